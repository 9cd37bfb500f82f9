import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { addMilliseconds } from '../../../domain/kernel/instant.ts';
import type { SourceAppointment } from '../../../domain/source-record/record/source-record.ts';
import { updateAppointment } from '../../../domain/warranty/update-appointment.ts';
import { openSourceDesk } from '../../support/source-desk.ts';

const INTEGRATION = { code: 'desk', system: 'SQUARE', stores: new Map([['loc-1', 'LON-01']]) } as const;
const HOUR = 60 * 60_000;
/** At night, when no shop is open. */
const soon = `${new Date(Date.now() + 9 * 24 * HOUR).toISOString().slice(0, 10)}T03:00:00.000Z`;

let shop: Awaited<ReturnType<typeof openSourceDesk>>;

beforeEach(async () => {
  shop = await openSourceDesk({ integration: INTEGRATION });
  written = new Set();
});

const booking = (version: number, more: Partial<SourceAppointment> = {}): SourceAppointment => ({
  kind: 'appointment',
  externalId: 'bk-1',
  version: `2026-03-0${version}T10:00:00.000Z`,
  path: ['data', 'object', 'booking'],
  customer: '8200',
  location: 'loc-1',
  startsAt: soon,
  minutes: 45,
  purpose: 'APPOINTMENT',
  note: null,
  status: 'BOOKED',
  ...more,
});

/** The ids of all appointments that the test has written. */
let written: Set<string>;

async function apply(record: SourceAppointment) {
  const outcome = await shop.apply(record);
  if (outcome.outcome === 'APPLIED') for (const id of outcome.wrote) written.add(id);
  return outcome;
}

const appointments = async () => (await shop.repositories.appointments([...written])).filter((one) => one !== null);

describe('a booking', () => {
  it('is an appointment of the customer, also outside the opening hours of the shop', async () => {
    expect(await apply(booking(1))).toMatchObject({ outcome: 'APPLIED' });
    const customerId = await shop.customerId('8200');
    expect(await appointments()).toMatchObject([
      {
        customerId,
        startsAt: soon,
        minutes: 45,
        status: 'BOOKED',
        overrideBecause: 'Booked in desk',
        visitPurpose: 'APPOINTMENT',
      },
    ]);
    expect(await apply(booking(1))).toEqual({ outcome: 'UNCHANGED' });
  });

  it('is moved, made longer and cancelled', async () => {
    await apply(booking(1));
    const later = addMilliseconds(soon, 2 * HOUR);
    await apply(booking(2, { startsAt: later, minutes: 90, note: 'Bring the ring' }));
    expect(await appointments()).toMatchObject([
      { startsAt: later, minutes: 90, note: 'Bring the ring', status: 'BOOKED' },
    ]);
    await apply(booking(3, { startsAt: later, minutes: 90, status: 'CANCELLED' }));
    expect(await appointments()).toMatchObject([{ status: 'CANCELLED', note: null }]);
  });

  it.each([['CANCELLED'], ['MISSED']] as const)(
    'that is %s before it was heard of is one appointment',
    async (status) => {
      await apply(booking(2, { status }));
      await apply(booking(1));
      expect(await appointments()).toMatchObject([{ status }]);
    },
  );

  it('of the past is kept as history', async () => {
    expect(await apply(booking(1, { startsAt: '2026-02-01T10:00:00.000Z' }))).toMatchObject({
      outcome: 'APPLIED',
    });
    await apply(booking(2, { startsAt: '2026-02-01T10:00:00.000Z', status: 'MISSED' }));
    expect(await appointments()).toMatchObject([{ startsAt: '2026-02-01T10:00:00.000Z', status: 'MISSED' }]);
  });

  it('that the shop cancelled stays cancelled, while the system changes its note', async () => {
    await apply(booking(1));
    const [{ id = '' } = {}] = await appointments();
    const input = { appointmentId: id, status: 'CANCELLED' } as const;
    await updateAppointment(shop.context.createContext('updateAppointment', 'k', input), input);
    await apply(booking(2, { note: 'Bring the ring' }));
    expect(await appointments()).toMatchObject([{ id, status: 'CANCELLED' }]);
  });

  it('that comes back after its cancellation is another appointment', async () => {
    await apply(booking(1));
    await apply(booking(2, { status: 'CANCELLED' }));
    await apply(booking(3));
    expect((await appointments()).map(({ status }) => status).toSorted()).toEqual(['BOOKED', 'CANCELLED']);
  });

  it('at an unknown location, or without a customer, is a problem with its path', async () => {
    expect(await apply(booking(1, { location: 'loc-9' }))).toMatchObject({
      outcome: 'REJECTED',
      problems: [{ code: 'UNKNOWN_LOCATION', path: 'data.object.booking.location' }],
    });
    expect(await apply(booking(1, { customer: null }))).toMatchObject({
      outcome: 'REJECTED',
      problems: [{ code: 'UNKNOWN_CUSTOMER', path: 'data.object.booking.customer' }],
    });
  });
});

it('any order and repetition of the states of a booking ends in the latest one', async () => {
  const later = addMilliseconds(soon, 4 * HOUR);
  const states = [
    booking(1),
    booking(2, { startsAt: later, note: 'Two rings' }),
    booking(3, { startsAt: later, minutes: 20 }),
    booking(4, { startsAt: later, minutes: 20, status: 'MISSED' }),
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: states.length }),
      fc.array(fc.nat({ max: states.length - 1 }), { maxLength: 6 }),
      fc.uuid(),
      async (count, order, externalId) => {
        written = new Set();
        for (const index of [...order, ...states.keys()].filter((one) => one < count)) {
          const state = states[index];
          if (state !== undefined) await apply({ ...state, externalId });
        }
        const { startsAt, status, note, minutes } = states[count - 1] ?? booking(1);
        expect(await appointments()).toMatchObject([{ startsAt, status, note, minutes }]);
      },
    ),
    { numRuns: 25 },
  );
});
