import type { Entry } from '../../domain/kernel/page.ts';
import type { Attributes } from './item.ts';

/**
 * The next entries after a position. A range of keys includes the entry at `after` itself, if it still exists. So this
 * reads one item more than the limit, and leaves that entry out.
 * @param query reads at most so many items of the range
 * @param toEntry what an item is, with its position
 */
export async function entriesAfter<T>(
  after: string | null,
  limit: number,
  query: (limit: number) => Promise<readonly Attributes[]>,
  toEntry: (item: Attributes) => Entry<T>,
): Promise<readonly Entry<T>[]> {
  const items = await query(after === null ? limit : limit + 1);
  return items
    .map(toEntry)
    .filter(({ position }) => position !== after)
    .slice(0, limit);
}
