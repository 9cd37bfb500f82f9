import type { Instant } from '../../domain/kernel/instant.ts';
import type { Entry } from '../../domain/kernel/page.ts';
import { monthsOf } from './calendar.ts';
import type { Reader } from './dynamo-read.ts';
import { entriesAfter } from './entries-after.ts';
import { type Attributes, type CalendarKey, stringOf } from './item.ts';
import { CALENDAR_INDEX, type Index } from './table-schema.ts';

/** The key in the calendar of something that happened, among all of its kind in a month of UTC. */
export const monthKey = (kind: string, occurredAt: Instant, id: string): CalendarKey => ({
  calendarPk: monthPk(kind, occurredAt.slice(0, 'YYYY-MM'.length)),
  calendarSk: `${occurredAt}#${id}`,
});

const monthPk = (kind: string, month: string): string => `${kind}#${month}`;

/** From a moment until before another one. */
export type Span = { readonly from: Instant; readonly before: Instant };

/** The next of a kind after a position, newest first: at most `limit`. One Query for each month on the way. */
export async function readNewestOfMonths<T>(
  reader: Reader,
  kind: string,
  { from, before }: Span,
  { after, limit }: { readonly after: string | null; readonly limit: number },
  toEntity: (item: Attributes) => T,
  index: Index = CALENDAR_INDEX,
): Promise<readonly Entry<T>[]> {
  // In the key, the id follows the time. So something at exactly `before` is outside the range.
  const to = after === null || after > before ? before : after;
  const found: Entry<T>[] = [];
  for (const { month, ...range } of monthsOf(from, to).toReversed()) {
    const pk = monthPk(kind, month);
    const query = (count: number) => reader.queryIndex(index, { pk, ...range, descending: true, limit: count });
    const toEntry = (item: Attributes) => ({ item: toEntity(item), position: stringOf(item, index.sortKey) });
    found.push(...(await entriesAfter(after, limit - found.length, query, toEntry)));
    if (found.length >= limit) break;
  }
  return found;
}
