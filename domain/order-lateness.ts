import { addMilliseconds, type Instant } from './instant.ts';
import type { Order } from './order.ts';

/** In which an order that is sent to somebody arrives, where nothing else was promised. */
const DELIVERY_MS = 14 * 24 * 60 * 60 * 1_000;

/**
 * By when an order is to be delivered: by what was promised, else, where it is sent to an address, within two weeks. Null
 * where there is nothing to wait for: it was carried home, came, was cancelled, or was noticed to be late.
 */
export function dueBy({ status, promisedBy, shipTo, occurredAt, lateNoticedAt }: Order): Instant | null {
  if (status === 'DELIVERED' || status === 'CANCELLED' || lateNoticedAt != null) return null;
  return promisedBy ?? (shipTo === null ? null : addMilliseconds(occurredAt, DELIVERY_MS));
}
