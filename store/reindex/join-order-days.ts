import type { Table } from '../dynamo/dynamo-client.ts';
import { formerAdditions } from '../insight/order-day-items.ts';
import { type Attributes, keyIn } from '../table/item.ts';
import { hasNumbersOf } from '../table/write-item.ts';
import { commitFixes, type ItemFix } from './commit-fixes.ts';

/** Joins the orders of days, as former versions counted them, to the items of months, while others write. */
export async function joinOrderDays(table: Table, items: readonly Attributes[]): Promise<void> {
  // One after the other: many have the same month.
  await commitFixes(table, items, (some) => some.flatMap(joinsOf), 1);
}

function joinsOf(item: Attributes): readonly ItemFix[] {
  const additions = formerAdditions(item);
  if (additions === null) return [];
  const updates = additions.map(({ key, counts }) => ({ update: key, add: counts }));
  return [{ item, writes: [{ delete: keyIn(item), condition: hasNumbersOf(item) }, ...updates] }];
}
