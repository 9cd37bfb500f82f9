import { type Happening, type Period, positionOf } from '../domain/history.ts';
import { type Entry, type Page, pageOf, type Slice } from '../domain/page.ts';
import type { Range, Reader } from './dynamo-read.ts';
import { type HistoryKind, pointedAt, pointerKey } from './history-keys.ts';
import { type Attributes, entityOf } from './item.ts';

/** What part of a collection's history is asked for. */
export type Asked = { readonly pk: string; readonly kind: HistoryKind; readonly slice: Slice; readonly period: Period };

/** How often a filter that keys cannot answer reads on before it gives what it has. */
const MOST_REQUESTS = 10;
const FILTERED_LIMIT = 100;

/**
 * A page of one kind, newest first: one Query, or where a filter passes over entries as many as fill the page, within
 * a bound; then the page may be short although more follows, and its `end` is where to go on.
 */
export async function historyPage<T extends Happening>(
  reader: Reader,
  asked: Asked,
  keep: ((entity: T) => boolean) | null = null,
): Promise<Page<T>> {
  const { first } = asked.slice;
  const kept: Entry<T>[] = [];
  let after = asked.slice.after;
  for (let request = 0; request < MOST_REQUESTS; request++) {
    const limit = keep === null ? first + 1 : FILTERED_LIMIT;
    const entries = await historyEntries<T>(reader, { ...asked, slice: { first: limit, after } });
    kept.push(...(keep === null ? entries : entries.filter(({ item }) => keep(item))));
    if (kept.length > first || entries.length < limit) return pageOf(kept, first);
    after = entries.at(-1)?.position ?? after;
  }
  return { entries: kept, hasNextPage: true, end: after };
}

/** The next entries of one kind, newest first: at most `slice.first`, in one Query. */
export async function historyEntries<T extends Happening>(reader: Reader, asked: Asked): Promise<readonly Entry<T>[]> {
  const { first, after } = asked.slice;
  // The range holds the entry at `after` itself, where it still is there: read one more, and leave it out.
  const limit = after === null ? first : first + 1;
  const range = historyRange(asked);
  if (range.from > range.to) return [];
  const items = await reader.query({ ...range, descending: true, limit });
  const entries = items.map((item) => entityOf<T>(item)).map((item) => ({ item, position: positionOf(item) }));
  return entries.filter(({ position }) => position !== after).slice(0, first);
}

function historyRange({ pk, kind, slice, period }: Asked): Range {
  const until = period.to === null ? LAST : `${period.to}#${LAST}`;
  const to = slice.after === null || slice.after > until ? until : slice.after;
  return { pk, from: `${kind}#${period.from ?? ''}`, to: `${kind}#${to}` };
}

/** Sorts behind every character that a key may hold. */
const LAST = '\u{10FFFF}';

/** What stands behind these ids of one kind: a batch of pointers, then a batch of what they lead to. */
export async function byPointer(
  reader: Reader,
  kind: string,
  ids: readonly string[],
): Promise<readonly (Attributes | null)[]> {
  const pointers = await reader.getMany(ids.map((id) => pointerKey(kind, id)));
  const targets = pointers.map((pointer) => (pointer === null ? null : pointedAt(pointer)));
  const found = await reader.getMany(targets.filter((target) => target !== null));
  let next = 0;
  return targets.map((target) => (target === null ? null : (found[next++] ?? null)));
}
