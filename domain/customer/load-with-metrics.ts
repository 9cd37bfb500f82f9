import { inParallel } from '../kernel/in-parallel.ts';
import type { Customer, CustomerRepository } from './customer.ts';
import type { MetricsItem, MetricsRepository } from './metrics.ts';

/** A customer record and its metrics; null where it has none. */
export type CustomerWithMetrics<M extends MetricsItem> = {
  readonly customer: Customer | null;
  readonly metrics: M | null;
};

/** Reads both in parallel. */
export async function loadWithMetrics<M extends MetricsItem>(
  repositories: Pick<CustomerRepository, 'customer'> & MetricsRepository<M>,
  customerId: string,
): Promise<CustomerWithMetrics<M>> {
  const [customer, metrics] = await inParallel(
    () => repositories.customer(customerId),
    () => repositories.metrics(customerId),
  );
  return { customer, metrics };
}
