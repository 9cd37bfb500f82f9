import {
  isCloseUntilNextPass,
  predictionToStore,
  type StoredPrediction,
} from '../../domain/insight/stored-prediction.ts';
import type { SalesSums, ValueModel } from '../../domain/insight/value-model.ts';
import { DAY_MS } from '../../domain/kernel/duration.ts';

/** An order of a customer. */
export type DatedOrder = { readonly at: number; readonly worth: number };
export type Nights = {
  /** Nights of all customers who had bought by then. */
  readonly nights: number;
  /** Of these, with a new prediction. */
  readonly writes: number;
};

/** 02:30 UTC: a pass begins at 02:00. */
const NIGHT_MS = 2.5 * 3_600_000;

/**
 * What the passes of a year write for these customers. The value is written with each order, and by the pass of each night in which the
 * prediction is not close enough until the next one.
 * @param from the beginning of the year; the nights of the year before it are not counted, so that all predictions are as old as in an old shop
 */
export function countNightlyWrites(
  customers: readonly (readonly DatedOrder[])[],
  { model, from }: { readonly model: ValueModel; readonly from: number },
): Nights {
  let [nights, writes] = [0, 0];
  for (const orders of customers) {
    const sorted = orders.toSorted((one, other) => one.at - other.at);
    let [count, stored]: [number, (SalesSums & StoredPrediction) | null] = [0, null];
    for (let day = -365; day < 365; day++) {
      const now = from + day * DAY_MS + NIGHT_MS;
      const bought = count;
      while ((sorted[count]?.at ?? Number.POSITIVE_INFINITY) <= now) count++;
      if (count === 0) continue;
      if (count > bought) stored = storedAt(sumsOf(sorted.slice(0, count)), isoOf(sorted[count - 1]?.at ?? now));
      if (day >= 0) nights++;
      if (stored === null || isCloseUntilNextPass(stored, model, isoOf(now))) continue;
      stored = storedAt(stored, isoOf(now));
      if (day >= 0) writes++;
    }
  }
  return { nights, writes };

  function storedAt(sums: SalesSums, now: string): SalesSums & StoredPrediction {
    return { ...sums, ...predictionToStore(model, sums, now) };
  }
}

export const percentOf = ({ nights, writes }: Nights): string => `${((100 * writes) / nights).toFixed(2)} %`;

const isoOf = (at: number): string => new Date(at).toISOString();

const sumsOf = (orders: readonly DatedOrder[]): SalesSums => ({
  orderCount: orders.length,
  firstOrderAt: isoOf(orders[0]?.at ?? 0),
  lastOrderAt: isoOf(orders.at(-1)?.at ?? 0),
  lifetimeValue: orders.reduce((sum, { worth }) => sum + worth, 0),
  valuedOrders: orders.length,
});
