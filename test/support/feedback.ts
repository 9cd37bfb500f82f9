import type { Feedback } from '../../domain/feedback/feedback.ts';

/** Feedback of a customer on the phone, with overrides. */
export const feedbackOf = (more: Partial<Feedback> = {}): Feedback => ({
  id: 'fbk_1',
  customerId: 'cus_1',
  occurredAt: '2026-11-21T10:00:00.000Z',
  recordedAt: '2026-11-21T10:00:01.000Z',
  metric: 'NPS',
  score: 2,
  comment: 'The box was torn',
  handle: null,
  source: 'SUPPORT',
  via: 'PHONE',
  touchpoint: 'delivery',
  store: null,
  skus: [],
  orderId: null,
  warrantyId: null,
  caseId: null,
  ...more,
});
