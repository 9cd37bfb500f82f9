import { distinctTexts } from '../kernel/code.ts';
import { type BeforeAfter, createEvent, type DomainEvent, publishableSkus } from '../kernel/domain-event.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Order } from './order.ts';
import type { OrderReturn } from './order-return.ts';

/** @param at when it was written: not every state tells since when */
export function orderEvents({ before, after }: BeforeAfter<Order>, at: Instant): readonly DomainEvent[] {
  const { id, version, customerId, source, store, status, occurredAt } = after;
  const about = { orderId: id, customerId, source, store, status };
  if (before === null && version === 1) return [createEvent('OrderRecorded', id, occurredAt, about)];
  // A guest order that is claimed moves to its customer, and so is new where it stands now.
  if (before === null) return [createEvent('OrderClaimed', id, occurredAt, about)];
  if (before.lateNoticedAt !== after.lateNoticedAt) return [createEvent('OrderLate', `${id}:${version}`, at, about)];
  if (before.status === status) return [];
  return [createEvent('OrderStatusChanged', `${id}:${version}`, at, { ...about, from: before.status })];
}

export function orderReturnEvents({ before, after }: BeforeAfter<OrderReturn>): readonly DomainEvent[] {
  if (before !== null) return [];
  const { id, orderId, customerId, source, store, returnReason, returnedLines, occurredAt } = after;
  const skus = distinctTexts(returnedLines.map(({ sku }) => sku));
  const of = { returnId: id, orderId, customerId, source, store };
  const about = { ...of, returnReason, skus: publishableSkus(skus), skuCount: skus.length };
  return [createEvent('OrderReturned', id, occurredAt, about)];
}
