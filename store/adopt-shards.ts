import { mapInParallel } from '../domain/kernel/in-parallel.ts';
import type { Table } from './dynamo/dynamo-client.ts';
import { VALUE } from './insight/customer-value-items.ts';
import { HIGHEST_CHARACTER, type Reader, readerOf } from './table/dynamo-read.ts';
import { transact } from './table/dynamo-transaction.ts';
import { entityOf, itemOf, type Key } from './table/item.ts';
import { findUnsafeChange, formatShards, parseShards, SMALL_SHOP } from './table/shard-layout.ts';
import { partitionsUpTo, shardLayout } from './table/shards.ts';
import { isUnchanged } from './table/write-item.ts';

const LAYOUT_KEY: Key = { pk: 'SHARDS', sk: '#LAYOUT' };
type StoredLayout = { readonly version: number; readonly layout: string };

/**
 * Stores the shards of this process as those of the table. A function that keeps values calls it before it writes: with a count whose
 * predecessor it does not read, it would not find what is stored, and count people twice.
 * @throws Error if the configuration changed in one step what takes several; the table is as it was
 */
export async function adoptShards(table: Table): Promise<void> {
  const reader = readerOf(table, true);
  const own = shardLayout();
  for (;;) {
    const item = await reader.get(LAYOUT_KEY);
    const stored = item === null ? null : entityOf<StoredLayout>(item);
    const from = stored === null ? await firstLayout(reader) : parseShards(stored.layout);
    const problem = findUnsafeChange(from, own);
    if (problem !== null) throw new Error(problem);
    const next = { version: (stored?.version ?? 0) + 1, layout: formatShards(own) };
    if (stored?.layout === next.layout) return;
    const put = { put: itemOf(LAYOUT_KEY, next), condition: isUnchanged(stored) };
    if ((await transact(table, [put])) === 'committed') return;
  }
}

/** Versions before the setting had four shards. A table without values has nothing that could be missed. */
async function firstLayout(reader: Reader) {
  const found = await mapInParallel(partitionsUpTo(VALUE, SMALL_SHOP.count), (pk) =>
    reader.query({ pk, from: ' ', to: HIGHEST_CHARACTER, limit: 1 }),
  );
  return found.flat().length === 0 ? shardLayout() : SMALL_SHOP;
}
