import { describe, expect, test } from 'vitest';
import type { FeedbackMetric } from '../../../domain/feedback/feedback.ts';
import { newFeedbackMetrics, withScore } from '../../../domain/feedback/feedback-metrics.ts';
import { feedbackOf } from '../../support/feedback.ts';

const EMPTY = newFeedbackMetrics('cus_1');

describe('the latest scores', () => {
  const feedbackWith = (metric: FeedbackMetric | null, score: number | null, day: number) =>
    feedbackOf({ metric, score, occurredAt: `2026-03-0${day}T12:00:00.000Z` });

  test('are one for each metric, by the time they were given: a late one does not overwrite', () => {
    const metrics = [
      feedbackWith('NPS', 9, 2),
      feedbackWith('CSAT', 1, 2),
      feedbackWith('NPS', 2, 1),
      feedbackWith('CSAT', 4, 3),
    ].reduce(withScore, EMPTY);
    expect(metrics.latestScores).toEqual({
      NPS: { score: 9, occurredAt: '2026-03-02T12:00:00.000Z' },
      CSAT: { score: 4, occurredAt: '2026-03-03T12:00:00.000Z' },
    });
    expect(metrics.version).toBe(EMPTY.version + 3);
  });

  test('are not changed by a comment without a score', () => {
    expect(withScore(EMPTY, feedbackWith(null, null, 1))).toBe(EMPTY);
  });

  test('at the same time: the one recorded last wins', () => {
    const metrics = [feedbackWith('CES', 7, 1), feedbackWith('CES', 2, 1)].reduce(withScore, EMPTY);
    expect(metrics.latestScores.CES?.score).toBe(2);
  });
});
