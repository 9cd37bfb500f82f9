import { addMilliseconds, type Instant } from '../instant.ts';
import type { Order } from './order.ts';

/** In which an order that is sent to somebody arrives, where nothing else was promised. */
const DELIVERY_MS = 14 * 24 * 60 * 60 * 1_000;

/**
 * By when an order is to be delivered: by what was promised, else, where it is sent to an address, within two weeks. Null
 * where there is nothing to wait for: it was carried home, came, was cancelled, came back as a whole, or was noticed to be
 * late. One that is promised anew after that may be late again.
 */
export function dueBy(order: Order): Instant | null {
  const { promisedBy, shipTo, occurredAt, lateNoticedAt } = order;
  if (isOver(order)) return null;
  const due = promisedBy ?? (shipTo === null ? null : addMilliseconds(occurredAt, DELIVERY_MS));
  const isNoticed = due !== null && lateNoticedAt != null && due <= lateNoticedAt;
  return isNoticed ? null : due;
}

/** Whether nothing of it is still to come. */
const isOver = ({ status, bought }: Order): boolean =>
  status === 'DELIVERED' ||
  status === 'CANCELLED' ||
  (bought.length > 0 && bought.every(({ quantity, returned }) => returned >= quantity));
