import type { Table } from '../dynamo/dynamo-client.ts';
import { FORMER_ORDER_PREFIXES, formerOrderMoves } from '../insight/former-order-days.ts';
import { BUYER_COUNTS, BUYERS_PREFIX, formerBuyers } from '../insight/month-items.ts';
import { type Attributes, keyIn } from '../table/item.ts';
import { hasNumbersOf, type WriteItem } from '../table/write-item.ts';
import { commitFixes, type ItemFix } from './commit-fixes.ts';

export const FORMER_COUNT_PREFIXES = [BUYERS_PREFIX, ...FORMER_ORDER_PREFIXES];

/** Joins the buyers and the orders of days, as former versions counted them, to the items of months, while others write. */
export async function joinFormerCounts(table: Table, items: readonly Attributes[]): Promise<void> {
  // One after the other: many have the same month.
  await commitFixes(table, items, (some) => some.flatMap(fixesOf), 1);
}

function fixesOf(item: Attributes): readonly ItemFix[] {
  const writes = [...buyerMoves(item), ...formerOrderMoves(item)];
  return writes.length === 0 ? [] : [{ item, writes }];
}

function buyerMoves(item: Attributes): readonly WriteItem[] {
  const addition = formerBuyers(item);
  if (addition === null) return [];
  const removal = { delete: keyIn(item), condition: hasNumbersOf(item, BUYER_COUNTS) };
  const { key, counts } = addition;
  return Object.keys(counts).length === 0 ? [removal] : [removal, { update: key, add: counts }];
}
