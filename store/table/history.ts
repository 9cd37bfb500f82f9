import { type HistoryEntry, type Period, positionOf } from '../../domain/kernel/history.ts';
import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import type { Entry, Page, Slice } from '../../domain/kernel/page.ts';
import { HIGHEST_CHARACTER, type Range, type Reader } from './dynamo-read.ts';
import { entriesAfter } from './entries-after.ts';
import { fillPage } from './fill-page.ts';
import { absentKey, type HistoryKind, pointerKey, pointerTarget } from './history-keys.ts';
import { type Attributes, entityOf } from './item.ts';

/** A part of a collection's history. */
export type HistoryQuery = {
  readonly pk: string;
  readonly kind: HistoryKind;
  readonly slice: Slice;
  readonly period: Period;
};

/** A page of one kind, newest first. `matches` filters it. */
export function historyPage<T extends HistoryEntry>(
  reader: Reader,
  query: HistoryQuery,
  matches: ((entity: T) => boolean) | null = null,
): Promise<Page<T>> {
  return fillPage(
    (after, limit) => historyEntries<T>(reader, { ...query, slice: { first: limit, after } }),
    query.slice,
    matches,
  );
}

/** The next entries of one kind, newest first: at most `slice.first`, in one Query. */
export async function historyEntries<T extends HistoryEntry>(
  reader: Reader,
  query: HistoryQuery,
): Promise<readonly Entry<T>[]> {
  const { first, after } = query.slice;
  const range = { ...historyRange(query), descending: true };
  const read = (count: number) => reader.query({ ...range, limit: count });
  return entriesAfter(after, first, read, (item) => {
    const entry = entityOf<T>(item);
    return { item: entry, position: positionOf(entry) };
  });
}

/** The range of keys of a query. */
export function historyRange({ pk, kind, slice, period }: HistoryQuery): Range {
  const until = period.to === null ? HIGHEST_CHARACTER : `${period.to}#${HIGHEST_CHARACTER}`;
  const to = slice.after === null || slice.after > until ? until : slice.after;
  return { pk, from: `${kind}#${period.from ?? ''}`, to: `${kind}#${to}` };
}

const MAX_MOVES = 8;

/** Whether the target of a pointer may be read. It is called with null for an absent pointer, too, for the same work. */
type MayRead = (pointer: Attributes | null) => Promise<boolean>;

/**
 * Reads the items of these ids of one kind: a batch of pointers, then a batch of their targets. An item that moves between
 * the two reads, because its owner changes, is read again at its new key. An id that does not exist takes the same reads, and
 * so does one whose target may not be read, which is null.
 * @param mayRead null: everything may be read
 */
export async function readByPointers(
  reader: Reader,
  kind: string,
  ids: readonly string[],
  mayRead: MayRead | null = null,
  moves = MAX_MOVES,
): Promise<readonly (Attributes | null)[]> {
  const pointers = await reader.getMany(ids.map((id) => pointerKey(kind, id)));
  const readable = mayRead === null ? null : await mapInParallel(pointers, mayRead);
  const targets = pointers.map((pointer, index) =>
    pointer === null || readable?.[index] === false ? null : pointerTarget(pointer),
  );
  // What does not exist is read, too, so that the time of an answer does not tell whether there is something with an id.
  const items = await reader.getMany(targets.map((target, index) => target ?? absentKey(kind, ids[index] ?? '')));
  const movedIds = ids.filter((_, index) => targets[index] !== null && items[index] === null);
  if (movedIds.length === 0 || moves === 0) return items;
  const reread = await readByPointers(reader, kind, movedIds, mayRead, moves - 1);
  let next = 0;
  return items.map((item, index) => item ?? (targets[index] === null ? null : (reread[next++] ?? null)));
}
