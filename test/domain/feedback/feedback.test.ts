import { expect, test } from 'vitest';
import { type FeedbackMetric, isOnScale, SCALES } from '../../../domain/feedback/feedback.ts';

test.each<[FeedbackMetric, number, number]>([
  ['CSAT', 1, 5],
  ['CES', 1, 7],
  ['NPS', 0, 10],
  ['STARS', 1, 5],
])('%s runs from %d to %d', (metric, least, most) => {
  const scores = Array.from({ length: 15 }, (_, index) => index - 2);
  expect(scores.filter((score) => isOnScale(metric, score))).toEqual(
    scores.filter((score) => score >= least && score <= most),
  );
  expect(isOnScale(metric, least + 0.5)).toBe(false);
});

test('every metric has a scale', () => {
  expect(Object.keys(SCALES).toSorted()).toEqual(['CES', 'CSAT', 'NPS', 'STARS']);
});
