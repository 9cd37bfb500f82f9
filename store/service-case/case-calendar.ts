import type { Entry } from '../../domain/kernel/page.ts';
import type { ServiceCase } from '../../domain/service-case/service-case.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { type CalendarKey, entityOf } from '../table/item.ts';
import { monthKey, readNewestOfMonths, type Span } from '../table/newest-of-months.ts';

const CASES = 'CASES';

/** Among all cases that customers raised in a month, by time. */
export const caseCalendarKey = ({ id, occurredAt }: Pick<ServiceCase, 'id' | 'occurredAt'>): CalendarKey =>
  monthKey(CASES, occurredAt, id);

/** The next cases of a period after a position, newest first: at most `limit`. */
export const readCasesRaised = (
  reader: Reader,
  period: Span,
  after: string | null,
  limit: number,
): Promise<readonly Entry<ServiceCase>[]> =>
  readNewestOfMonths(reader, CASES, period, { after, limit }, (item) => entityOf<ServiceCase>(item));
