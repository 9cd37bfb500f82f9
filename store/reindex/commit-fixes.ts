import { mapInGroups } from '../../domain/kernel/in-parallel.ts';
import { Unavailable } from '../../domain/kernel/unavailable.ts';
import { backoff } from '../dynamo/backoff.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { readerOf } from '../table/dynamo-read.ts';
import { transact } from '../table/dynamo-transaction.ts';
import { type Attributes, keyIn } from '../table/item.ts';
import type { WriteItem } from '../table/write-item.ts';

/** What an item needs, as it is now. */
export type ItemFix = { readonly item: Attributes; readonly writes: readonly WriteItem[] };

/** Their requests are joined. */
const CONCURRENCY = 16;
const MAX_ATTEMPTS = 10;

/**
 * Writes what the items of a page need, each by itself, while others write. A fix that is refused is planned again from what the table has then:
 * the item may have changed, but a throttle, or another transaction on the same item, refuses it too.
 * @param plan the fixes for those of the items that need one
 * @param atOnce fixes that are written at the same time
 * @returns the number of fixes
 * @throws Unavailable if a fix was refused in every attempt
 */
export async function commitFixes(
  table: Table,
  items: readonly Attributes[],
  plan: (items: readonly Attributes[]) => readonly ItemFix[] | Promise<readonly ItemFix[]>,
  atOnce = CONCURRENCY,
): Promise<number> {
  let count = 0;
  let rest = items;
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    if (attempt > 0) await backoff(attempt);
    const fixes = await plan(rest);
    const outcomes = await mapInGroups(fixes, atOnce, ({ writes }) => transact(table, writes));
    const refused = fixes.filter((_, index) => outcomes[index] !== 'committed').map(({ item }) => keyIn(item));
    count += fixes.length - refused.length;
    if (refused.length === 0) return count;
    rest = (await readerOf(table, true).getMany(refused, { evenExpired: true })).filter((item) => item !== null);
  }
  throw new Unavailable('a fix of the reindexing was refused in every attempt');
}
