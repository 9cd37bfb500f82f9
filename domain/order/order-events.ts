import { distinctTexts } from '../kernel/code.ts';
import { type BeforeAfter, createEvent, type DomainEvent, publishableSkus } from '../kernel/domain-event.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Order } from './order.ts';
import type { OrderReturn } from './order-return.ts';

/** @param at time of the write, for changes that store no time of their own */
export function orderEvents({ before, after }: BeforeAfter<Order>, at: Instant): readonly DomainEvent[] {
  const { id, version, customerId, source, store, status, occurredAt } = after;
  const about = { orderId: id, customerId, source, store, status };
  if (before === null && version === 1) return [createEvent('OrderRecorded', id, occurredAt, about)];
  // A claimed guest order moves to the key of its customer: at the new key it has no state before.
  if (before === null) return [createEvent('OrderClaimed', id, occurredAt, about)];
  if (before.lateNoticedAt !== after.lateNoticedAt) return [createEvent('OrderLate', `${id}:${version}`, at, about)];
  if (before.status === status) return [];
  return [createEvent('OrderStatusChanged', `${id}:${version}`, at, { ...about, from: before.status })];
}

export function orderReturnEvents({ before, after }: BeforeAfter<OrderReturn>): readonly DomainEvent[] {
  if (before !== null) return [];
  const { id, orderId, customerId, source, store, returnReason, returnedLines, occurredAt } = after;
  const skus = distinctTexts(returnedLines.map(({ sku }) => sku));
  const ids = { returnId: id, orderId, customerId, source, store };
  const about = { ...ids, returnReason, skus: publishableSkus(skus), skuCount: skus.length };
  return [createEvent('OrderReturned', id, occurredAt, about)];
}
