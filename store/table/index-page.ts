import { type Entry, type Page, pageOf, type Slice } from '../../domain/kernel/page.ts';
import type { Reader } from './dynamo-read.ts';
import { type IndexRange, readEntriesInOrder } from './index-range.ts';

/** The number of entries that a filter looks at for one page. Then the page is returned as it is. */
const MAX_SEEN = 1_000;

/**
 * A page of an index in the order of its sort keys. The ranges are in that order and do not overlap. The page may be short
 * although more entries follow; its `end` is where the next page begins.
 */
export async function readIndexPage<T>(
  reader: Reader,
  ranges: readonly IndexRange[],
  { first, after }: Slice,
  matches: ((entity: T) => boolean) | null = null,
): Promise<Page<T>> {
  const found: Entry<T>[] = [];
  let seen = 0;
  for (const range of ranges.filter(({ to }) => after === null || after < to)) {
    const wanted = first + 1 - found.length;
    for await (const entry of readEntriesInOrder<T>(reader, range, after, matches === null ? wanted : 2 * wanted)) {
      if (matches === null || matches(entry.item)) found.push(entry);
      if (found.length > first) return pageOf(found, first);
      if (++seen === MAX_SEEN) return { entries: found, hasNextPage: true, end: entry.position };
    }
  }
  return pageOf(found, first);
}
