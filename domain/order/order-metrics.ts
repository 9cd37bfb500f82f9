import { type MetricsItem, type MetricsSlice, newMetricsItem } from '../customer/metrics.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Money } from '../kernel/money.ts';
import type { Order, OrderBounds } from './order.ts';
import { isCounted, netTotal, netTotalInShopCurrency } from './order-worth.ts';

/** What a customer's sales add up to. */
export type OrderMetrics = MetricsItem & {
  readonly orderCount: number;
  readonly returnCount: number;
  readonly firstOrderAt: Instant | null;
  readonly lastOrderAt: Instant | null;
  /** Minor units by currency, net of returns. */
  readonly spent: Readonly<Record<string, number>>;
  /** Minor units of the shop's currency, net of returns: orders in it, and others with the rate they were sold at. */
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

/** The metrics with one more order, as of when it was placed. One that is unpaid or cancelled does not count. */
export function withOrder<M extends OrderMetrics>(metrics: M, order: Order): M {
  if (!isCounted(order)) return metrics;
  const { firstOrderAt, lastOrderAt } = metrics;
  return {
    ...counted(metrics, order, 1),
    firstOrderAt: firstOrderAt === null || order.occurredAt < firstOrderAt ? order.occurredAt : firstOrderAt,
    lastOrderAt: lastOrderAt === null || order.occurredAt > lastOrderAt ? order.occurredAt : lastOrderAt,
  };
}

/** The metrics with the value of an order that they counted without it. */
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

/** The metrics with returns that had been nobody's, of an order whose sums count net of them. */
export const withClaimedReturns = <M extends OrderMetrics>(metrics: M, count: number): M =>
  count === 0 ? metrics : { ...metrics, returnCount: metrics.returnCount + count };

/** @param rest of the orders that still count, which nothing but the orders themselves can tell */
export function withoutOrder<M extends OrderMetrics>(metrics: M, order: Order, rest: OrderBounds): M {
  return { ...counted(metrics, order, -1), ...rest };
}

/**
 * What they add up to after a return.
 * @param count how many returns of goods it is: 0 for money alone
 * @param refund what was paid back of what was spent; null where it had not been counted
 * @param value the same in minor units of the shop's currency, as far as it had been counted in lifetimeValue
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

/** The sums of two records' sales, as those of one customer. To be read, and never to be written back. */
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

function counted<M extends OrderMetrics>(metrics: M, order: Order, by: 1 | -1): M {
  const value = netTotalInShopCurrency(order);
  return {
    ...metrics,
    version: metrics.version + 1,
    orderCount: metrics.orderCount + by,
    spent: addSpent(metrics.spent, order.currency, by * netTotal(order)),
    lifetimeValue: metrics.lifetimeValue + by * (value ?? 0),
    valuedOrders: metrics.valuedOrders + (value === null ? 0 : by),
  };
}

function addSpent(spent: OrderMetrics['spent'], currency: string, minor: number): OrderMetrics['spent'] {
  const { [currency]: known = 0, ...others } = spent;
  return known + minor === 0 ? others : { ...others, [currency]: known + minor };
}
