import { expect, test } from 'vitest';
import type { Feedback } from '../../domain/feedback.ts';
import { feedbackSummary } from '../../domain/feedback-summary.ts';
import { feedbackOf } from '../support/feedback.ts';

test.each<[string, Partial<Feedback>]>([
  ['NPS 2 of 10 (phone, delivery)', {}],
  ['NPS 2 of 10', { via: null, touchpoint: null }],
  ['STARS 5 of 5 (review site)', { metric: 'STARS', score: 5, via: 'REVIEW_SITE', touchpoint: null }],
  ['Comment (delivery)', { metric: null, score: null, via: null }],
])('%s', (line, feedback) => {
  expect(feedbackSummary(feedbackOf(feedback))).toBe(line);
});
