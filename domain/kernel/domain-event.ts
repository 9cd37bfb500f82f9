import type { Instant } from './instant.ts';
import { skuCode } from './shop-code.ts';

/** Something that happened, for other systems to act on. It names things by their ids and tells nothing of a person. */
export type DomainEvent = {
  /** Follows from the thing and its version, so that whoever gets the event twice knows it. */
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

/** A thing before and after a change; `before` is null where the thing is new. */
export type BeforeAfter<T> = { readonly before: T | null; readonly after: T };

/** A return may be of thousands of lines, and an event must fit into a request with others. */
const MOST_SKUS = 100;

/** @param of the thing that it tells of, with its version where it may happen to it again */
export function createEvent(
  type: DomainEventType,
  of: string,
  occurredAt: Instant,
  about: DomainEvent['data'],
): DomainEvent {
  return { id: `${type}:${of}`, type, occurredAt, data: about };
}

/** What of skus others are told: those that have the form of a code, and not too many of them. */
export const publishableSkus = (skus: readonly string[]): readonly string[] =>
  skus.filter((sku) => skuCode(sku) !== null).slice(0, MOST_SKUS);
