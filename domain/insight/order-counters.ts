import { dayOf, type TimeZone } from '../kernel/instant.ts';
import type { Order } from '../order/order.ts';
import type { CounterDelta } from './counters.ts';

/** The board that counts orders by the day on which they were placed, with the store as key; empty for other channels. */
export const ORDER_BOARD = 'orders';

/**
 * An order counts once it is paid for. It stays counted when it is cancelled, because something may have gone wrong with it; one
 * that was cancelled unpaid never counts.
 */
export function orderCounters(order: Order | null, zone: TimeZone): readonly CounterDelta[] {
  if (order === null || order.isUnpaid === true) return [];
  const { store, occurredAt } = order;
  return [{ board: ORDER_BOARD, key: store ?? '', day: dayOf(occurredAt, zone), counts: { orders: 1 } }];
}
