import type { SourceSystem } from '../kernel/caller.ts';
import { addMilliseconds, type Instant } from '../kernel/instant.ts';
import { type Order, promisesOf } from './order.ts';

/** In which an order that is sent to somebody arrives, where nothing else was promised. */
const DEFAULT_DELIVERY_MS = 14 * 24 * 60 * 60 * 1_000;

/** What was due so long before it was recorded is history, such as that of an import: nobody waits for it any more. */
const STALE_AFTER_MS = 60 * 24 * 60 * 60 * 1_000;

/** The systems from which deliveries of what they sold are reported. */
export type DeliveryReports = { readonly sources: ReadonlySet<SourceSystem> };

export type DeliveryReportRepository = { deliveryReports(): Promise<DeliveryReports> };

/**
 * By when an order is to be delivered: by what was promised, else, where it is paid for and sent to an address, within two
 * weeks. Null where there is nothing to wait for: it was carried home, came, was cancelled, came back as a whole, was
 * noticed to be late, or was history when it was recorded. One that is promised anew after that may be late again.
 */
export function deliveryDueAt(order: Order): Instant | null {
  const { promisedBy, shipTo, occurredAt, lateNoticedAt } = order;
  if (isFinished(order)) return null;
  const isSent = shipTo !== null && order.isUnpaid !== true;
  const due = promisedBy ?? (isSent ? addMilliseconds(occurredAt, DEFAULT_DELIVERY_MS) : null);
  if (due === null || due < addMilliseconds(dueKnownAt(order), -STALE_AFTER_MS)) return null;
  const isNoticed = lateNoticedAt != null && due <= lateNoticedAt;
  return isNoticed ? null : due;
}

/** From when on it can be noticed that an order is late: when it is due, or when that was recorded, if it was past by then. */
export function detectableFrom(order: Order): Instant | null {
  const due = deliveryDueAt(order);
  const told = dueKnownAt(order);
  return due === null || due > told ? due : told;
}

/** When we were told by when it is due. */
function dueKnownAt(order: Order): Instant {
  const setAt = promisesOf(order).at(-1)?.setAt ?? order.recordedAt;
  return [setAt, order.recordedAt].toSorted().at(-1) ?? setAt;
}

/**
 * Whether an order that is due is late. One that was handed to the owner is, where its system reports deliveries at
 * all; from another system nobody will ever report that it came.
 */
export function isLateAt(order: Order, now: Instant, { sources }: DeliveryReports): boolean {
  const due = deliveryDueAt(order);
  return due !== null && due < now && (order.status !== 'FULFILLED' || sources.has(order.source));
}

/** Whether an order tells that its system reports deliveries: it was on its way to somebody, and came. */
export const reportsDelivery = ({ deliveredAt, promisedBy, shipTo }: Order): boolean =>
  deliveredAt !== null && (promisedBy !== null || shipTo !== null);

/** Whether nothing of it is still to come. */
const isFinished = ({ status, bought }: Order): boolean =>
  status === 'DELIVERED' ||
  status === 'CANCELLED' ||
  (bought.length > 0 && bought.every(({ quantity, returned }) => returned >= quantity));
