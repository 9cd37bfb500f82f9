import type { CountedScore } from '../../domain/feedback/counted-score.ts';
import { type Feedback, isLowScore } from '../../domain/feedback/feedback.ts';
import type { LowScore, LowScoreRepository } from '../../domain/feedback/low-score.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { type Attributes, type CalendarKey, entityOf } from '../table/item.ts';
import { monthKey, readNewestOfMonths } from '../table/newest-of-months.ts';

const LOW_SCORES = 'LOW_SCORES';

type Score = Pick<Feedback, 'occurredAt' | 'metric' | 'score'>;

/**
 * Among all low scores that customers gave in a month, by time; null if the score is not low. Like the counters, the calendar
 * holds the counted score of a matter, and feedback that counts by itself.
 */
export const lowScoreCalendarKey = ({ occurredAt, metric, score }: Score, feedbackId: string): CalendarKey | null =>
  metric !== null && score !== null && isLowScore(metric, score) ? monthKey(LOW_SCORES, occurredAt, feedbackId) : null;

export const lowScoreRepository = (reader: Reader): LowScoreRepository => ({
  async lowScoresGiven(period, limit) {
    const entries = await readNewestOfMonths(reader, LOW_SCORES, period, { after: null, limit }, lowScoreFrom);
    return entries.map(({ item }) => item);
  },
});

function lowScoreFrom(item: Attributes): LowScore {
  const { occurredAt, via, touchpoint, store, skus, ...ids } = entityOf<CountedScore | Feedback>(item);
  const feedbackId = 'feedbackId' in ids ? ids.feedbackId : ids.id;
  return { occurredAt, via, touchpoint, store, skus, feedbackId };
}
