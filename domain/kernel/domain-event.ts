import type { Instant } from './instant.ts';
import { skuCode } from './shop-code.ts';

/** Something that happened, for other systems to act on. It names things by their ids and holds nothing about a person. */
export type DomainEvent = {
  /** Made of the id and the version of the thing, so that a consumer recognizes an event that it gets twice. */
  readonly id: string;
  readonly type: DomainEventType;
  readonly occurredAt: Instant;
  readonly data: Readonly<Record<string, EventValue>>;
};

export type EventValue = string | number | boolean | null | readonly string[];

/** Each has its schema in `events/`. */
export type DomainEventType =
  | 'CaseBreached'
  | 'CaseClosed'
  | 'CaseOpened'
  | 'CaseReopened'
  | 'CaseResolved'
  | 'CommitmentOverdue'
  | 'CustomerErased'
  | 'CustomerRegistered'
  | 'CustomerUnmerged'
  | 'CallCancelled'
  | 'CallMoved'
  | 'CallPromised'
  | 'CallRecorded'
  | 'CustomersMerged'
  | 'ErasureCancelled'
  | 'ErasureRequested'
  | 'EstimateAnswered'
  | 'EstimateSet'
  | 'FeedbackReceived'
  | 'InspectionOverdue'
  | 'ItemPromiseChanged'
  | 'ItemReady'
  | 'ItemReceived'
  | 'ItemReturned'
  | 'MessageStatusChanged'
  | 'OrderClaimed'
  | 'OrderLate'
  | 'OrderRecorded'
  | 'OrderReturned'
  | 'OrderStatusChanged'
  | 'PlaybookNotified'
  | 'SegmentEntered'
  | 'SegmentLeft';

/** A thing before and after a change. `before` is null where the thing is new. */
export type BeforeAfter<T> = { readonly before: T | null; readonly after: T };

/** A return may have thousands of lines, and an event must fit into a request with others. */
const MAX_SKUS = 100;

/** @param subject the id of the thing, with its version where the same event may happen to it again */
export function createEvent(
  type: DomainEventType,
  subject: string,
  occurredAt: Instant,
  data: DomainEvent['data'],
): DomainEvent {
  return { id: `${type}:${subject}`, type, occurredAt, data };
}

/** The skus that may leave the table: the first of those that have the form of a code. */
export const publishableSkus = (skus: readonly string[]): readonly string[] =>
  skus.filter((sku) => skuCode(sku) !== null).slice(0, MAX_SKUS);
