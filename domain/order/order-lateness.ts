import type { SourceSystem } from '../kernel/caller.ts';
import { addMilliseconds, type Instant } from '../kernel/instant.ts';
import { type Order, promisesOf } from './order.ts';

/** Expected delivery time of a shipped order without a promise. */
const DEFAULT_DELIVERY_MS = 14 * 24 * 60 * 60 * 1_000;

/** An order that was due this long before it was recorded is history, such as an import: nobody waits for it. */
const STALE_AFTER_MS = 60 * 24 * 60 * 60 * 1_000;

/** The source systems that report the deliveries of their orders. */
export type DeliveryReports = { readonly sources: ReadonlySet<SourceSystem> };

export type DeliveryReportRepository = { deliveryReports(): Promise<DeliveryReports> };

/**
 * When an order is due: at the promised time, else within two weeks if it is paid and ships to an address. Null if there
 * is nothing to wait for: the buyer took the goods along, or the order is delivered, cancelled, completely returned,
 * already detected as late, or was history when it was recorded. A new promise can make a late order late again.
 */
export function deliveryDueAt(order: Order): Instant | null {
  const { promisedBy, shipTo, occurredAt, lateNoticedAt } = order;
  const isSent = shipTo !== null && order.isUnpaid !== true;
  const due = promisedBy ?? (isSent ? addMilliseconds(occurredAt, DEFAULT_DELIVERY_MS) : null);
  if (due === null || !isAwaited(order, due)) return null;
  const isDetected = lateNoticedAt != null && due <= lateNoticedAt;
  return isDetected ? null : due;
}

/**
 * From when on a late order can be detected: when it is due, or when the due time was recorded, if that is later. Null
 * if the order is not due.
 */
export function detectableFrom(order: Order): Instant | null {
  const due = deliveryDueAt(order);
  const knownAt = dueKnownAt(order);
  return due === null || due > knownAt ? due : knownAt;
}

/** Whether somebody waits for the delivery of an order by this time: it is not finished, and was not history when it was recorded. */
export const isAwaited = (order: Order, due: Instant): boolean =>
  !isFinished(order) && due >= addMilliseconds(dueKnownAt(order), -STALE_AFTER_MS);

/** When the due time was recorded. */
function dueKnownAt(order: Order): Instant {
  const setAt = promisesOf(order).at(-1)?.setAt ?? order.recordedAt;
  return [setAt, order.recordedAt].toSorted().at(-1) ?? setAt;
}

/**
 * Whether an order is late. A FULFILLED order is late only if its source system reports deliveries: other systems never
 * report that an order arrived.
 */
export function isLateAt(order: Order, now: Instant, { sources }: DeliveryReports): boolean {
  const due = deliveryDueAt(order);
  return due !== null && due < now && (order.status !== 'FULFILLED' || sources.has(order.source));
}

/** Whether an order shows that its source system reports deliveries: it was to be delivered, and it was. */
export const reportsDelivery = ({ deliveredAt, promisedBy, shipTo }: Order): boolean =>
  deliveredAt !== null && (promisedBy !== null || shipTo !== null);

/** Whether nothing of the order is still to be delivered. */
const isFinished = ({ status, bought }: Order): boolean =>
  status === 'DELIVERED' ||
  status === 'CANCELLED' ||
  (bought.length > 0 && bought.every(({ quantity, returned }) => returned >= quantity));
