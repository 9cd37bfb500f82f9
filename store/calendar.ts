import { type Entry, type Page, pageOf, type Slice } from '../domain/page.ts';
import type { Reader } from './dynamo-read.ts';
import { type Attributes, entityOf, stringOf } from './item.ts';
import { CALENDAR_INDEX } from './table-schema.ts';

/**
 * A stretch of the calendar: the partitions of one are read side by side and merged. Stretches follow one another in
 * order of time and do not overlap. `from` and `to` are sort keys, and both are part of it.
 */
export type Stretch = { readonly partitions: readonly string[]; readonly from: string; readonly to: string };

/** How often a page reads on, where stretches are empty or a filter passes over entries, before it gives what it has. */
const MOST_ROUNDS = 10;
const FILTERED_LIMIT = 100;

/** A page of the calendar, soonest first; it may be short although more follows, and its `end` is where to go on. */
export async function calendarPage<T>(
  reader: Reader,
  stretches: readonly Stretch[],
  { first, after }: Slice,
  keep: ((entity: T) => boolean) | null = null,
): Promise<Page<T>> {
  const kept: Entry<T>[] = [];
  let passed = after;
  let rounds = 0;
  for (const stretch of stretches.filter(({ to }) => after === null || after < to)) {
    for (let isOver = false; !isOver; rounds++) {
      if (rounds === MOST_ROUNDS) return { entries: kept, hasNextPage: true, end: passed ?? stretch.from };
      const read = await readOn<T>(reader, stretch, passed, keep === null ? first + 1 - kept.length : FILTERED_LIMIT);
      kept.push(...(keep === null ? read.entries : read.entries.filter(({ item }) => keep(item))));
      if (kept.length > first) return pageOf(kept, first);
      isOver = read.isOver;
      passed = isOver ? stretch.to : (read.entries.at(-1)?.position ?? passed);
    }
  }
  return pageOf(kept, first);
}

type Read<T> = { readonly entries: readonly Entry<T>[]; readonly isOver: boolean };

/** The next entries of a stretch, up to where every one of its partitions has been read. */
async function readOn<T>(reader: Reader, stretch: Stretch, after: string | null, limit: number): Promise<Read<T>> {
  const from = after === null || after < stretch.from ? stretch.from : after;
  // The range holds the entry at `after` itself, where it still is there: read one more, and leave it out.
  const most = limit + 1;
  const parts = await Promise.all(
    stretch.partitions.map((pk) => reader.queryCalendar({ pk, from, to: stretch.to, limit: most })),
  );
  const ends = parts.filter((items) => items.length === most).map((items) => positionOf(items.at(-1)));
  const readTo = ends.toSorted()[0] ?? null;
  const entries = parts
    .flat()
    .map((item) => ({ item: entityOf<T>(item), position: positionOf(item) }))
    .filter(({ position }) => position !== after && (readTo === null || position <= readTo))
    .toSorted((one, other) => (one.position < other.position ? -1 : 1));
  return { entries, isOver: readTo === null };
}

const positionOf = (item: Attributes | undefined): string =>
  item === undefined ? '' : stringOf(item, CALENDAR_INDEX.sortKey);

/** The months between two keys, both included, each with its part of them; `YYYY-MM`, of days or of instants. */
export function monthsOf(from: string, to: string): readonly { month: string; from: string; to: string }[] {
  const months: string[] = [];
  const [year = 0, month = 0] = from.split('-', 2).map(Number);
  for (let count = year * 12 + month - 1; ; count++) {
    const name = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
    if (name > to) break;
    months.push(name);
  }
  return months.map((month) => ({
    month,
    from: month < from ? from : month,
    to: `${month}-~` < to ? `${month}-~` : to,
  }));
}
