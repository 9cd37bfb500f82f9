import { expect, test } from 'vitest';
import { countReads, ReadBudgetExceeded, readBudgetOf, withinReads } from '../../../domain/kernel/read-budget.ts';
import { OutOfTime } from '../../../domain/kernel/unavailable.ts';
import { withinInvocation } from '../../../store/dynamo/time-left.ts';
import { readerOf } from '../../../store/table/dynamo-read.ts';
import { meterOf } from '../../support/meter.ts';
import { freshTable, openTable } from '../../support/table.ts';

const SORT_KEYS = ['1', '2', '3', '4', '5', '6', '7'];

/** Seven items of 300 kB in one partition: three fit into the 1 MB of a request. */
async function tableOfLargeItems() {
  const table = await freshTable();
  for (const sk of SORT_KEYS)
    await table.client.call('PutItem', {
      TableName: table.name,
      Item: { pk: { S: 'LARGE' }, sk: { S: sk }, text: { S: 'x'.repeat(300_000) } },
    });
  table.meter.reset();
  return table;
}

test('a range of more than 1 MB is read completely, but no further than its limit', async () => {
  const table = await tableOfLargeItems();
  const reader = readerOf(table, false);
  const sortKeys = async (limit?: number) => {
    const range = { pk: 'LARGE', from: '1', to: '7', ...(limit === undefined ? {} : { limit }) };
    return (await reader.query(range)).map((item) => item['sk']?.S);
  };
  expect(await sortKeys()).toEqual(SORT_KEYS);
  table.meter.reset();
  expect(await sortKeys(5)).toEqual(SORT_KEYS.slice(0, 5));
  expect(table.meter.operations).toEqual(['Query', 'Query']);
  table.meter.reset();
  expect(await sortKeys(2)).toEqual(['1', '2']);
  expect(table.meter.operations).toEqual(['Query']);
});

test('a range is not read further when the time of the request is over', async () => {
  const table = await tableOfLargeItems();
  // The last second is left for the answer.
  const remaining = () => (table.meter.operations.length === 0 ? 5_000 : 900);
  const read = () =>
    withinInvocation(remaining, () => readerOf(table, false).query({ pk: 'LARGE', from: '1', to: '7' }));
  await expect(read()).rejects.toThrow(OutOfTime);
  expect(table.meter.operations).toEqual(['Query']);
  await expect(read()).rejects.toThrow(OutOfTime);
  expect(table.meter.operations).toEqual(['Query']);
});

test('reads count by their number and by the size of their answers, and end at the bound before an answer is parsed', async () => {
  const { name } = await tableOfLargeItems();
  const { client } = openTable(name);
  const table = { client, name, meter: meterOf(client) };
  const reader = readerOf(table, false);
  const within = <T>(budget: ReturnType<typeof readBudgetOf>, read: () => Promise<T>) =>
    withinInvocation(() => 20_000, read, budget);
  const budget = readBudgetOf(100);
  await within(budget, () => reader.get({ pk: 'LARGE', sk: 'absent' }));
  expect(budget.used).toBe(1);
  await within(budget, () => reader.get({ pk: 'LARGE', sk: '1' }));
  // One for the request, and one for each full 8 kB of 300.
  expect(budget.used).toBe(1 + 1 + Math.floor(300_000 / 8_192));
  table.meter.reset();
  const range = { pk: 'LARGE', from: '1', to: '7' };
  const failure = await within(budget, () => reader.query(range)).catch((error) => error);
  expect(failure).toBeInstanceOf(ReadBudgetExceeded);
  expect(failure).toMatchObject({ allowed: 100, measured: budget.used });
  expect(budget.used).toBeGreaterThan(100);
  expect(table.meter.operations).toEqual(['Query']);
  // Nothing is read any more, and other invocations read on by the same connections.
  await expect(within(budget, () => reader.get({ pk: 'LARGE', sk: '1' }))).rejects.toBe(failure);
  expect(table.meter.operations).toEqual(['Query']);
  for (let time = 0; time < 60; time++) await within(readBudgetOf(10), () => reader.query(range)).catch(() => null);
  expect(await within(readBudgetOf(400), () => reader.query(range))).toHaveLength(SORT_KEYS.length);
  client.close();
});

test('of a request with a bound, at most 25 reads run at once, so that a large answer ends those that wait', async () => {
  const budget = readBudgetOf(60);
  let [running, most, sent] = [0, 0, 0];
  const read = (units: number) =>
    withinReads(budget, async () => {
      sent++;
      most = Math.max(most, ++running);
      await new Promise((resolve) => setImmediate(resolve));
      running--;
      countReads(budget, units);
    });
  const outcomes = await Promise.allSettled(Array.from({ length: 100 }, () => read(10)));
  expect(most).toBe(25);
  expect(sent).toBeLessThan(40);
  expect(
    new Set(outcomes.filter(({ status }) => status === 'rejected').map((one) => 'reason' in one && one.reason)).size,
  ).toBe(1);
  expect(budget).toMatchObject({ running: 0, waiting: [] });
});

test('a key that DynamoDB does not accept has no item, and is not asked for', async () => {
  const table = await freshTable();
  const reader = readerOf(table, true);
  const keys = [
    { pk: '', sk: '1' },
    { pk: 'LARGE', sk: '' },
    { pk: 'p'.repeat(2_049), sk: '1' },
    { pk: 'LARGE', sk: 's'.repeat(1_025) },
  ];
  table.meter.reset();
  for (const key of keys) expect(await reader.get(key)).toBeNull();
  expect(await reader.getMany(keys)).toEqual([null, null, null, null]);
  expect(table.meter.operations).toEqual([]);
});
