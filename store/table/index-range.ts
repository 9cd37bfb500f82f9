import type { Entry } from '../../domain/kernel/page.ts';
import type { Reader } from './dynamo-read.ts';
import { entityOf, stringOf } from './item.ts';
import { mergeParts, type Part, shareOf } from './merge-parts.ts';
import type { Index } from './table-schema.ts';

/** Partitions of an index that are read in parallel and merged. `from` and `to` are sort keys, both included. */
export type IndexRange = {
  readonly index: Index;
  readonly partitions: readonly string[];
  readonly from: string;
  readonly to: string;
};

/**
 * The entries of a range after a position, in the order of their sort keys. It reads lazily: each partition first reads its
 * share of the wanted entries. A partition that has more is read on, in pages that double in size.
 */
export function readEntriesInOrder<T>(
  reader: Reader,
  { index, partitions, from, to }: IndexRange,
  after: string | null,
  wanted: number,
): AsyncGenerator<Entry<T>> {
  const parts = partitions.map(
    (pk): Part<T> => ({
      pk,
      async read(position, limit) {
        const next = position ?? from;
        // The range includes the last entry that was read, if it still exists: read one more and leave it out.
        const items = await reader.queryIndex(index, { pk, from: next, to, limit: limit + 1 });
        const entries = items.map((item) => ({ item: entityOf<T>(item), position: stringOf(item, index.sortKey) }));
        return { entries: entries.filter((entry) => entry.position !== next), isExhausted: entries.length <= limit };
      },
    }),
  );
  const start = after === null || after < from ? from : after;
  return mergeParts(parts, { after: start, limit: shareOf(wanted, partitions.length) });
}
