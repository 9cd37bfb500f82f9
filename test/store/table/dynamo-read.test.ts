import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { OutOfTime } from '../../../domain/kernel/unavailable.ts';
import { readerOf } from '../../../store/table/dynamo-read.ts';
import { withinInvocation } from '../../../store/table/time-left.ts';
import { freshTable } from '../../support/table.ts';

const SORT_KEYS = ['1', '2', '3', '4', '5', '6', '7'];

/** Seven items of 300 kB in one partition: three fit into the 1 MB of a request. */
async function tableOfLargeItems() {
  const table = await freshTable();
  for (const sk of SORT_KEYS)
    await table.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: { pk: { S: 'LARGE' }, sk: { S: sk }, text: { S: 'x'.repeat(300_000) } },
      }),
    );
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
