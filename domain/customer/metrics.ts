/**
 * What is counted of a customer: one stored item, rewritten in the transaction that changes it. Each subject declares its
 * own slice of it.
 */
export type MetricsItem = {
  readonly customerId: string;
  readonly version: number;
};

/** A slice without what all slices have in common. */
export type MetricsSlice<M extends MetricsItem> = Omit<M, keyof MetricsItem>;

export type MetricsRepository<M extends MetricsItem = MetricsItem> = {
  metrics(customerId: string): Promise<M | null>;
  /** In the order of the ids; null for customers who do not exist. */
  metricsOf(customerIds: readonly string[]): Promise<readonly (M | null)[]>;
};

/** The repositories, with the metrics of more slices. */
export type WithMetrics<Repositories, M extends MetricsItem> = Omit<Repositories, keyof MetricsRepository> &
  MetricsRepository<M>;

/** Of a new customer. The store completes it with the slices that count nothing yet. */
export const newMetricsItem = (customerId: string): MetricsItem => ({ customerId, version: 1 });
