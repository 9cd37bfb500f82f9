import { beforeAll, describe, expect, test } from 'vitest';
import type { TestCaller } from '../support/graph.ts';
import { testIdempotency } from '../support/idempotency.ts';
import { scanItems } from '../support/items.ts';
import { dayFromNow, freshKey, type Jeweller, openJeweller } from '../support/jeweller.ts';
import { formatUserErrors } from '../support/user-errors.ts';

const APPOINTMENT =
  'appointment { id version startsAt store status note visitPurpose minutes warranty { id } customer { id } }';
const BOOK = `mutation ($input: BookAppointmentInput!) { bookAppointment(input: $input) { ${APPOINTMENT} userErrors { code message path } } }`;
const SLOTS = `query ($store: String!, $from: Date!, $to: Date!, $minutes: Int) {
  appointmentSlots(store: $store, from: $from, to: $to, minutes: $minutes) { startsAt free }
}`;
const SAVE = `mutation ($input: SaveStoreInput!) { saveStore(input: $input) { userErrors { code path } } }`;
const STORE = `query ($code: String!, $from: Date!, $to: Date!) { store(code: $code) {
  code appointmentMinutes appointmentCapacity openingHours { day opens closes }
  specialDays(from: $from, to: $to) { day name hours { opens closes } }
} }`;

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const tomorrow = dayFromNow({ days: 1 });
const nextDay = dayFromNow({ days: 2 });

let jeweller: Jeweller;
beforeAll(async () => {
  jeweller = await openJeweller();
  const { errors } = await save({
    ...{ code: 'york', timeZone: 'UTC', appointmentCapacity: 1, appointmentMinutes: 60 },
    openingHours: DAYS.map((day) => ({ day, opens: '09:00', closes: '12:00' })),
  });
  expect(errors).toEqual([]);
});

async function save(input: object) {
  const { saveStore } = await jeweller.graph.as('admin').run(SAVE, { input: { ...freshKey(), ...input } });
  return { errors: formatUserErrors(saveStore.userErrors) };
}
const book = (input: object, by?: TestCaller) =>
  jeweller.mutate('bookAppointment', APPOINTMENT, { store: 'york', purpose: 'Fitting', ...input }, by);
async function slots(day: string, by: TestCaller = jeweller.desk, minutes: number | null = null) {
  const { appointmentSlots } = await by.run(SLOTS, { store: 'york', from: day, to: day, minutes });
  return appointmentSlots.map(({ startsAt, free }: { startsAt: string; free: number }) => [
    startsAt.slice(11, 16),
    free,
  ]);
}

describe('a customer’s own token', () => {
  test('sees free slots, and books, moves and cancels one', async () => {
    const ownCaller = jeweller.asCustomer(await jeweller.customer());
    expect(await slots(tomorrow, ownCaller)).toEqual([
      ['09:00', 1],
      ['10:00', 1],
      ['11:00', 1],
    ]);
    const { appointment, userErrors } = await book({ startsAt: `${tomorrow}T10:00:00Z`, note: 'Size L' }, ownCaller);
    expect(userErrors).toEqual([]);
    expect(appointment).toMatchObject({
      status: 'BOOKED',
      visitPurpose: 'Fitting',
      minutes: 60,
      warranty: null,
      note: 'Size L',
    });
    expect(appointment.customer.id).toBeTruthy();
    expect(await slots(tomorrow, ownCaller)).toEqual([
      ['09:00', 1],
      ['11:00', 1],
    ]);
    const move = (input: object, by = ownCaller) =>
      jeweller.mutate('updateAppointment', APPOINTMENT, { appointmentId: appointment.id, ...input }, by);
    expect(formatUserErrors((await move({ startsAt: `${tomorrow}T20:00:00Z` })).userErrors)).toEqual([
      'NOT_ALLOWED input.startsAt',
    ]);
    expect((await move({ startsAt: `${tomorrow}T09:00:00Z` })).appointment).toMatchObject({ version: 2 });
    expect(await slots(tomorrow, ownCaller)).toEqual([
      ['10:00', 1],
      ['11:00', 1],
    ]);
    expect((await move({ status: 'CANCELLED' })).appointment.status).toBe('CANCELLED');
    expect(await slots(tomorrow, ownCaller)).toHaveLength(3);
  });

  test('cannot book for others, change their appointments, or override the capacity', async () => {
    const [her, him] = [await jeweller.customer(), await jeweller.customer()];
    const startsAt = `${nextDay}T09:00:00Z`;
    const forHim = await book({ startsAt, customer: { id: him } }, jeweller.asCustomer(her));
    expect(formatUserErrors(forHim.userErrors)).toEqual(['NOT_FOUND input.customer']);
    const over = await book({ startsAt, overrideBecause: 'I want to' }, jeweller.asCustomer(her));
    expect(formatUserErrors(over.userErrors)).toEqual(['NOT_ALLOWED input.overrideBecause']);
    const { appointment } = await book({ startsAt, customer: { id: him } });
    const cancellation = await jeweller.mutate(
      'updateAppointment',
      APPOINTMENT,
      { appointmentId: appointment.id, status: 'CANCELLED' },
      jeweller.asCustomer(her),
    );
    expect(formatUserErrors(cancellation.userErrors)).toEqual(['NOT_FOUND input.appointmentId']);
    const node = `query ($id: ID!) { node(id: $id) { ... on Appointment { id } } }`;
    expect(await jeweller.asCustomer(her).run(node, { id: appointment.id })).toEqual({ node: null });
    expect((await jeweller.asCustomer(him).run(node, { id: appointment.id })).node).toEqual({ id: appointment.id });
  });
});

test('one of twenty customers who book the last place at once gets it', async () => {
  const startsAt = `${dayFromNow({ days: 5 })}T10:00:00Z`;
  const customers = await Promise.all(Array.from({ length: 20 }, () => jeweller.customer()));
  const answers = await Promise.all(customers.map((id) => book({ startsAt, customer: { id } })));
  const unnamed = await book({ startsAt });
  expect(formatUserErrors(unnamed.userErrors)).toEqual(['INVALID input.customer']);
  const codes = answers.map(({ userErrors }) => formatUserErrors(userErrors)[0] ?? 'booked');
  expect(codes.filter((code) => code === 'booked')).toHaveLength(1);
  expect(new Set(codes)).toEqual(new Set(['booked', 'CONFLICT input.startsAt']));
});

describe('a list', () => {
  test('is rejected as BAD_USER_INPUT for days in the wrong order, a long span or an unknown store', async () => {
    const wrong = [
      { store: 'york', from: nextDay, to: tomorrow },
      { store: 'york', from: tomorrow, to: dayFromNow({ days: 33 }) },
      { store: 'nowhere', from: tomorrow, to: tomorrow },
      { store: 'york', from: tomorrow, to: tomorrow, minutes: 0 },
    ];
    for (const variables of wrong) {
      const { errors } = await jeweller.desk.ask(SLOTS, variables);
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
    }
    const others = [
      `{ salesOn(store: "nowhere", day: "${tomorrow}") { nodes { id } } }`,
      `{ appointments(store: "nowhere", from: "${tomorrow}", to: "${tomorrow}") { nodes { id } } }`,
      `{ appointments(store: "york", from: "${nextDay}", to: "${tomorrow}") { nodes { id } } }`,
      `{ inspectionsDue(store: "nowhere", from: "${tomorrow}", to: "${tomorrow}") { nodes { id } } }`,
      `{ inspectionsDue(from: "${nextDay}", to: "${tomorrow}") { nodes { id } } }`,
      `{ store(code: "york") { specialDays(from: "${nextDay}", to: "${tomorrow}") { day } } }`,
    ];
    for (const query of others) {
      const { errors } = await jeweller.desk.ask(query);
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
    }
  });
});

describe('a store', () => {
  test('keeps special days separately, and accepts hours over midnight and until 24:00', async () => {
    const hours = [
      { day: 'MONDAY', opens: '18:00', closes: '02:00' },
      { day: 'TUESDAY', opens: '08:00', closes: '24:00' },
    ];
    const specialDays = [
      { day: '2027-12-26', name: 'Boxing Day', hours: [{ opens: '10:00', closes: '24:00' }] },
      { day: '2027-12-25', hours: [] },
    ];
    expect((await save({ code: 'leeds', openingHours: hours, specialDays, appointmentCapacity: 3 })).errors).toEqual(
      [],
    );
    const year = { code: 'leeds', from: '2027-01-01', to: '2027-12-31' };
    const { store } = await jeweller.york.run(STORE, year);
    expect(store).toEqual({
      ...{ code: 'leeds', appointmentMinutes: 30, appointmentCapacity: 3, openingHours: hours },
      specialDays: [
        { day: '2027-12-25', name: null, hours: [] },
        { day: '2027-12-26', name: 'Boxing Day', hours: [{ opens: '10:00', closes: '24:00' }] },
      ],
    });
    expect((await save({ code: 'leeds', name: 'Leeds' })).errors).toEqual([]);
    expect((await jeweller.york.run(STORE, { ...year, to: '2027-12-25' })).store.specialDays).toHaveLength(1);
    const items = await scanItems(jeweller.graph.table);
    expect(JSON.stringify(items.filter(({ pk }) => pk === 'SHOP'))).not.toContain('Boxing Day');
    expect((await save({ code: 'leeds', specialDays: null })).errors).toEqual([]);
    expect((await jeweller.york.run(STORE, year)).store.specialDays).toEqual([]);
    expect((await jeweller.york.run(STORE, { ...year, code: 'nowhere' })).store).toBeNull();
  });

  test('reports all errors in its days and visits at once', async () => {
    const twice = {
      day: '2027-12-25',
      hours: [
        { opens: '10:00', closes: '13:00' },
        { opens: '12:00', closes: '14:00' },
      ],
    };
    const { errors } = await save({
      ...{ code: 'leeds', appointmentMinutes: 0, appointmentCapacity: -1 },
      specialDays: [twice, twice, { day: '2027-12-27', hours: [{ opens: '24:00', closes: '02:00' }] }],
    });
    expect(errors.toSorted()).toEqual([
      'INVALID input.appointmentCapacity',
      'INVALID input.appointmentMinutes',
      'INVALID input.specialDays.0.hours',
      'INVALID input.specialDays.1.day',
      'INVALID input.specialDays.1.hours',
      'INVALID input.specialDays.2.hours.0.opens',
    ]);
  });

  test('is in a page of stores', async () => {
    const page = async (args: string) =>
      (await jeweller.york.run(`{ shop { storePage${args} { nodes { code } pageInfo { hasNextPage endCursor } } } }`))
        .shop.storePage;
    const first = await page('(first: 1)');
    expect([first.nodes, first.pageInfo.hasNextPage]).toEqual([[{ code: 'leeds' }], true]);
    const rest = await page(`(first: 5, after: "${first.pageInfo.endCursor}")`);
    expect([rest.nodes, rest.pageInfo.hasNextPage]).toEqual([[{ code: 'york' }], false]);
  });
});
describe('a mistyped sale of a covered item, with a booked inspection', () => {
  const APPOINTMENTS = `query ($day: Date!) { appointments(store: "york", from: $day, to: $day) {
    nodes { status customer { id } } } }`;
  const day = dayFromNow({ days: 9 });
  const at = async () =>
    (await jeweller.desk.run(APPOINTMENTS, { day })).appointments.nodes.map(
      ({ status, customer }: { status: string; customer: { id: string } }) => `${status} ${customer.id}`,
    );
  const cancel = (orderId: string) =>
    jeweller.mutate('updateOrderStatus', 'order { id } warnings { code path message }', {
      ...{ orderId, status: 'CANCELLED', occurredAt: new Date().toISOString() },
    });
  async function sellTwice(serialNumber: string, startsAt: string) {
    const [owner, other] = [await jeweller.customer(), await jeweller.customer()];
    const line = {
      sku: 'RING-9',
      description: 'Halo ring',
      quantity: 1,
      unitPrice: '900.00',
      warrantyPlan: 'CARE',
      serialNumbers: [serialNumber],
    };
    const sell = (id: string) =>
      jeweller.mutate('recordOrder', 'order { id lines { nodes { warranties { id } } } }', {
        ...{ number: `R-${serialNumber}-${id}`, source: 'POS', placedAt: new Date().toISOString(), currency: 'GBP' },
        ...{ customer: { id }, store: 'york', lines: [line] },
      });
    const { order } = await sell(owner);
    const [{ id: warrantyId }] = order.lines.nodes[0].warranties;
    const { userErrors } = await jeweller.mutate('bookInspection', 'appointment { id }', {
      ...{ warrantyId, startsAt, store: 'york' },
    });
    expect(userErrors).toEqual([]);
    const { order: mistyped } = await sell(other);
    return { owner, mistyped: mistyped.id };
  }

  test('gives the inspection back when it is cancelled, and its place is taken again', async () => {
    const { owner, mistyped } = await sellTwice('SN-R1', `${day}T10:00:00Z`);
    expect(await slots(day)).toHaveLength(3);
    const { warnings } = await cancel(mistyped);
    expect(warnings).toEqual([]);
    expect(await at()).toEqual([`BOOKED ${owner}`]);
    expect(await slots(day)).toHaveLength(2);
    const { userErrors } = await book({ startsAt: `${day}T10:00:00Z`, customer: { id: await jeweller.customer() } });
    expect(formatUserErrors(userErrors)).toEqual(['CONFLICT input.startsAt']);
  });

  test('leaves it cancelled, and says so, if somebody else has booked the place meanwhile', async () => {
    const { owner, mistyped } = await sellTwice('SN-R2', `${day}T11:00:00Z`);
    const newcomer = await jeweller.customer();
    const { userErrors } = await book({ startsAt: `${day}T11:00:00Z`, customer: { id: newcomer } });
    expect(userErrors).toEqual([]);
    const { warnings } = await cancel(mistyped);
    expect(formatUserErrors(warnings)).toEqual(['CONFLICT input.status']);
    expect((await at()).slice(1).toSorted()).toEqual([`BOOKED ${newcomer}`, `CANCELLED ${owner}`]);
  });
});

testIdempotency('bookAppointment', async () => {
  expect((await save({ code: 'leeds', openingHours: null })).errors).toEqual([]);
  const customer = { id: await jeweller.customer() };
  const startsAt = `${dayFromNow({ days: 20 + Math.floor(Math.random() * 300) })}T10:00:00Z`;
  const input = { customer, startsAt, store: 'leeds', purpose: 'Advice', customerPresent: true };
  return {
    caller: jeweller.york,
    otherClient: jeweller.leeds,
    send: async (caller, sent) => (await caller.run(BOOK, { input: sent })).bookAppointment,
    input,
    otherInput: { ...input, purpose: 'Collection' },
    effects: async () => {
      const items = await scanItems(jeweller.graph.table);
      return items.filter(({ pk, sk }) => pk === `CUSTOMER#${customer.id}` && String(sk).startsWith('APPOINTMENT#'))
        .length;
    },
    moveOn: () => save({ code: 'leeds', appointmentCapacity: 100 }),
    lasting: ({ appointment: { id, startsAt: at } }) => ({ id, at }),
  };
});
