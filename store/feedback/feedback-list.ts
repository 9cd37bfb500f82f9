import type { Feedback, GivenPeriod } from '../../domain/feedback/feedback.ts';
import type { Entry } from '../../domain/kernel/page.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { entityOf, type QueueKey } from '../table/item.ts';
import { monthKey, readNewestOfMonths } from '../table/newest-of-months.ts';
import { QUEUE_INDEX } from '../table/table-schema.ts';

const ALL_FEEDBACK = 'ALL_FEEDBACK';

/** All feedback of a month of UTC, by time. It is in the queue index: low scores have a key of their own in the calendar. */
export function feedbackListKey({ id, occurredAt }: Pick<Feedback, 'id' | 'occurredAt'>): QueueKey {
  const { calendarPk, calendarSk } = monthKey(ALL_FEEDBACK, occurredAt, id);
  return { queuePk: calendarPk, queueSk: calendarSk };
}

/** The next feedback of a period after a position, newest first: at most `limit`. */
export const readFeedbackGiven = (
  reader: Reader,
  period: GivenPeriod,
  after: string | null,
  limit: number,
): Promise<readonly Entry<Feedback>[]> =>
  readNewestOfMonths(reader, ALL_FEEDBACK, period, { after, limit }, (item) => entityOf<Feedback>(item), QUEUE_INDEX);
