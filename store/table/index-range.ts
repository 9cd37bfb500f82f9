import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import type { Entry } from '../../domain/kernel/page.ts';
import { HIGHEST_CHARACTER, type Reader } from './dynamo-read.ts';
import { entityOf, stringOf } from './item.ts';
import type { Index } from './table-schema.ts';

/** Partitions of an index that are read in parallel and merged. `from` and `to` are sort keys, both included. */
export type IndexRange = {
  readonly index: Index;
  readonly partitions: readonly string[];
  readonly from: string;
  readonly to: string;
};

/** The state of one partition: entries that are read but not yielded yet, and where the next read begins. */
type PartitionCursor<T> = { readonly pk: string; readonly entries: Entry<T>[]; next: string; isExhausted: boolean };

/**
 * The entries of a range after a position, in the order of their sort keys. It reads lazily: each partition first reads its
 * share of the wanted entries. A partition that has more is read on, in pages that double in size.
 */
export async function* readEntriesInOrder<T>(
  reader: Reader,
  { index, partitions, from, to }: IndexRange,
  after: string | null,
  wanted: number,
): AsyncGenerator<Entry<T>> {
  const next = after === null || after < from ? from : after;
  const cursors = partitions.map((pk): PartitionCursor<T> => ({ pk, entries: [], next, isExhausted: false }));
  let limit = partitions.length === 1 ? wanted : Math.ceil(wanted / partitions.length) + 1;
  for (;;) {
    const drained = cursors.filter(({ entries, isExhausted }) => entries.length === 0 && !isExhausted);
    if (drained.length > 0) {
      await mapInParallel(drained, (cursor) => readNextEntries(reader, index, cursor, to, limit));
      limit *= 2;
    }
    const entry = lowestCursor(cursors)?.entries.shift();
    if (entry === undefined) return;
    yield entry;
  }
}

async function readNextEntries<T>(reader: Reader, index: Index, cursor: PartitionCursor<T>, to: string, limit: number) {
  // The range includes the last entry that was read, if it still exists: read one more and leave it out.
  const items = await reader.queryIndex(index, { pk: cursor.pk, from: cursor.next, to, limit: limit + 1 });
  const entries = items.map((item) => ({ item: entityOf<T>(item), position: stringOf(item, index.sortKey) }));
  const { next } = cursor;
  cursor.entries.push(...entries.filter(({ position }) => position !== next));
  cursor.next = entries.at(-1)?.position ?? next;
  cursor.isExhausted = entries.length <= limit;
}

function lowestCursor<T>(cursors: readonly PartitionCursor<T>[]): PartitionCursor<T> | null {
  const positionOf = ({ entries }: PartitionCursor<T>) => entries[0]?.position ?? HIGHEST_CHARACTER;
  return cursors.reduce<PartitionCursor<T> | null>(
    (first, cursor) => (first === null || positionOf(cursor) < positionOf(first) ? cursor : first),
    null,
  );
}
