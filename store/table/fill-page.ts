import { type Entry, MAX_SCANNED, type Page, pageOf, type Slice } from '../../domain/kernel/page.ts';

/** The entries of one read for a filter that keys cannot answer. */
const FILTERED_LIMIT = 100;

/** Reads the next entries of a list after a position, or from the start: at most `limit`. */
export type ReadEntriesAfter<T> = (after: string | null, limit: number) => Promise<readonly Entry<T>[]>;

/**
 * A page of a list. Without a filter it takes one read; with a filter as many as fill the page, within a bound. So a page
 * may be short although more entries follow; its `end` is where the next page begins.
 */
export async function fillPage<T>(
  readEntries: ReadEntriesAfter<T>,
  slice: Slice,
  matches: ((item: T) => boolean) | null,
): Promise<Page<T>> {
  const { first, scan = MAX_SCANNED } = slice;
  const found: Entry<T>[] = [];
  let { after } = slice;
  for (let seen = 0; seen < scan; ) {
    const limit = matches === null ? first + 1 : Math.min(FILTERED_LIMIT, scan - seen);
    const entries = await readEntries(after, limit);
    found.push(...(matches === null ? entries : entries.filter(({ item }) => matches(item))));
    if (found.length > first || entries.length < limit) return pageOf(found, first);
    seen += entries.length;
    after = entries.at(-1)?.position ?? after;
  }
  return { entries: found, hasNextPage: true, end: after };
}
