import { describe, expect, test } from 'vitest';
import type { FeedbackMetric } from '../../../domain/feedback/feedback.ts';
import { newFeedbackMetrics, withScore } from '../../../domain/feedback/feedback-metrics.ts';
import { feedbackOf } from '../../support/feedback.ts';

const EMPTY = newFeedbackMetrics('cus_1');

describe('the latest scores', () => {
  const scored = (metric: FeedbackMetric | null, score: number | null, day: number) =>
    feedbackOf({ metric, score, occurredAt: `2026-03-0${day}T12:00:00.000Z` });

  test('are kept a metric each, by when they were said: one that comes late does not overwrite', () => {
    const metrics = [scored('NPS', 9, 2), scored('CSAT', 1, 2), scored('NPS', 2, 1), scored('CSAT', 4, 3)].reduce(
      withScore,
      EMPTY,
    );
    expect(metrics.latestScores).toEqual({
      NPS: { score: 9, occurredAt: '2026-03-02T12:00:00.000Z' },
      CSAT: { score: 4, occurredAt: '2026-03-03T12:00:00.000Z' },
    });
    expect(metrics.version).toBe(EMPTY.version + 3);
  });

  test('are not changed by a comment without a score', () => {
    expect(withScore(EMPTY, scored(null, null, 1))).toBe(EMPTY);
  });

  test('of one moment are what was told last', () => {
    const metrics = [scored('CES', 7, 1), scored('CES', 2, 1)].reduce(withScore, EMPTY);
    expect(metrics.latestScores.CES?.score).toBe(2);
  });
});
