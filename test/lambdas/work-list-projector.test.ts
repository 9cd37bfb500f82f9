import { expect, test } from 'vitest';
import { addMilliseconds } from '../../domain/kernel/instant.ts';
import { workListProjector } from '../../lambdas/work-list-projector.ts';
import { readerOf } from '../../store/table/dynamo-read.ts';
import { itemOf, type Key } from '../../store/table/item.ts';
import type { ItemChange } from '../../store/table/item-change.ts';
import { workListRepository } from '../../store/work-list/work-list-items.ts';
import { freshTable } from '../support/table.ts';

const NOON = '2026-03-02T12:00:00.000Z';
const CASE: Key = { pk: 'CUSTOMER#cus_1', sk: `CASE#${NOON}#cas_1` };

let changes = 0;
const changeOf = (key: Key, before: object | null, after: object | null): ItemChange => ({
  ...{ eventId: `e${++changes}`, sequenceNumber: String(changes), key, at: NOON },
  before: before === null ? null : itemOf(key, before),
  after: after === null ? null : itemOf(key, after),
});

async function open() {
  const table = await freshTable();
  let now = NOON;
  const [one, other] = [workListProjector(table, () => now), workListProjector(table, () => now)];
  const lists = workListRepository(readerOf(table, true));
  return {
    ...{ table, one, other },
    movesOf: (store: string | null) => lists.workListMoves(store),
    wait: (seconds: number) => {
      now = addMilliseconds(now, seconds * 1_000);
      return now;
    },
  };
}

test('a change moves the list of the shop, and those of the stores before and after it', async () => {
  const { one, movesOf } = await open();
  await one.consume([changeOf(CASE, { store: 'york' }, { store: null })]);
  for (const store of [null, 'york', 'ONLINE']) expect(await movesOf(store)).toEqual({ CASES: NOON });
  expect(await movesOf('leeds')).toEqual({});
});

test.each([
  ['FEEDBACK', { pk: 'FEEDBACK#fbk_1', sk: `FEEDBACK#${NOON}#fbk_1` }],
  ['SERVICE_JOBS', { pk: 'CUSTOMER#cus_1', sk: `SERVICE_JOB#${NOON}#job_1` }],
  ['COMMITMENTS', { pk: 'OWED#owe_1', sk: '#OWED' }],
  ['COMMITMENTS', { pk: 'OWED_BY#prv_1', sk: '#OWED' }],
  ['COMMITMENTS', { pk: 'CUSTOMER#cus_1', sk: 'OWED#cas_1' }],
  ['COMMITMENTS', { pk: 'CUSTOMER#cus_1', sk: '#~OWED#cal_1' }],
] as const)('%s moves with the item %o, also when it is deleted', async (list, key) => {
  const { one, movesOf, wait } = await open();
  await one.consume([changeOf(key, null, { store: 'york' })]);
  expect(await movesOf('york')).toEqual({ [list]: NOON });
  const later = wait(5);
  await one.consume([changeOf(key, { store: 'york' }, null)]);
  expect(await movesOf('york')).toEqual({ [list]: later });
});

test('a match moves the list of the whole shop, which every store shows; a pointer and a sale move nothing', async () => {
  const { one, movesOf } = await open();
  await one.consume([changeOf({ pk: 'MATCH#mat_1', sk: '#MATCH' }, null, { id: 'mat_1' })]);
  expect(await movesOf(null)).toEqual({ MATCHES: NOON });
  expect(await movesOf('york')).toEqual({ MATCHES: NOON });
  await one.consume([
    changeOf({ pk: 'CASE#cas_1', sk: '#POINTER' }, null, { to: CASE }),
    changeOf({ pk: 'CUSTOMER#cus_1', sk: `ORDER#${NOON}#ord_1` }, null, { store: 'york' }),
  ]);
  expect(await movesOf('york')).toEqual({ MATCHES: NOON });
});

test('a list of a store is written at most once in five seconds, also by several processes', async () => {
  const { table, one, other, movesOf, wait } = await open();
  const many = () => Array.from({ length: 100 }, () => changeOf(CASE, { store: 'york' }, { store: 'york' }));
  table.meter.reset();
  await one.consume(many());
  // The shop and York.
  expect(table.meter.operations).toEqual(['UpdateItem', 'UpdateItem']);
  wait(4);
  await one.consume(many());
  expect(table.meter.operations).toHaveLength(2);
  await other.consume(many());
  await other.consume(many());
  // The other process learns once that it is written.
  expect(table.meter.operations).toHaveLength(4);
  expect(await movesOf('york')).toEqual({ CASES: NOON });
  const later = wait(1);
  await other.consume(many());
  expect(await movesOf('york')).toEqual({ CASES: later });
});

test('the versions are one small read: one for the shop, one more for a store', async () => {
  const { table, movesOf } = await open();
  table.meter.reset();
  await movesOf('york');
  expect(table.meter.operations).toEqual(['BatchGetItem']);
  table.meter.reset();
  await movesOf(null);
  expect(table.meter.operations).toHaveLength(1);
});
