import { type HistoryEntry, type Period, positionOf } from '../../domain/kernel/history.ts';
import type { Entry, Page, Slice } from '../../domain/kernel/page.ts';
import { HIGHEST_CHARACTER, type Range, type Reader } from './dynamo-read.ts';
import { fillPage } from './fill-page.ts';
import { type HistoryKind, pointerKey, pointerTarget } from './history-keys.ts';
import { type Attributes, entityOf } from './item.ts';

/** What part of a collection's history is asked for. */
export type HistoryQuery = {
  readonly pk: string;
  readonly kind: HistoryKind;
  readonly slice: Slice;
  readonly period: Period;
};

/** A page of one kind, newest first. */
export function historyPage<T extends HistoryEntry>(
  reader: Reader,
  asked: HistoryQuery,
  keep: ((entity: T) => boolean) | null = null,
): Promise<Page<T>> {
  return fillPage(
    (after, limit) => historyEntries<T>(reader, { ...asked, slice: { first: limit, after } }),
    asked.slice,
    keep,
  );
}

/** The next entries of one kind, newest first: at most `slice.first`, in one Query. */
export async function historyEntries<T extends HistoryEntry>(
  reader: Reader,
  asked: HistoryQuery,
): Promise<readonly Entry<T>[]> {
  const { first, after } = asked.slice;
  // The range holds the entry at `after` itself, where it still is there: read one more, and leave it out.
  const limit = after === null ? first : first + 1;
  const items = await reader.query({ ...historyRange(asked), descending: true, limit });
  const entries = items.map((item) => entityOf<T>(item)).map((item) => ({ item, position: positionOf(item) }));
  return entries.filter(({ position }) => position !== after).slice(0, first);
}

/** The keys of what is asked for. */
export function historyRange({ pk, kind, slice, period }: HistoryQuery): Range {
  const until = period.to === null ? HIGHEST_CHARACTER : `${period.to}#${HIGHEST_CHARACTER}`;
  const to = slice.after === null || slice.after > until ? until : slice.after;
  return { pk, from: `${kind}#${period.from ?? ''}`, to: `${kind}#${to}` };
}

const MOST_MOVES = 8;

/**
 * What stands behind these ids of one kind: a batch of pointers, then a batch of what they lead to. What moved between
 * the two, since it changed its owner, is looked for at its new place.
 */
export async function readByPointers(
  reader: Reader,
  kind: string,
  ids: readonly string[],
  moves = MOST_MOVES,
): Promise<readonly (Attributes | null)[]> {
  const pointers = await reader.getMany(ids.map((id) => pointerKey(kind, id)));
  const targets = pointers.map((pointer) => (pointer === null ? null : pointerTarget(pointer)));
  const found = await reader.getMany(targets.filter((target) => target !== null));
  let next = 0;
  const items = targets.map((target) => (target === null ? null : (found[next++] ?? null)));
  const moved = ids.filter((_, index) => targets[index] !== null && items[index] === null);
  if (moved.length === 0 || moves === 0) return items;
  const again = await readByPointers(reader, kind, moved, moves - 1);
  next = 0;
  return items.map((item, index) => item ?? (targets[index] === null ? null : (again[next++] ?? null)));
}
