import { positionOf } from '../../domain/kernel/history.ts';
import type { Entry } from '../../domain/kernel/page.ts';
import type { RaisedPeriod, ServiceCase } from '../../domain/service-case/service-case.ts';
import { monthsOf } from '../table/calendar.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { entriesAfter } from '../table/entries-after.ts';
import { type Attributes, type CalendarKey, entityOf } from '../table/item.ts';
import { CALENDAR_INDEX } from '../table/table-schema.ts';

/** All cases that customers raised in a month of UTC, by time. */
export const caseCalendarKey = (serviceCase: Pick<ServiceCase, 'id' | 'occurredAt'>): CalendarKey => ({
  calendarPk: casesPk(serviceCase.occurredAt.slice(0, 'YYYY-MM'.length)),
  calendarSk: positionOf(serviceCase),
});

const casesPk = (month: string): string => `CASES#${month}`;

/** The next cases of a period after a position, newest first: at most `limit`. One Query for each month on the way. */
export async function readCasesRaised(
  reader: Reader,
  { from, before }: RaisedPeriod,
  after: string | null,
  limit: number,
): Promise<readonly Entry<ServiceCase>[]> {
  // In the key, the id follows the time. So a case at exactly `before` is outside the range.
  const to = after === null || after > before ? before : after;
  const found: Entry<ServiceCase>[] = [];
  for (const { month, ...range } of monthsOf(from, to).toReversed()) {
    const query = (count: number) =>
      reader.queryIndex(CALENDAR_INDEX, { pk: casesPk(month), ...range, descending: true, limit: count });
    found.push(...(await entriesAfter(after, limit - found.length, query, entryOf)));
    if (found.length >= limit) break;
  }
  return found;
}

function entryOf(item: Attributes): Entry<ServiceCase> {
  const serviceCase = entityOf<ServiceCase>(item);
  return { item: serviceCase, position: positionOf(serviceCase) };
}
