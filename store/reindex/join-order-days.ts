import { mapInGroups } from '../../domain/kernel/in-parallel.ts';
import { backoff } from '../dynamo/backoff.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { formerAdditions } from '../insight/order-day-items.ts';
import { readerOf } from '../table/dynamo-read.ts';
import { transact } from '../table/dynamo-transaction.ts';
import { type Attributes, keyIn } from '../table/item.ts';
import { hasNumbersOf, type WriteItem } from '../table/write-item.ts';

/** Items that are joined in parallel. Many have the same month, whose transactions conflict. */
const CONCURRENCY = 8;
const MAX_ATTEMPTS = 20;

/**
 * Joins the orders of days, as former versions counted them, to the items of months, while others write.
 * @throws Error if an item changed during every attempt
 */
export async function joinOrderDays(table: Table, items: readonly Attributes[]): Promise<void> {
  await mapInGroups(items, CONCURRENCY, (item) => joinItem(table, item));
}

async function joinItem(table: Table, seen: Attributes): Promise<void> {
  const reader = readerOf(table, true);
  let item: Attributes | null = seen;
  for (let attempt = 0; attempt < MAX_ATTEMPTS && item !== null; attempt++) {
    const writes = joinWrites(item);
    if (writes.length === 0 || (await transact(table, writes)) === 'committed') return;
    await backoff(attempt);
    item = await reader.get(keyIn(item));
  }
  if (item !== null) throw new Error(`the item ${keyIn(item).sk} changed during every attempt to join it`);
}

function joinWrites(item: Attributes): readonly WriteItem[] {
  const additions = formerAdditions(item);
  if (additions === null) return [];
  return [
    { delete: keyIn(item), condition: hasNumbersOf(item) },
    ...additions.map(({ key, counts }) => ({ update: key, add: counts })),
  ];
}
