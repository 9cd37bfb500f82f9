import type { Instant } from './instant.ts';

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

export type MetricsRecords = { metrics(customerId: string): Promise<Metrics | null> };
