import { expect, test } from 'vitest';
import type { Feedback } from '../../domain/feedback.ts';
import { feedbackSummary } from '../../domain/feedback-summary.ts';

const FEEDBACK: Feedback = {
  id: 'fbk_1',
  customerId: 'cus_1',
  occurredAt: '2026-11-21T10:00:00.000Z',
  recordedAt: '2026-11-21T10:00:01.000Z',
  metric: 'NPS',
  score: 2,
  comment: 'Mrs Marsh at the counter was rude',
  handle: null,
  source: 'SUPPORT',
  via: 'PHONE',
  touchpoint: 'delivery',
  store: null,
  skus: [],
  orderId: null,
  warrantyId: null,
  caseId: null,
};

test.each<[string, Partial<Feedback>]>([
  ['NPS 2 of 10 (phone, delivery)', {}],
  ['NPS 2 of 10', { via: null, touchpoint: null }],
  ['STARS 5 of 5 (review site)', { metric: 'STARS', score: 5, via: 'REVIEW_SITE', touchpoint: null }],
  ['Comment (delivery)', { metric: null, score: null, via: null }],
])('%s', (line, feedback) => {
  expect(feedbackSummary({ ...FEEDBACK, ...feedback })).toBe(line);
});
