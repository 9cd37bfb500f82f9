import { expect, test } from 'vitest';
import { readerOf } from '../../../store/table/dynamo-read.ts';
import { transact } from '../../../store/table/dynamo-transaction.ts';
import { itemOf, keyOf } from '../../../store/table/item.ts';
import { joinRequests } from '../../../store/table/join-requests.ts';
import { isNew, type WriteItem } from '../../../store/table/write-item.ts';
import { intercept } from '../../support/intercept.ts';
import { expectUnits } from '../../support/meter.ts';
import { freshTable } from '../../support/table.ts';

const put = (name: string, value = 1): WriteItem => ({
  put: itemOf({ pk: name, sk: 'A' }, { value }),
  condition: isNew,
});

async function open() {
  const table = await freshTable();
  const joined = joinRequests(table);
  const read = async (name: string) => {
    const get = { TableName: table.name, Key: keyOf({ pk: name, sk: 'A' }), ConsistentRead: true };
    return (await joined.client.call('GetItem', get)).Item?.['value']?.N ?? null;
  };
  return { table, joined, read };
}

test('transactions without a common item become one, of the same units', async () => {
  const { table, joined } = await open();
  table.meter.reset();
  const outcomes = await Promise.all(['a', 'b', 'c'].map((name) => transact(joined, [put(name), put(`${name}2`)])));
  expect(outcomes).toEqual(['committed', 'committed', 'committed']);
  expect(table.meter.operations).toEqual(['TransactWriteItems']);
  expectUnits(table.meter, 12);
});

test('where one fails, each has its own outcome, and a part is written whole or not at all', async () => {
  const { joined, read } = await open();
  expect(await transact(joined, [put('taken')])).toBe('committed');
  const outcomes = await Promise.all([
    transact(joined, [put('a')]),
    transact(joined, [put('b'), put('taken', 2)]),
    transact(joined, [put('c')]),
  ]);
  expect(outcomes).toEqual(['committed', 'conflict', 'committed']);
  expect(await Promise.all(['a', 'b', 'c', 'taken'].map(read))).toEqual(['1', null, '1', '1']);
});

test('transactions of one item stay apart, and one of them wins', async () => {
  const { joined, read } = await open();
  const outcomes = await Promise.all([1, 2, 3].map((value) => transact(joined, [put('same', value)])));
  expect(outcomes.toSorted()).toEqual(['committed', 'conflict', 'conflict']);
  expect(await read('same')).not.toBeNull();
});

test('more items than one transaction holds are several transactions', async () => {
  const { table, joined } = await open();
  table.meter.reset();
  const writes = Array.from({ length: 30 }, (_, at) => Array.from({ length: 7 }, (__, item) => put(`${at}-${item}`)));
  const outcomes = await Promise.all(writes.map((some) => transact(joined, some)));
  expect(new Set(outcomes)).toEqual(new Set(['committed']));
  // 14 transactions of 7 items fit into 100.
  expect(table.meter.operations).toEqual(Array.from({ length: 3 }, () => 'TransactWriteItems'));
});

test('reads at the same time are one batch, of each item once', async () => {
  const { table, joined, read } = await open();
  await transact(joined, [put('a', 1), put('b', 2)]);
  table.meter.reset();
  expect(await Promise.all(['a', 'b', 'absent', 'a'].map(read))).toEqual(['1', '2', null, '1']);
  expect(table.meter.operations).toEqual(['BatchGetItem']);
});

test('what is asked for while two requests run is joined by the next', async () => {
  const { table, read } = await open();
  await transact(table, [put('a', 1)]);
  table.meter.reset();
  const { promise: allAsked, resolve: answer } = Promise.withResolvers<void>();
  intercept(table.client, 'slow', async ({ input }, send) => {
    await allAsked;
    return send(input);
  });
  const asked: Promise<string | null>[] = [];
  for (let at = 0; at < 12; at++) {
    asked.push(read('a'));
    // Until what was asked for is sent.
    await new Promise(setImmediate);
    await new Promise(setImmediate);
  }
  answer();
  expect(await Promise.all(asked)).toEqual(asked.map(() => '1'));
  // The two that run, and one for all others.
  expect(table.meter.operations).toEqual(['BatchGetItem', 'BatchGetItem', 'BatchGetItem']);
});

test('puts are joined where the table has no bound, and each has its own outcome', async () => {
  const { table, read } = await open();
  const { client } = joinRequests(table, { puts: true });
  const putOnce = (name: string) =>
    client
      .call('PutItem', {
        TableName: table.name,
        Item: itemOf({ pk: name, sk: 'A' }, { value: 7 }),
        ConditionExpression: 'attribute_not_exists(pk)',
      })
      .then(
        () => 'stored',
        (error: Error) => error.name,
      );
  table.meter.reset();
  expect(await Promise.all([putOnce('a'), putOnce('b')])).toEqual(['stored', 'stored']);
  expect(table.meter.operations).toEqual(['TransactWriteItems']);
  expect(await Promise.all([putOnce('a'), putOnce('c')])).toEqual(['ConditionalCheckFailedException', 'stored']);
  expect(await Promise.all(['a', 'b', 'c'].map(read))).toEqual(['7', '7', '7']);
});

test('without that, a put is a request of its own, of the units of one', async () => {
  const { table, joined } = await open();
  const putOne = (name: string) =>
    joined.client.call('PutItem', { TableName: table.name, Item: itemOf({ pk: name, sk: 'A' }, {}) });
  table.meter.reset();
  await Promise.all(['a', 'b'].map(putOne));
  expect(table.meter.operations).toEqual(['PutItem', 'PutItem']);
  expectUnits(table.meter, 2);
});

test('batches of keys join single reads, and find the items that there are', async () => {
  const { table, joined, read } = await open();
  await transact(table, [put('a', 1), put('b', 2)]);
  table.meter.reset();
  const reader = readerOf(joined, true);
  const keys = ['a', 'absent', 'b'].map((pk) => ({ pk, sk: 'A' }));
  const [one, many] = await Promise.all([read('b'), reader.getMany(keys)]);
  expect([one, ...many.map((item) => item?.['value']?.N ?? null)]).toEqual(['2', '1', null, '2']);
  expect(table.meter.operations).toEqual(['BatchGetItem']);
  expect(await reader.getMany([])).toEqual([]);
  // Reads that may be old are no reason to read others as such.
  table.meter.reset();
  await Promise.all([read('a'), readerOf(joined, false).get({ pk: 'a', sk: 'A' })]);
  expect(table.meter.operations).toEqual(['BatchGetItem', 'BatchGetItem']);
});
