import { type BeforeAfter, createEvent, type DomainEvent, publishableSkus } from '../kernel/domain-event.ts';
import { touchpointCode } from '../kernel/shop-code.ts';
import type { Feedback } from './feedback.ts';

export function feedbackEvents({ before, after }: BeforeAfter<Feedback>): readonly DomainEvent[] {
  if (before !== null) return [];
  const { id, customerId, metric, score, source, via, store, orderId, warrantyId, caseId, occurredAt } = after;
  const places = { touchpoint: touchpointCode(after.touchpoint), store, skus: publishableSkus(after.skus) };
  const about = { customerId, metric, score, source, via, ...places, orderId, warrantyId, caseId };
  return [createEvent('FeedbackReceived', id, occurredAt, { feedbackId: id, ...about })];
}
