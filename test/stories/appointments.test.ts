import { beforeAll, describe, expect, test } from 'vitest';
import type { TestCaller } from '../support/graph.ts';
import { testIdempotency } from '../support/idempotency.ts';
import { scanItems } from '../support/items.ts';
import { dayFromNow, type Jeweller, openJeweller } from '../support/jeweller.ts';
import { formatUserErrors } from '../support/user-errors.ts';

const APPOINTMENT = 'appointment { id version startsAt store status note warranty { id } customer { id } }';
const BOOK = `mutation ($input: BookInspectionInput!) { bookInspection(input: $input) { ${APPOINTMENT} userErrors { code message path } } }`;
const UPDATE = `mutation ($input: UpdateAppointmentInput!) { updateAppointment(input: $input) { ${APPOINTMENT} userErrors { code message path } } }`;
const NEXT = 'query ($id: ID!) { warranty(id: $id) { version appointment { id startsAt status } } }';
const BOOK_OF = `query ($store: String!, $from: Date!, $to: Date!, $status: [AppointmentStatus!], $first: Int, $after: String) {
  appointments(store: $store, from: $from, to: $to, status: $status, first: $first, after: $after) {
    nodes { id startsAt status } pageInfo { hasNextPage endCursor }
  }
}`;

let jeweller: Jeweller;
beforeAll(async () => {
  jeweller = await openJeweller();
});

/** Noon of the day this many days from today. */
const noon = (days: number): string => `${dayFromNow({ days })}T12:00:00.000Z`;
const book = (input: object, by?: TestCaller) => jeweller.mutate('bookInspection', APPOINTMENT, input, by);
const update = (input: object, by?: TestCaller) => jeweller.mutate('updateAppointment', APPOINTMENT, input, by);

async function covered(startsOn = dayFromNow()) {
  const owner = await jeweller.customer();
  const { warranty } = await jeweller.register({ customer: { id: owner }, startsOn });
  return { owner, warrantyId: warranty.id };
}

async function booked(days: number) {
  const { owner, warrantyId } = await covered();
  const { appointment } = await book({ warrantyId, startsAt: noon(days), store: 'york' });
  return { owner, warrantyId, appointment, appointmentId: appointment.id };
}

describe('an appointment', () => {
  test('is booked and moved to another day and store, and the warranty shows each step', async () => {
    const { owner, warrantyId } = await covered();
    const { appointment, userErrors } = await book(
      { warrantyId, startsAt: noon(3), store: 'leeds', note: ' Tighten the clasp ', customerPresent: true },
      jeweller.york,
    );
    expect(userErrors).toEqual([]);
    expect(appointment).toEqual({
      ...{ id: appointment.id, version: 1, startsAt: noon(3), store: 'leeds', status: 'BOOKED' },
      ...{ note: 'Tighten the clasp', warranty: { id: warrantyId }, customer: { id: owner } },
    });
    const { appointment: moved } = await update({ appointmentId: appointment.id, startsAt: noon(9), store: 'york' });
    expect(moved).toEqual({ ...appointment, version: 2, startsAt: noon(9), store: 'york' });
    const { appointment: noted } = await update({ appointmentId: appointment.id, note: null });
    expect(noted).toEqual({ ...moved, version: 3, note: null });
    const { warranty } = await jeweller.york.run(NEXT, { id: warrantyId });
    expect(warranty).toEqual({ version: 4, appointment: { id: appointment.id, startsAt: noon(9), status: 'BOOKED' } });
  });

  test('does not change when it is updated with its own values', async () => {
    const { appointment, appointmentId } = await booked(3);
    const { appointment: same } = await update({ appointmentId, startsAt: noon(3), store: 'york', status: 'BOOKED' });
    expect(same).toEqual(appointment);
  });

  test('changes its status, and is final when it is done or cancelled', async () => {
    const { warrantyId, appointmentId } = await booked(3);
    const becomes = async (input: object) => {
      const { appointment, userErrors } = await update({ appointmentId, ...input });
      return appointment?.status ?? formatUserErrors(userErrors)[0];
    };
    expect(await becomes({ status: 'MISSED' })).toBe('MISSED');
    expect((await jeweller.desk.run(NEXT, { id: warrantyId })).warranty.appointment).toBeNull();
    expect(await becomes({ store: 'leeds' })).toBe('NOT_ALLOWED input.store');
    expect(await becomes({ startsAt: noon(4), status: 'ARRIVED' })).toBe('INVALID input.startsAt');
    expect(await becomes({ startsAt: noon(4) })).toBe('BOOKED');
    expect(await becomes({ status: 'ARRIVED' })).toBe('ARRIVED');
    expect((await jeweller.desk.run(NEXT, { id: warrantyId })).warranty.appointment.status).toBe('ARRIVED');
    expect(await becomes({ status: 'DONE' })).toBe('DONE');
    for (const input of [{ status: 'BOOKED' }, { status: 'CANCELLED' }])
      expect(await becomes(input)).toBe('NOT_ALLOWED input.status');
    expect(await becomes({ startsAt: noon(5) })).toBe('NOT_ALLOWED input.startsAt');
    expect(await becomes({ note: 'Paid' })).toBe('DONE');
  });

  test('is rejected for a past time, an unknown store, a long note, and an unknown warranty', async () => {
    const { warrantyId, appointmentId } = await booked(3);
    const good = { warrantyId, startsAt: noon(3), store: 'york' };
    const refused = async (input: object) => formatUserErrors((await book({ ...good, ...input })).userErrors);
    expect(await refused({ startsAt: noon(-1) })).toEqual(['INVALID input.startsAt']);
    expect(await refused({ store: 'paris' })).toEqual(['INVALID input.store']);
    expect(await refused({ note: 'x'.repeat(501) })).toEqual(['LIMIT_EXCEEDED input.note']);
    expect(await refused({ warrantyId: 'war_none' })).toEqual(['NOT_FOUND input.warrantyId']);
    expect(await refused({ startsAt: `${dayFromNow({ months: 60, days: 1 })}T12:00:00Z` })).toEqual([
      'NOT_ALLOWED input.startsAt',
    ]);
    const refusedUpdate = async (input: object) =>
      formatUserErrors((await update({ appointmentId, ...input })).userErrors);
    expect(await refusedUpdate({ startsAt: noon(-1) })).toEqual(['INVALID input.startsAt']);
    expect(await refusedUpdate({ store: 'paris' })).toEqual(['INVALID input.store']);
    expect(await refusedUpdate({ note: 'x'.repeat(501) })).toEqual(['LIMIT_EXCEEDED input.note']);
    expect(await refusedUpdate({ startsAt: null, store: null, status: null })).toEqual([
      ...['INVALID input.startsAt', 'INVALID input.store', 'INVALID input.status'],
    ]);
    expect(await refusedUpdate({ expectedVersion: 2, status: 'ARRIVED' })).toEqual([
      'VERSION_CONFLICT input.expectedVersion',
    ]);
    expect(await refusedUpdate({ appointmentId: 'app_none' })).toEqual(['NOT_FOUND input.appointmentId']);
    expect(await refusedUpdate({ expectedVersion: 1, status: 'ARRIVED' })).toEqual([]);
  });

  test('can be booked while the warranty is in force or in grace, and not after it lapsed, ended or is void', async () => {
    const bookFor = async (startsOn: string) => {
      const { warrantyId } = await covered(startsOn);
      const { userErrors } = await book({ warrantyId, startsAt: noon(3), store: 'york' });
      return userErrors.map(({ code, message }: { code: string; message: string }) => `${code} ${message}`);
    };
    expect(await bookFor(dayFromNow({ months: -6, days: -7 }))).toEqual([]);
    expect(await bookFor(dayFromNow({ months: -12 }))).toEqual([
      expect.stringMatching(/^NOT_ALLOWED The cover has lapsed: the inspection due on \d{4}-\d\d-\d\d was missed\.$/),
    ]);
    expect(await bookFor(dayFromNow({ months: -61 }))).toEqual([expect.stringMatching(/^NOT_ALLOWED The cover ended/)]);
    const { warrantyId, appointmentId } = await booked(3);
    await jeweller.voidCover({ warrantyId, because: 'Resized' });
    expect(formatUserErrors((await book({ warrantyId, startsAt: noon(3), store: 'york' })).userErrors)).toEqual([
      'NOT_ALLOWED input.warrantyId',
    ]);
    const { node } = await jeweller.desk.run('query ($id: ID!) { node(id: $id) { ... on Appointment { status } } }', {
      id: appointmentId,
    });
    expect(node.status).toBe('CANCELLED');
  });
});

describe('a customer’s own token', () => {
  test('books, moves and cancels for its own warranties, but does not mark who came', async () => {
    const { owner, warrantyId } = await covered();
    const ownCaller = jeweller.asCustomer(owner);
    const { appointment } = await book({ warrantyId, startsAt: noon(3), store: 'york' }, ownCaller);
    const { appointment: moved } = await update({ appointmentId: appointment.id, startsAt: noon(4) }, ownCaller);
    expect(moved).toMatchObject({ startsAt: noon(4), warranty: { id: warrantyId }, customer: { id: owner } });
    for (const status of ['ARRIVED', 'DONE', 'MISSED'])
      expect(formatUserErrors((await update({ appointmentId: appointment.id, status }, ownCaller)).userErrors)).toEqual(
        ['NOT_ALLOWED input.status'],
      );
    const { appointment: cancelled } = await update({ appointmentId: appointment.id, status: 'CANCELLED' }, ownCaller);
    expect(cancelled.status).toBe('CANCELLED');
  });

  test('has its own idempotency keys, although all customers call through one client', async () => {
    const [one, other] = [await covered(), await covered()];
    const input = { idempotencyKey: 'shared', startsAt: noon(3), store: 'york' };
    const bookAs = async ({ owner, warrantyId }: typeof one) =>
      (await jeweller.asCustomer(owner).run(BOOK, { input: { ...input, warrantyId } })).bookInspection.appointment;
    const [mine, theirs] = [await bookAs(one), await bookAs(other)];
    expect([mine.warranty.id, theirs.warranty.id]).toEqual([one.warrantyId, other.warrantyId]);
    const cancel = async ({ owner }: typeof one, { id }: { id: string }) =>
      (
        await jeweller.asCustomer(owner).run(UPDATE, {
          input: { idempotencyKey: 'shared too', appointmentId: id, status: 'CANCELLED' },
        })
      ).updateAppointment.appointment;
    expect(await cancel(one, mine)).toMatchObject({ id: mine.id, status: 'CANCELLED' });
    expect(await cancel(other, theirs)).toMatchObject({ id: theirs.id, status: 'CANCELLED' });
  });

  test('gets no result of a retry after the warranty went to another customer', async () => {
    const { owner, warrantyId } = await covered();
    const ownCaller = jeweller.asCustomer(owner);
    const input = { idempotencyKey: 'mine', warrantyId, startsAt: noon(3), store: 'york' };
    const { bookInspection: first } = await ownCaller.run(BOOK, { input });
    expect((await ownCaller.run(BOOK, { input })).bookInspection).toEqual(first);
    const later = await jeweller.customer();
    await jeweller.mutate('transferWarranty', 'warranty { id }', { warrantyId, to: { id: later } });
    const { bookInspection: again } = await ownCaller.run(BOOK, { input });
    expect([again.appointment, formatUserErrors(again.userErrors)]).toEqual([null, ['NOT_FOUND input.warrantyId']]);
    const { appointment } = await update(
      { appointmentId: first.appointment.id, startsAt: noon(4) },
      jeweller.asCustomer(later),
    );
    expect(appointment).toMatchObject({ id: first.appointment.id, startsAt: noon(4), customer: { id: later } });
  });

  test('finds nothing of another customer', async () => {
    const { warrantyId, appointmentId } = await booked(3);
    const other = jeweller.asCustomer(await jeweller.customer());
    const none = { appointment: null, userErrors: [expect.objectContaining({ code: 'NOT_FOUND' })] };
    const real = [
      await book({ warrantyId, startsAt: noon(3), store: 'york' }, other),
      await update({ appointmentId, status: 'CANCELLED' }, other),
    ];
    const absent = [
      await book({ warrantyId: 'war_none', startsAt: noon(3), store: 'york' }, other),
      await update({ appointmentId: 'app_none', status: 'CANCELLED' }, other),
    ];
    expect(real).toEqual(absent);
    for (const answer of real) expect(answer).toEqual(none);
    const { node } = await other.run('query ($id: ID!) { node(id: $id) { id } }', { id: appointmentId });
    expect(node).toBeNull();
    const { data, errors } = await other.ask(BOOK_OF, { store: 'york', from: dayFromNow(), to: dayFromNow() });
    expect([data.appointments, errors?.[0]?.extensions['code']]).toEqual([null, 'FORBIDDEN']);
  });
});

describe('the appointments of a store', () => {
  test('are listed by day of the shop, in order of time, by status and page by page', async () => {
    const { warrantyId } = await covered();
    const at = async (days: number, store: string) =>
      (await book({ warrantyId, startsAt: noon(days), store })).appointment.id;
    const [late, early, elsewhere, middle] = [
      ...[await at(240, 'york'), await at(202, 'york'), await at(203, 'leeds'), await at(220, 'york')],
    ];
    await update({ appointmentId: middle, status: 'CANCELLED' });
    const read = async (variables: object) =>
      (await jeweller.york.run(BOOK_OF, { store: 'york', ...variables })).appointments;
    const ids = (page: { nodes: { id: string }[] }) => page.nodes.map(({ id }) => id);
    const all = { from: dayFromNow({ days: 200 }), to: dayFromNow({ days: 291 }) };
    expect(ids(await read(all))).toEqual([early, middle, late]);
    expect(ids(await read({ ...all, store: 'leeds' }))).toEqual([elsewhere]);
    expect(ids(await read({ ...all, status: ['BOOKED', 'ARRIVED'] }))).toEqual([early, late]);
    expect(ids(await read({ from: dayFromNow({ days: 220 }), to: dayFromNow({ days: 220 }) }))).toEqual([middle]);
    const first = await read({ ...all, first: 2 });
    expect([ids(first), first.pageInfo.hasNextPage]).toEqual([[early, middle], true]);
    const second = await read({ ...all, first: 2, after: first.pageInfo.endCursor });
    expect([ids(second), second.pageInfo.hasNextPage]).toEqual([[late], false]);
  });

  test.each([
    ['an unknown store', { store: 'paris' }],
    ['days in the wrong order', { from: dayFromNow({ days: 1 }), to: dayFromNow() }],
    ['more than 92 days', { to: dayFromNow({ days: 92 }) }],
  ])('are rejected for %s', async (_, variables) => {
    const { data, errors } = await jeweller.york.ask(BOOK_OF, {
      ...{ store: 'york', from: dayFromNow(), to: dayFromNow() },
      ...variables,
    });
    expect([data.appointments, errors?.[0]?.extensions['code']]).toEqual([null, 'BAD_USER_INPUT']);
  });
});

/** Counts the appointments of an item in the table, and how many of them changed. */
async function appointmentsOf(warrantyId: string) {
  const items = (await scanItems(jeweller.graph.table)).filter((item) => item['warrantyId'] === warrantyId);
  return { count: items.length, changed: items.filter(({ version }) => version !== 1).length };
}

testIdempotency('bookInspection', async () => {
  const { warrantyId } = await covered();
  const input = { warrantyId, startsAt: noon(3), store: 'york' };
  return {
    caller: jeweller.york,
    otherClient: jeweller.leeds,
    send: async (caller, sent) => (await caller.run(BOOK, { input: sent })).bookInspection,
    input,
    otherInput: { ...input, store: 'leeds' },
    effects: async () => (await appointmentsOf(warrantyId)).count,
    moveOn: () => jeweller.voidCover({ warrantyId, because: 'Resized' }),
    lasting: ({ appointment: { id, startsAt } }) => ({ id, startsAt }),
  };
});

testIdempotency('updateAppointment', async () => {
  const { warrantyId } = await covered();
  const bookOne = async () => (await book({ warrantyId, startsAt: noon(3), store: 'york' })).appointment.id;
  const [appointmentId, other] = [await bookOne(), await bookOne()];
  return {
    caller: jeweller.york,
    otherClient: jeweller.leeds,
    send: async (caller, sent) => (await caller.run(UPDATE, { input: sent })).updateAppointment,
    // The other client is a till of another store.
    input: { appointmentId, expectedVersion: 1, status: 'ARRIVED', customerPresent: true },
    otherInput: { appointmentId: other, status: 'ARRIVED', customerPresent: true },
    effects: async () => (await appointmentsOf(warrantyId)).changed,
    moveOn: () => update({ appointmentId: other, status: 'CANCELLED' }),
    lasting: ({ appointment }) => appointment,
  };
});
