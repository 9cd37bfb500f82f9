import { type Entry, type Page, pageOf, type Slice } from '../../domain/kernel/page.ts';

/** How often a filter that keys cannot answer reads on before it gives what it has. */
const MOST_REQUESTS = 10;
const FILTERED_LIMIT = 100;

/** The next entries of a list behind a position, or from the start: at most `limit`. */
export type ReadEntriesAfter<T> = (after: string | null, limit: number) => Promise<readonly Entry<T>[]>;

/**
 * A page of a list: one read, or where a filter passes over entries as many as fill the page, within a bound; then the
 * page may be short although more follows, and its `end` is where to go on.
 */
export async function fillPage<T>(
  entriesBehind: ReadEntriesAfter<T>,
  slice: Slice,
  keep: ((item: T) => boolean) | null,
): Promise<Page<T>> {
  const { first } = slice;
  const kept: Entry<T>[] = [];
  let { after } = slice;
  for (let request = 0; request < MOST_REQUESTS; request++) {
    const limit = keep === null ? first + 1 : FILTERED_LIMIT;
    const entries = await entriesBehind(after, limit);
    kept.push(...(keep === null ? entries : entries.filter(({ item }) => keep(item))));
    if (kept.length > first || entries.length < limit) return pageOf(kept, first);
    after = entries.at(-1)?.position ?? after;
  }
  return { entries: kept, hasNextPage: true, end: after };
}
