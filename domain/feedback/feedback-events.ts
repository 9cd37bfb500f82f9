import { type BeforeAfter, type DomainEvent, event, publishedSkus } from '../kernel/domain-event.ts';
import { touchpointCode } from '../kernel/shop-code.ts';
import type { Feedback } from './feedback.ts';

export function feedbackEvents({ before, after }: BeforeAfter<Feedback>): readonly DomainEvent[] {
  if (before !== null) return [];
  const { id, customerId, metric, score, source, via, store, orderId, warrantyId, caseId, occurredAt } = after;
  const places = { touchpoint: touchpointCode(after.touchpoint), store, skus: publishedSkus(after.skus) };
  const about = { customerId, metric, score, source, via, ...places, orderId, warrantyId, caseId };
  return [event('FeedbackReceived', id, occurredAt, { feedbackId: id, ...about })];
}
