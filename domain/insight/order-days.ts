import type { Day } from '../kernel/instant.ts';
import type { Order } from '../order/order.ts';
import type { DayRange } from './rollup.ts';

/** An order as it is counted: on the day on which it was placed, at its store. Neither ever changes. */
export type PlacedOrder = { readonly id: string; readonly day: Day; readonly store: string | null };

/**
 * An order counts once it is paid for. It stays counted when it is cancelled, because something may have gone wrong with it; one
 * that was cancelled unpaid never counts. Null: it does not count.
 */
export function placedOrderOf(order: Order | null): PlacedOrder | null {
  if (order === null || order.isUnpaid === true) return null;
  return { id: order.id, day: order.placedOn, store: order.store };
}

export type OrderDayRepository = {
  /** How many orders were counted on these days: those of a store, or of all stores and channels. */
  ordersOn(days: DayRange, store: string | null): Promise<number>;
  /** From the first day with an order to the last day whose orders are counted; null: there is none yet. */
  countedOrderDays(): Promise<DayRange | null>;
};
