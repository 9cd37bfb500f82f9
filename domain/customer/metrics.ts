import type { Customer } from './customer.ts';

/**
 * Counts and sums of a customer: one stored item, rewritten in the transaction that changes it. Each subject declares
 * its own slice of it.
 */
export type MetricsItem = {
  readonly customerId: string;
  readonly version: number;
};

/** A slice without the fields of every slice. */
export type MetricsSlice<M extends MetricsItem> = Omit<M, keyof MetricsItem>;

/** A customer record and its metrics; null where it has none. */
export type CustomerWithMetrics<M extends MetricsItem> = {
  readonly customer: Customer | null;
  readonly metrics: M | null;
};

export type MetricsRepository<M extends MetricsItem = MetricsItem> = {
  metrics(customerId: string): Promise<M | null>;
  /** Both in one request. */
  customerWithMetrics(customerId: string): Promise<CustomerWithMetrics<M>>;
  /** In the order of the ids; null for customers who do not exist. */
  metricsOf(customerIds: readonly string[]): Promise<readonly (M | null)[]>;
};

/** The repositories, with metrics that include these slices. */
export type WithMetrics<Repositories, M extends MetricsItem> = Omit<Repositories, keyof MetricsRepository> &
  MetricsRepository<M>;

/** The metrics of a new customer. The store completes them with empty slices. */
export const newMetricsItem = (customerId: string): MetricsItem => ({ customerId, version: 1 });
