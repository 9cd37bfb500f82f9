import type { Instant } from './instant.ts';
import type { Money } from './money.ts';

/** What a customer's sales add up to; rewritten in the transaction of the sale or return that changes it. */
export type Metrics = {
  readonly customerId: string;
  readonly version: number;
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

export const newMetrics = (customerId: string): Metrics => ({
  customerId,
  version: 1,
  orderCount: 0,
  returnCount: 0,
  firstOrderAt: null,
  lastOrderAt: null,
  spent: {},
  lifetimeValue: 0,
  valuedOrders: 0,
});

/**
 * What they add up to after a return.
 * @param refund what was paid back of what was spent; null where it had not been counted
 * @param value the same in minor units of the shop's currency, as far as it had been counted in lifetimeValue
 */
export function withReturn(metrics: Metrics, refund: Money | null, value: number): Metrics {
  const spent = refund === null ? metrics.spent : spentLess(metrics.spent, refund);
  return {
    ...metrics,
    version: metrics.version + 1,
    returnCount: metrics.returnCount + 1,
    spent,
    lifetimeValue: metrics.lifetimeValue - value,
  };
}

function spentLess(spent: Metrics['spent'], { minor, currency }: Money): Metrics['spent'] {
  return { ...spent, [currency]: (spent[currency] ?? 0) - minor };
}

export type MetricsRecords = { metrics(customerId: string): Promise<Metrics | null> };
