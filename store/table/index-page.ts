import { type Entry, type Page, pageOf, type Slice } from '../../domain/kernel/page.ts';
import type { Reader } from './dynamo-read.ts';
import { type IndexRange, readEntriesInOrder } from './index-range.ts';

/** How many entries a filter passes over before a page gives what it has. */
const MOST_PASSED = 1_000;

/**
 * A page of an index in the order of its sort keys, over stretches that follow one another in it and do not overlap. It
 * may be short although more follows, and its `end` is where to go on.
 */
export async function readIndexPage<T>(
  reader: Reader,
  stretches: readonly IndexRange[],
  { first, after }: Slice,
  keep: ((entity: T) => boolean) | null = null,
): Promise<Page<T>> {
  const kept: Entry<T>[] = [];
  let passed = 0;
  for (const range of stretches.filter(({ to }) => after === null || after < to)) {
    const wanted = first + 1 - kept.length;
    for await (const entry of readEntriesInOrder<T>(reader, range, after, keep === null ? wanted : 2 * wanted)) {
      if (keep === null || keep(entry.item)) kept.push(entry);
      if (kept.length > first) return pageOf(kept, first);
      if (++passed === MOST_PASSED) return { entries: kept, hasNextPage: true, end: entry.position };
    }
  }
  return pageOf(kept, first);
}
