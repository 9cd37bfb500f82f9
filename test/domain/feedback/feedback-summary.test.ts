import { expect, test } from 'vitest';
import type { Feedback } from '../../../domain/feedback/feedback.ts';
import { feedbackSummary } from '../../../domain/feedback/feedback-summary.ts';
import { feedbackOf } from '../../support/feedback.ts';

test.each<[string, Partial<Feedback>]>([
  ['NPS 2 of 10 by phone (delivery): The box was torn', {}],
  ['NPS 2 of 10', { via: null, touchpoint: null, comment: null }],
  ['STARS 5 of 5 on a review site', { metric: 'STARS', score: 5, via: 'REVIEW_SITE', touchpoint: null, comment: '' }],
  ['Comment by phone: The box', { metric: null, score: null, touchpoint: null, comment: 'The box\nwas torn' }],
])('%s', (line, feedback) => {
  expect(feedbackSummary(feedbackOf(feedback))).toBe(line);
});
