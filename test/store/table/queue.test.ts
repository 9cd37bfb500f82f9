import { v7 } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import type { Slice } from '../../../domain/kernel/page.ts';
import { readerOf } from '../../../store/table/dynamo-read.ts';
import { readIndexPage } from '../../../store/table/index-page.ts';
import { itemOf } from '../../../store/table/item.ts';
import { queueKey, queueRange } from '../../../store/table/queue.ts';
import { partitionsOf } from '../../../store/table/shards.ts';
import { freshTable } from '../../support/table.ts';

let table: Awaited<ReturnType<typeof freshTable>>;
const positions = Array.from({ length: 40 }, (_, at) => String(at).padStart(2, '0'));
beforeAll(async () => {
  table = await freshTable();
  for (const position of positions.toReversed()) {
    const id = `cus_${v7()}`;
    const Item = itemOf({ pk: `THING#${id}`, sk: '#THING' }, { position }, queueKey('THINGS', id, position));
    await table.client.call('PutItem', { TableName: table.name, Item });
  }
  table.meter.reset();
});

async function page(slice: Slice, range = { from: '0', to: '~' }) {
  const found = await readIndexPage<{ position: string }>(readerOf(table, false), [queueRange('THINGS', range)], slice);
  return { positions: found.entries.map(({ item }) => item.position), ...found };
}

test('the waiting items of several partitions are one sorted list, page by page', async () => {
  const seen: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { positions: found, end, hasNextPage } = await page({ first: 7, after });
    seen.push(...found);
    [after, more] = [end, hasNextPage];
  }
  expect(seen).toEqual(positions);
});

test('a page takes one Query per partition, if the partitions have similar sizes', async () => {
  table.meter.reset();
  await page({ first: 1, after: null });
  expect(table.meter.operations.length).toBeLessThanOrEqual(2 * partitionsOf('CASE').length);
  expect(new Set(table.meter.operations)).toEqual(new Set(['Query']));
});

test('the end of a range is exclusive', async () => {
  expect((await page({ first: 100, after: null }, { from: '03', to: '06' })).positions).toEqual(['03', '04', '05']);
});
