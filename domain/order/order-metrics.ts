import { type MetricsItem, type MetricsSlice, newMetricsItem } from '../customer/metrics.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Money } from '../kernel/money.ts';
import type { Order, OrderBounds } from './order.ts';
import { isCounted, netTotal, netTotalInShopCurrency } from './order-worth.ts';

/** The sums over a customer's sales. */
export type OrderMetrics = MetricsItem & {
  readonly orderCount: number;
  readonly returnCount: number;
  readonly firstOrderAt: Instant | null;
  readonly lastOrderAt: Instant | null;
  /** Minor units by currency, net of returns. */
  readonly spent: Readonly<Record<string, number>>;
  /** Minor units of the shop's currency, net of returns. Other currencies count at the exchange rate of the order. */
  readonly lifetimeValue: number;
  /** How many orders `lifetimeValue` counts. */
  readonly valuedOrders: number;
};

export const newOrderMetrics = (customerId: string): OrderMetrics => ({
  ...newMetricsItem(customerId),
  orderCount: 0,
  returnCount: 0,
  firstOrderAt: null,
  lastOrderAt: null,
  spent: {},
  lifetimeValue: 0,
  valuedOrders: 0,
});

/** Adds an order, at the time when it was placed. An unpaid or cancelled order does not count. */
export function withOrder<M extends OrderMetrics>(metrics: M, order: Order): M {
  if (!isCounted(order)) return metrics;
  const { firstOrderAt, lastOrderAt } = metrics;
  return {
    ...addOrder(metrics, order, 1),
    firstOrderAt: firstOrderAt === null || order.occurredAt < firstOrderAt ? order.occurredAt : firstOrderAt,
    lastOrderAt: lastOrderAt === null || order.occurredAt > lastOrderAt ? order.occurredAt : lastOrderAt,
  };
}

/** Adds the value of an order that was counted without a value. */
export function withOrderValued<M extends OrderMetrics>(metrics: M, order: Order): M {
  const value = netTotalInShopCurrency(order);
  if (value === null) return metrics;
  return {
    ...metrics,
    version: metrics.version + 1,
    lifetimeValue: metrics.lifetimeValue + value,
    valuedOrders: metrics.valuedOrders + 1,
  };
}

/** Adds guest returns of a claimed order, whose sums are already net of them. */
export const withClaimedReturns = <M extends OrderMetrics>(metrics: M, count: number): M =>
  count === 0 ? metrics : { ...metrics, returnCount: metrics.returnCount + count };

/** @param bounds of the remaining orders, which only the orders themselves can give */
export function withoutOrder<M extends OrderMetrics>(metrics: M, order: Order, bounds: OrderBounds): M {
  return { ...addOrder(metrics, order, -1), ...bounds };
}

/**
 * Adds a return.
 * @param count number of returns of goods: 0 for a refund without goods
 * @param refund the part of the refund to subtract from `spent`; null if the order was not counted
 * @param value the part of the refund to subtract from `lifetimeValue`, in minor units of the shop's currency
 */
export function withReturn<M extends OrderMetrics>(metrics: M, count: number, refund: Money | null, value: number): M {
  const spent = refund === null ? metrics.spent : addSpent(metrics.spent, refund.currency, -refund.minor);
  return {
    ...metrics,
    version: metrics.version + 1,
    returnCount: metrics.returnCount + count,
    spent,
    lifetimeValue: metrics.lifetimeValue - value,
  };
}

/** Joins the metrics of two records of one person. The result is for reading only, and is never written back. */
export const joinOrderMetrics = (
  one: MetricsSlice<OrderMetrics>,
  other: MetricsSlice<OrderMetrics>,
): MetricsSlice<OrderMetrics> => ({
  orderCount: one.orderCount + other.orderCount,
  returnCount: one.returnCount + other.returnCount,
  firstOrderAt: [one.firstOrderAt, other.firstOrderAt].filter((at) => at !== null).toSorted()[0] ?? null,
  lastOrderAt:
    [one.lastOrderAt, other.lastOrderAt]
      .filter((at) => at !== null)
      .toSorted()
      .at(-1) ?? null,
  spent: Object.entries(other.spent).reduce((spent, [currency, minor]) => addSpent(spent, currency, minor), one.spent),
  lifetimeValue: one.lifetimeValue + other.lifetimeValue,
  valuedOrders: one.valuedOrders + other.valuedOrders,
});

/** @param sign 1 adds the order, -1 subtracts it */
function addOrder<M extends OrderMetrics>(metrics: M, order: Order, sign: 1 | -1): M {
  const value = netTotalInShopCurrency(order);
  return {
    ...metrics,
    version: metrics.version + 1,
    orderCount: metrics.orderCount + sign,
    spent: addSpent(metrics.spent, order.currency, sign * netTotal(order)),
    lifetimeValue: metrics.lifetimeValue + sign * (value ?? 0),
    valuedOrders: metrics.valuedOrders + (value === null ? 0 : sign),
  };
}

function addSpent(spent: OrderMetrics['spent'], currency: string, minor: number): OrderMetrics['spent'] {
  const { [currency]: known = 0, ...others } = spent;
  return known + minor === 0 ? others : { ...others, [currency]: known + minor };
}
