import type { ChangeOf } from '../changes.ts';
import { skuCode, touchpointCode } from '../shop/shop-code.ts';
import { distinctTexts } from './code.ts';
import type { Instant } from './instant.ts';

/** Something that happened, for other systems to act on. It names things by their ids and tells nothing of a person. */
export type DomainEvent = {
  /** Follows from the thing and its version, so that whoever gets the event twice knows it. */
  readonly id: string;
  readonly type: DomainEventType;
  readonly occurredAt: Instant;
  readonly about: Readonly<Record<string, EventValue>>;
};

export type EventValue = string | number | boolean | null | readonly string[];

/** Each has its schema in `events/`. */
export type DomainEventType =
  | 'CaseBreached'
  | 'CaseClosed'
  | 'CaseOpened'
  | 'CaseReopened'
  | 'CaseResolved'
  | 'CustomerRegistered'
  | 'CustomerUnmerged'
  | 'CustomersMerged'
  | 'FeedbackReceived'
  | 'InspectionOverdue'
  | 'OrderClaimed'
  | 'OrderLate'
  | 'OrderRecorded'
  | 'OrderReturned'
  | 'OrderStatusChanged'
  | 'PlaybookNotified';

/** A return may be of thousands of lines, and an event must fit into a request with others. */
const MOST_SKUS = 100;

/** A registration: every further change of a profile is its owner's own business. */
export function customerEvents({ before, after }: ChangeOf<'customer'>): readonly DomainEvent[] {
  // A record that a registration adds to somebody who is known is no new customer.
  if (before !== null || after.addedBy !== undefined) return [];
  return [event('CustomerRegistered', after.id, after.createdAt, { customerId: after.id })];
}

/** @param at when it was written: not every state tells since when */
export function orderEvents({ before, after }: ChangeOf<'order'>, at: Instant): readonly DomainEvent[] {
  const { id, version, customerId, source, store, status, occurredAt } = after;
  const about = { orderId: id, customerId, source, store, status };
  if (before === null && version === 1) return [event('OrderRecorded', id, occurredAt, about)];
  // A guest order that is claimed moves to its customer, and so is new where it stands now.
  if (before === null) return [event('OrderClaimed', id, occurredAt, about)];
  if (before.lateNoticedAt !== after.lateNoticedAt) return [event('OrderLate', `${id}:${version}`, at, about)];
  if (before.status === status) return [];
  return [event('OrderStatusChanged', `${id}:${version}`, at, { ...about, from: before.status })];
}

export function orderReturnEvents({ before, after }: ChangeOf<'orderReturn'>): readonly DomainEvent[] {
  if (before !== null) return [];
  const { id, orderId, customerId, source, store, returnReason, returnedLines, occurredAt } = after;
  const skus = distinctTexts(returnedLines.map(({ sku }) => sku));
  const of = { returnId: id, orderId, customerId, source, store };
  const about = { ...of, returnReason, skus: publishedSkus(skus), skuCount: skus.length };
  return [event('OrderReturned', id, occurredAt, about)];
}

export function feedbackEvents({ before, after }: ChangeOf<'feedback'>): readonly DomainEvent[] {
  if (before !== null) return [];
  const { id, customerId, metric, score, source, via, store, orderId, warrantyId, caseId, occurredAt } = after;
  const places = { touchpoint: touchpointCode(after.touchpoint), store, skus: publishedSkus(after.skus) };
  const about = { customerId, metric, score, source, via, ...places, orderId, warrantyId, caseId };
  return [event('FeedbackReceived', id, occurredAt, { feedbackId: id, ...about })];
}

/** Of what was found about records: that they are one person, or are no more. */
export function identityEvents({ before, after }: ChangeOf<'identityEvent'>): readonly DomainEvent[] {
  const { id, eventKind, records, automatic, occurredAt } = after;
  const [first = '', ...others] = records;
  if (before !== null || eventKind === 'REJECTED') return [];
  return eventKind === 'MERGED'
    ? [event('CustomersMerged', id, occurredAt, { customerId: first, recordIds: records, automatic })]
    : [event('CustomerUnmerged', id, occurredAt, { customerId: first, formerRecordIds: others })];
}

/** @param at when it was noticed */
export function warrantyEvents({ before, after }: ChangeOf<'warranty'>, at: Instant): readonly DomainEvent[] {
  const { id, customerId, store, overdueNoticed: dueOn } = after;
  const sku = skuCode(after.sku);
  if (before === null || dueOn === undefined || before.overdueNoticed === dueOn) return [];
  return [event('InspectionOverdue', `${id}:${dueOn}`, at, { warrantyId: id, customerId, store, sku, dueOn })];
}

export function noticeEvents({ before, after }: ChangeOf<'notice'>): readonly DomainEvent[] {
  if (before !== null) return [];
  const { id, at, topic, playbookId, trigger, subjectId, customerId, caseId } = after;
  return [
    event('PlaybookNotified', id, at, { noticeId: id, topic, playbookId, trigger, subjectId, customerId, caseId }),
  ];
}

/** @param of the thing that it tells of, with its version where it may happen to it again */
export function event(
  type: DomainEventType,
  of: string,
  occurredAt: Instant,
  about: DomainEvent['about'],
): DomainEvent {
  return { id: `${type}:${of}`, type, occurredAt, about };
}

/** What of skus others are told: those that have the form of a code, and not too many of them. */
export const publishedSkus = (skus: readonly string[]): readonly string[] =>
  skus.filter((sku) => skuCode(sku) !== null).slice(0, MOST_SKUS);
