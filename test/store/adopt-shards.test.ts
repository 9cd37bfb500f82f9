import { afterEach, expect, test } from 'vitest';
import { adoptShards } from '../../store/adopt-shards.ts';
import { scanPages } from '../../store/table/scan-pages.ts';
import { parseShards, SMALL_SHOP } from '../../store/table/shard-layout.ts';
import { setShards } from '../../store/table/shards.ts';
import { expectUnits } from '../support/meter.ts';
import { freshTable } from '../support/table.ts';

type Table = Awaited<ReturnType<typeof freshTable>>;

afterEach(() => setShards(SMALL_SHOP));

/** As the first batch of a process with this setting. */
async function adopt(table: Table, layout: string): Promise<void> {
  setShards(parseShards(layout));
  await adoptShards(table);
}

async function itemsOf(table: Table) {
  const items = [];
  for await (const page of scanPages(table, { ConsistentRead: true })) items.push(...page);
  return items;
}

const VALUE_OF_FORMER_VERSION = { pk: { S: 'VALUE#2' }, sk: { S: 'cus_01900000-0000-7000-8000-000000000002' } };

async function formerTable(): Promise<Table> {
  const table = await freshTable();
  await table.client.call('PutItem', { TableName: table.name, Item: VALUE_OF_FORMER_VERSION });
  return table;
}

test('a new table takes any number of shards', async () => {
  const table = await freshTable();
  await adopt(table, '64');
  expect(await itemsOf(table)).toMatchObject([{ pk: { S: 'SHARDS' }, layout: { S: '64' } }]);
});

test('a table with values of a former version has four, and no function may begin with another count', async () => {
  const table = await formerTable();
  for (const layout of ['64', '8', '64,4'])
    await expect(adopt(table, layout)).rejects.toThrow(
      `shards cannot change from 4 to ${layout} at once: the functions of both layouts run for some minutes`,
    );
  expect(await itemsOf(table)).toEqual([VALUE_OF_FORMER_VERSION]);
  await adopt(table, '4');
});

test('a change in the documented steps is adopted, and back', async () => {
  const table = await formerTable();
  for (const layout of ['4,64', '64,4', '64', '64,4', '4,64', '4']) await adopt(table, layout);
  await expect(adopt(table, '64')).rejects.toThrow('Deploy 4,64 first');
  expect(await itemsOf(table)).toContainEqual(expect.objectContaining({ layout: { S: '4' } }));
});

test('processes that begin at the same time adopt the same, and one that finds its own layout reads one item', async () => {
  const table = await formerTable();
  await adopt(table, '4,64');
  setShards(parseShards('64,4'));
  await Promise.all(Array.from({ length: 8 }, () => adoptShards(table)));
  table.meter.reset();
  await adoptShards(table);
  expect(table.meter.operations).toHaveLength(1);
  expectUnits(table.meter, 1);
});
