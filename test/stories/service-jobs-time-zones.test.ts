import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Answer, TestCaller } from '../support/graph.ts';
import { freshKey } from '../support/jeweller.ts';
import { type MessageDesk, openMessageDesk } from '../support/message-desk.ts';

type Data = Answer['data'];

/**
 * Stores far ahead of the shop's zone, which is London. At 16:30 UTC on Tuesday, 9 June 2026, it is Wednesday, 10 June in both;
 * in London it is still Tuesday.
 */
const STORES = [
  { code: 'auckland', name: 'Auckland', timeZone: 'Pacific/Auckland' },
  { code: 'tokyo', name: 'Tokyo', timeZone: 'Asia/Tokyo' },
] as const;
/** 17:00 on Friday, 12 June, in the store. */
const PROMISED = { auckland: '2026-06-12T05:00:00.000Z', tokyo: '2026-06-12T08:00:00.000Z' } as const;

let desk: MessageDesk;
beforeAll(async () => {
  desk = await openMessageDesk();
  for (const { code, name, timeZone } of STORES) {
    const saved = await desk.mutate('saveStore', '', { code, name, timeZone }, desk.graph.as('admin'));
    expect(saved.userErrors).toEqual([]);
  }
});
afterEach(() => {
  vi.useRealTimers();
});

const setClock = (now: string) => vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(now) });

async function atStore(store: 'auckland' | 'tokyo') {
  const till: TestCaller = desk.graph.as('pos', { store });
  const owner = await desk.customer({ emails: [{ address: `${store}-${freshKey().idempotencyKey}@example.com` }] });
  const jobs = async (filter: object): Promise<readonly string[]> =>
    (
      await till.run('query ($filter: ServiceJobFilter) { serviceJobs(filter: $filter, first: 50) { nodes { id } } }', {
        filter: { store, ...filter },
      })
    ).serviceJobs.nodes.map(({ id }: Data) => id);
  return {
    till,
    owner,
    jobs,
    cover: async (startsOn: string): Promise<string> => {
      const { warranty } = await desk.register({ customer: { id: owner }, startsOn, serialNumber: `Z-${owner}` }, till);
      return warranty.id;
    },
    receive: (more: object): Promise<Data> =>
      desk.mutate(
        'receiveItem',
        'serviceJob { id promisedBy } warranty { status heldOpenBecause }',
        {
          ...{ customer: { id: owner }, kind: 'INSPECTION', store, tag: freshKey().idempotencyKey },
          ...{ description: 'Halo ring', conditionAtIntake: 'FAIR', promisedBy: PROMISED[store] },
          ...more,
        },
        till,
      ),
    update: (input: object): Promise<Data> => desk.mutate('updateServiceJob', 'serviceJob { id }', input, till),
    nextActions: async (): Promise<Data> =>
      (
        await till.run('query ($id: ID!) { customer(id: $id) { nextActions { kind message } } }', { id: owner })
      ).customer.nextActions.filter(({ kind }: Data) => kind === 'ITEM_READY'),
  };
}

describe.each(STORES)('in $name', ({ code, name }) => {
  test('an item that is ready after midnight is ready since that day, and the customer reads the hours of the store', async () => {
    setClock('2026-06-09T16:30:00Z');
    const store = await atStore(code);
    const { serviceJob } = await store.receive({ occurredAt: '2026-06-09T16:30:00Z' });
    expect(serviceJob.promisedBy).toBe(PROMISED[code]);
    const [received] = await desk.messagesOf(store.owner);
    expect(received.messageKind).toBe('ITEM_RECEIVED');
    expect(received.body).toContain('ready by Friday, 12 June 2026 at 17:00');
    await store.update({ jobId: serviceJob.id, status: 'READY' });
    expect(await store.nextActions()).toMatchObject([
      { message: expect.stringContaining(`Give back: Halo ring. It is ready since 2026-06-10, in ${name}, tag `) },
    ]);
  });

  test('the list of a day is that of the day in the store', async () => {
    setClock('2026-06-11T12:00:00Z');
    const store = await atStore(code);
    const received = await store.receive({ occurredAt: '2026-06-09T16:30:00Z' });
    const id = received.serviceJob.id;
    const on = (day: string) => store.jobs({ inCustody: null, from: day, to: day });
    expect(await on('2026-06-10')).toContain(id);
    expect(await on('2026-06-09')).not.toContain(id);
    // Late is a moment, the same one everywhere.
    expect(await store.jobs({ overdueOnly: true })).not.toContain(id);
    setClock(new Date(Date.parse(PROMISED[code]) + 1_000).toISOString());
    expect(await store.jobs({ overdueOnly: true })).toContain(id);
  });

  test('the inspection belongs to the day in the store, and so does the next date', async () => {
    setClock('2026-06-09T16:30:00Z');
    const store = await atStore(code);
    const warrantyId = await store.cover('2025-12-10');
    const { serviceJob } = await store.receive({ warrantyId, occurredAt: '2026-06-09T16:30:00Z' });
    const back = await desk.mutate(
      'returnItem',
      'warranty { nextInspectionDue lastInspection { occurredAt } } serviceJob { inspection { id } }',
      {
        ...{ jobId: serviceJob.id, occurredAt: '2026-06-09T16:31:00Z' },
        inspection: { condition: 'GOOD', findings: [] },
      },
      store.till,
    );
    expect(back.userErrors).toEqual([]);
    expect(back.warranty).toMatchObject({ nextInspectionDue: '2026-12-10' });
  });

  test('an item that comes in on the last day of grace keeps its cover, and one day later it does not', async () => {
    // Due on 10 May with 30 days of grace: the last day is 9 June.
    const lastMinute = code === 'auckland' ? '2026-06-09T11:59:00.000Z' : '2026-06-09T14:59:00.000Z';
    const nextMinute = code === 'auckland' ? '2026-06-09T12:00:00.000Z' : '2026-06-09T15:00:00.000Z';
    setClock('2026-06-20T00:00:00Z');
    const inTime = await atStore(code);
    const kept = await inTime.receive({ warrantyId: await inTime.cover('2025-11-10'), occurredAt: lastMinute });
    expect(kept.warranty).toMatchObject({
      ...{ status: 'INSPECTION_DUE', heldOpenBecause: 'The item is with the shop.' },
    });
    const late = await atStore(code);
    const lapsed = await late.receive({ warrantyId: await late.cover('2025-11-10'), occurredAt: nextMinute });
    expect(lapsed.warranty).toMatchObject({ status: 'LAPSED', heldOpenBecause: null });
  });

  test('a visit of the same day in the store is done by the receipt, and one of the same day in London is not', async () => {
    setClock('2026-06-01T00:00:00Z');
    const store = await atStore(code);
    const warrantyId = await store.cover('2025-12-10');
    const other = await atStore(code);
    const otherId = await other.cover('2025-12-10');
    const book = async (id: string, startsAt: string): Promise<string> => {
      const input = { warrantyId: id, store: code, startsAt, overrideBecause: 'A test' };
      const { appointment, userErrors } = await desk.mutate('bookInspection', 'appointment { id }', input, store.till);
      expect(userErrors).toEqual([]);
      return appointment.id;
    };
    const statusOf = async (id: string) =>
      (await store.till.run('query ($id: ID!) { node(id: $id) { ... on Appointment { status } } }', { id })).node
        .status;
    // Wednesday morning in the store, and midnight in London, where it is summer.
    const visit = await book(warrantyId, '2026-06-09T23:00:00Z');
    const nextMorning = await book(otherId, '2026-06-09T22:30:00Z');
    setClock('2026-06-09T16:30:00Z');
    await store.receive({ warrantyId, occurredAt: '2026-06-09T16:30:00Z' });
    expect(await statusOf(visit)).toBe('DONE');
    // In London it is the same Tuesday; in the store, the item came the evening before.
    await other.receive({ warrantyId: otherId, occurredAt: '2026-06-09T10:00:00Z' });
    expect(await statusOf(nextMorning)).toBe('BOOKED');
  });
});

test('a promise across the change of the clocks keeps its hour on the wall', async () => {
  // Clocks in Auckland go forward on Sunday, 27 September 2026, from UTC+12 to UTC+13.
  setClock('2026-09-25T00:00:00Z');
  const store = await atStore('auckland');
  const { serviceJob } = await store.receive({
    ...{ occurredAt: '2026-09-25T00:00:00Z', promisedBy: '2026-09-26T05:00:00.000Z' },
  });
  await store.update({ jobId: serviceJob.id, promisedBy: '2026-09-28T04:00:00.000Z', because: 'A part is missing' });
  const texts = (await desk.messagesOf(store.owner)).map(({ body }) => body).toReversed();
  expect(texts[0]).toContain('Saturday, 26 September 2026 at 17:00');
  expect(texts[1]).toContain('Monday, 28 September 2026 at 17:00');
});
