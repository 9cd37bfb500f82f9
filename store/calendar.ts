import { type Entry, type Page, pageOf, type Slice } from '../domain/page.ts';
import { entriesOf, type Stretch } from './calendar-stretch.ts';
import type { Reader } from './dynamo-read.ts';

/** How many entries a filter passes over before a page gives what it has. */
const MOST_PASSED = 1_000;

/**
 * A page of the calendar, soonest first, over stretches that follow one another in order of time and do not overlap. It
 * may be short although more follows, and its `end` is where to go on.
 */
export async function calendarPage<T>(
  reader: Reader,
  stretches: readonly Stretch[],
  { first, after }: Slice,
  keep: ((entity: T) => boolean) | null = null,
): Promise<Page<T>> {
  const kept: Entry<T>[] = [];
  let passed = 0;
  for (const stretch of stretches.filter(({ to }) => after === null || after < to)) {
    const wanted = first + 1 - kept.length;
    for await (const entry of entriesOf<T>(reader, stretch, after, keep === null ? wanted : 2 * wanted)) {
      if (keep === null || keep(entry.item)) kept.push(entry);
      if (kept.length > first) return pageOf(kept, first);
      if (++passed === MOST_PASSED) return { entries: kept, hasNextPage: true, end: entry.position };
    }
  }
  return pageOf(kept, first);
}

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
