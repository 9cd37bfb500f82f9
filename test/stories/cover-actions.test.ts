import { expect, test } from 'vitest';
import { dayFromNow, openJeweller } from '../support/jeweller.ts';

const ACTIONS = `query ($id: ID!) { customer(id: $id) { nextActions {
  kind message dueAt subject { id ... on Warranty { status } ... on Appointment { store } }
} } }`;

test('the till sees the next actions for a customer’s warranties, most urgent first', async () => {
  const jeweller = await openJeweller();
  const id = await jeweller.customer({ emails: [{ address: 'ana@example.com', verified: true }] });
  const register = async (when: object) =>
    (await jeweller.register({ customer: { id }, startsOn: dayFromNow(when) })).warranty;
  const overdue = await register({ months: -6, days: -10 });
  const soon = await register({ months: -6, days: 20 });
  await register({ months: -1 });
  const expected = await register({ months: -3 });
  const { appointment } = await jeweller.mutate('bookInspection', 'appointment { id }', {
    ...{ warrantyId: expected.id, startsAt: new Date().toISOString(), store: 'leeds' },
  });
  const { customer } = await jeweller.york.run(ACTIONS, { id });
  expect(customer.nextActions).toEqual([
    {
      kind: 'APPOINTMENT_TODAY',
      message: expect.stringMatching(/^Expected today at \d\d:\d\d in Leeds, to inspect: Halo ring\.$/),
      dueAt: expect.any(String),
      subject: { id: appointment.id, store: 'leeds' },
    },
    {
      kind: 'INSPECTION_OVERDUE',
      message: expect.stringContaining(`It was due on ${overdue.nextInspectionDue}`),
      dueAt: expect.any(String),
      subject: { id: overdue.id, status: 'INSPECTION_DUE' },
    },
    {
      kind: 'BOOK_INSPECTION',
      message: `Book an inspection: Halo ring. It is due by ${soon.nextInspectionDue}.`,
      dueAt: expect.any(String),
      subject: { id: soon.id, status: 'ACTIVE' },
    },
  ]);
});
