import type { OrderRepositories } from './context.ts';
import type { OrderBounds } from './order.ts';
import type { OrderMetrics } from './order-metrics.ts';

/** What an order is taken out of. */
export type MetricsWithOthers = {
  readonly metrics: OrderMetrics | null;
  /** Bounds of the customer's other orders. */
  readonly otherOrders: OrderBounds;
};

/**
 * Reads the metrics first: if another order changes after that, the version of the metrics changes too. The command then
 * retries and reads everything again.
 * @param except the id of the order
 */
export async function loadMetricsWithOthers(
  repositories: Pick<OrderRepositories, 'metrics' | 'orderBounds'>,
  customerId: string,
  except: string,
): Promise<MetricsWithOthers> {
  const metrics = await repositories.metrics(customerId);
  return { metrics, otherOrders: await repositories.orderBounds(customerId, except) };
}
