import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import type { Entry } from '../../domain/kernel/page.ts';
import type { Partitions } from '../../domain/kernel/partition-job.ts';
import { HIGHEST_CHARACTER, type Reader } from './dynamo-read.ts';
import { entriesAfter } from './entries-after.ts';
import { type Attributes, stringOf } from './item.ts';
import { LEAST_SHARDS } from './shard-layout.ts';
import { partitionsOf, phasesOf } from './shards.ts';
import { SORT_KEY } from './table-schema.ts';

/** A partition of a list whose entries have distinct positions. */
export type Part<T> = {
  readonly pk: string;
  /** The entries after a position, in order, at least `limit` of them if there are so many. */
  read(after: string | null, limit: number): Promise<PartPage<T>>;
};
type PartPage<T> = { readonly entries: readonly Entry<T>[]; readonly isExhausted: boolean };

type MergeStart = {
  readonly after: string | null;
  /** So many entries of each partition are read first, then twice as many, and so on. */
  readonly limit: number;
  readonly descending?: boolean;
};

/** The share of one partition in so many entries, and one more, since partitions differ. */
export const shareOf = (wanted: number, partCount: number): number =>
  partCount === 1 ? wanted : Math.ceil(wanted / partCount) + 1;

/** A partition from its highest sort key down. */
export const descendingPart = <T>(
  pk: string,
  query: Reader['query'],
  toEntry: (item: Attributes) => Entry<T>,
): Part<T> => ({
  pk,
  async read(after, limit) {
    const range = { pk, from: ' ', to: after ?? HIGHEST_CHARACTER, descending: true };
    const entries = await entriesAfter(after, limit, (count) => query({ ...range, limit: count }), toEntry);
    return { entries, isExhausted: entries.length < limit };
  },
});

/** A partition from its lowest sort key up. */
const ascendingPart = <T>(pk: string, query: Reader['query'], toItem: (item: Attributes) => T): Part<T> => ({
  pk,
  async read(after, limit) {
    // With a space appended, the key sorts after `after` and before every key that may follow.
    const items = await query({ pk, from: `${after ?? ''} `, to: HIGHEST_CHARACTER, limit });
    const entries = items.map((item) => ({ item: toItem(item), position: stringOf(item, SORT_KEY) }));
    return { entries, isExhausted: entries.length < limit };
  },
});

const PAGE_SIZE = 1_000;

/**
 * A list over shards in four parts, for jobs that process everything once. A part has the same items under each count of
 * shards, in the order of their keys. So a cursor stays valid when the count changes, and nothing is processed twice or left out.
 */
export const partsOfShards = <T>(reader: Reader, name: string, toItem: (item: Attributes) => T): Partitions<T> => ({
  count: LEAST_SHARDS,
  async page(partition, after) {
    const pks = partitionsOf(name).filter((_, shard) => shard % LEAST_SHARDS === partition);
    const parts = pks.map((pk) => ascendingPart(pk, reader.query, toItem));
    const entries = await takeEntries(mergeParts(parts, { after, limit: shareOf(PAGE_SIZE, parts.length) }), PAGE_SIZE);
    const next = entries.length < PAGE_SIZE ? null : (entries.at(-1)?.position ?? null);
    return { items: entries.map(({ item }) => item), next };
  },
});

/** So few partitions each read a whole page at once, in one round trip. With more, each first reads its share. */
const MOST_WHOLE_PAGES = 8;

/** The first entries of partitions that are read from the highest sort key down. */
export async function firstMerged<T>(
  parts: readonly Part<T>[],
  after: string | null,
  wanted: number,
): Promise<readonly Entry<T>[]> {
  const limit = parts.length <= MOST_WHOLE_PAGES ? wanted : shareOf(wanted, parts.length);
  return takeEntries(mergeParts(parts, { after, limit, descending: true }), wanted);
}

async function takeEntries<T>(entries: AsyncGenerator<Entry<T>>, wanted: number): Promise<readonly Entry<T>[]> {
  const found: Entry<T>[] = [];
  for await (const entry of entries) {
    found.push(entry);
    if (found.length === wanted) break;
  }
  return found;
}

/** The entries of all partitions after a position, in order, each once. It reads lazily. */
export function mergeParts<T>(parts: readonly Part<T>[], start: MergeStart): AsyncGenerator<Entry<T>> {
  const phases = phasesOf(parts);
  const compare = start.descending === true ? descending : ascending;
  return phases.length === 1 ? mergeSettled(parts, start, compare) : mergeMoving(phases, start, compare);
}

type Compare = (one: string, other: string) => number;
const ascending: Compare = (one, other) => (one < other ? -1 : one > other ? 1 : 0);
const descending: Compare = (one, other) => ascending(other, one);

/** The state of one partition: entries that are read but not yielded yet, and where the next read begins. */
type PartCursor<T> = {
  readonly part: Part<T>;
  readonly entries: Entry<T>[];
  after: string | null;
  isExhausted: boolean;
};

async function* mergeSettled<T>(parts: readonly Part<T>[], { after, limit }: MergeStart, compare: Compare) {
  const cursors = parts.map((part): PartCursor<T> => ({ part, entries: [], after, isExhausted: false }));
  let last: string | null = null;
  for (let share = limit; ; ) {
    const drained = cursors.filter(({ entries, isExhausted }) => entries.length === 0 && !isExhausted);
    if (drained.length > 0) {
      await mapInParallel(drained, (cursor) => readOn(cursor, share));
      share *= 2;
    }
    const entry = firstCursor(cursors, compare)?.entries.shift();
    if (entry === undefined) return;
    // Two queues that are read as one list both have an item that changes its queue meanwhile.
    if (entry.position !== last) yield entry;
    last = entry.position;
  }
}

async function readOn<T>(cursor: PartCursor<T>, limit: number): Promise<void> {
  const { entries, isExhausted } = await cursor.part.read(cursor.after, limit);
  cursor.entries.push(...entries);
  cursor.after = entries.at(-1)?.position ?? cursor.after;
  cursor.isExhausted = isExhausted;
}

function firstCursor<T>(cursors: readonly PartCursor<T>[], compare: Compare): PartCursor<T> | null {
  let first: PartCursor<T> | null = null;
  for (const cursor of cursors) {
    const [position, least] = [cursor.entries[0]?.position, first?.entries[0]?.position];
    if (position !== undefined && (least === undefined || compare(position, least) < 0)) first = cursor;
  }
  return first;
}

/**
 * While items move between partitions, entries that were read before would be too old to compare with. So each round reads
 * every partition again, in the order of the phases, and yields the positions that all of them have read.
 */
async function* mergeMoving<T>(phases: readonly (readonly Part<T>[])[], start: MergeStart, compare: Compare) {
  let { after } = start;
  for (let limit = start.limit; ; limit *= 2) {
    const position = after;
    const pages: PartPage<T>[] = [];
    for (const parts of phases) pages.push(...(await mapInParallel(parts, (part) => part.read(position, limit))));
    const ends = pages.flatMap(({ entries, isExhausted }) => (isExhausted ? [] : (entries.at(-1)?.position ?? [])));
    const end = ends.toSorted(compare)[0] ?? null;
    for (const entry of pages.flatMap(({ entries }) => entries).toSorted(byPosition(compare))) {
      if (end !== null && compare(entry.position, end) > 0) break;
      if (entry.position === after) continue;
      yield entry;
      after = entry.position;
    }
    if (end === null) return;
  }
}

const byPosition =
  (compare: Compare) =>
  <T>(one: Entry<T>, other: Entry<T>): number =>
    compare(one.position, other.position);
