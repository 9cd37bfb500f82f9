import { beforeAll, describe, expect, test } from 'vitest';
import { dayFromNow, type Jeweller, openJeweller } from '../support/jeweller.ts';

let jeweller: Jeweller;
const due: Record<string, string> = {};

const LIST = `query ($from: Date!, $to: Date!, $store: String, $booked: Boolean, $first: Int, $after: String) {
  inspectionsDue(from: $from, to: $to, store: $store, booked: $booked, first: $first, after: $after) {
    nodes { id status nextInspectionDue } pageInfo { hasNextPage endCursor }
  }
}`;
const QUARTER = { from: dayFromNow({ days: -45 }), to: dayFromNow({ days: 46 }) };

async function listed(variables: object = {}, by = jeweller.desk): Promise<string[]> {
  const { inspectionsDue } = await by.run(LIST, { ...QUARTER, ...variables });
  return inspectionsDue.nodes.map(({ id }: { id: string }) => id);
}

/** A warranty whose next inspection is due this many days from today, registered by a till or the desk. */
async function dueIn(days: number, by?: Jeweller['york'], input: object = {}): Promise<string> {
  const customer = { id: await jeweller.customer() };
  const { warranty } = await jeweller.register(
    { customer, startsOn: dayFromNow({ months: -6, days }), plan: 'CARE', ...input },
    by,
  );
  return warranty.id;
}

const book = (warrantyId: string) =>
  jeweller.mutate('bookInspection', 'appointment { id version }', {
    ...{ warrantyId, startsAt: `${dayFromNow({ days: 2 })}T10:00:00Z`, store: 'york' },
  });

beforeAll(async () => {
  jeweller = await openJeweller();
  due['overdue'] = await dueIn(-20, jeweller.york);
  due['soon'] = await dueIn(9, jeweller.leeds);
  due['web'] = await dueIn(20);
  due['later'] = await dueIn(38, jeweller.york);
  await dueIn(-40, jeweller.york);
  await dueIn(70, jeweller.york);
  const voided = await dueIn(12, jeweller.york);
  await jeweller.voidCover({ warrantyId: voided, because: 'Sold' });
  const inspected = await dueIn(5, jeweller.york);
  await jeweller.mutate('recordInspection', 'inspection { id }', {
    ...{ warrantyId: inspected, occurredAt: new Date().toISOString(), condition: 'GOOD' },
  });
  await jeweller.plan({ code: 'PLAIN', name: 'Plain', durationMonths: 12 });
  await dueIn(12, jeweller.york, { plan: 'PLAIN' });
});

describe('the call list of the shop', () => {
  test('lists warranties in force with a due inspection, of every store and of none, soonest first', async () => {
    expect(await listed()).toEqual([due['overdue'], due['soon'], due['web'], due['later']]);
    const { inspectionsDue } = await jeweller.york.run(LIST, QUARTER);
    expect(inspectionsDue.nodes.map(({ status }: { status: string }) => status)).toEqual([
      ...['INSPECTION_DUE', 'ACTIVE', 'ACTIVE', 'ACTIVE'],
    ]);
  });

  test('lists only one store on request', async () => {
    expect(await listed({ store: 'york' })).toEqual([due['overdue'], due['later']]);
    expect(await listed({ store: 'leeds' })).toEqual([due['soon']]);
  });

  test('pages over months and stores', async () => {
    const found: string[] = [];
    let after: string | null = null;
    do {
      const { inspectionsDue } = await jeweller.desk.run(LIST, { ...QUARTER, first: 1, after });
      expect(inspectionsDue.nodes).toHaveLength(1);
      found.push(inspectionsDue.nodes[0].id);
      after = inspectionsDue.pageInfo.hasNextPage ? inspectionsDue.pageInfo.endCursor : null;
    } while (after !== null);
    expect(found).toEqual(await listed());
  });

  test('distinguishes booked inspections, and follows a transfer', async () => {
    const { appointment } = await book(due['soon'] ?? '');
    expect(await listed({ booked: true })).toEqual([due['soon']]);
    expect(await listed({ booked: false })).toEqual([due['overdue'], due['web'], due['later']]);
    const to = { id: await jeweller.customer() };
    await jeweller.transfer({ warrantyId: due['soon'], to });
    expect(await listed({ booked: true })).toEqual([due['soon']]);
    await jeweller.mutate('updateAppointment', 'appointment { id }', {
      ...{ appointmentId: appointment.id, status: 'CANCELLED' },
    });
    expect(await listed({ booked: true })).toEqual([]);
  });

  test('exists for a till’s store before the store is saved', async () => {
    const hull = jeweller.graph.as('pos', { store: 'hull' });
    const id = await dueIn(3, hull);
    expect(await listed({ store: 'hull' }, hull)).toEqual([id]);
    expect(await listed({}, hull)).toContain(id);
  });
});

describe('a call list is rejected', () => {
  test.each([
    ['for more than 92 days', { from: '2026-01-01', to: '2026-04-03' }],
    ['backwards', { from: '2026-01-02', to: '2026-01-01' }],
    ['of an unknown store', { store: 'nowhere' }],
    ['for no entries', { first: 0 }],
    ['after an invalid cursor', { after: '!' }],
  ])('%s', async (_, variables) => {
    const { data, errors } = await jeweller.desk.ask(LIST, { ...QUARTER, ...variables });
    expect(data.inspectionsDue).toBeNull();
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  test('by a customer', async () => {
    const { errors } = await jeweller.asCustomer(await jeweller.customer()).ask(LIST, QUARTER);
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});
