import { dayOf, type TimeZone } from '../kernel/instant.ts';
import type { Order } from '../order/order.ts';
import { isCounted } from '../order/order-worth.ts';
import type { CounterDelta } from './counters.ts';

/** The board that counts orders by the day on which they were placed, with the store as key; empty for other channels. */
export const ORDER_BOARD = 'orders';

/**
 * An order counts once, when it is paid for. It stays counted when it is cancelled, because something may have gone wrong with
 * it. So nothing is ever subtracted, also not an order that a former version did not count.
 */
export function orderCounters(before: Order | null, after: Order, zone: TimeZone): readonly CounterDelta[] {
  const isNew = before === null ? after.version === 1 : !isCounted(before);
  // A claimed order moves to its customer: there it has no former state, but a later version.
  if (!isNew || !isCounted(after)) return [];
  const { store, occurredAt } = after;
  return [{ board: ORDER_BOARD, key: store ?? '', day: dayOf(occurredAt, zone), counts: { orders: 1 } }];
}
