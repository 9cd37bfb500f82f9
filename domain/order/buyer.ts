import { inParallel } from '../kernel/in-parallel.ts';
import type { Path } from '../kernel/user-error.ts';
import { recordIdsOf } from '../person/cluster.ts';
import {
  type CustomerKeyInput,
  findCustomerId,
  lookupKey,
  rejectUnknownCustomer,
  requireActive,
} from '../person/customer-key.ts';
import type { Shop } from '../shop/shop.ts';
import type { OrderChange, OrderRepositories } from './context.ts';
import type { Order } from './order.ts';
import { newOrderMetrics, type OrderMetrics, withClaimedReturns, withOrder } from './order-metrics.ts';

/** The customer of a sale, with the sums that the sale changes. */
export type Buyer = {
  readonly customerId: string;
  readonly metrics: OrderMetrics | null;
  /** The ids of all records that are the same person, this one among them. */
  readonly recordIds: readonly string[];
};

/** The one customer whom the key names; a rejection where it names nobody, several, or is no key at all. */
export async function findBuyer(
  repositories: OrderRepositories,
  input: CustomerKeyInput,
  shop: Shop,
  path: Path,
): Promise<Buyer> {
  const customerId = await findCustomerId(repositories, lookupKey(input, shop, path), path);
  if (customerId === null) return rejectUnknownCustomer(path);
  const [customer, metrics] = await inParallel(
    () => repositories.customer(customerId),
    () => repositories.metrics(customerId),
  );
  return { customerId, metrics, recordIds: recordIdsOf(requireActive(customer, path)) };
}

/** The customer of an order; nobody where that is a guest, or one to whom nothing is added any more. */
export async function loadBuyer(repositories: OrderRepositories, { customerId }: Order): Promise<Buyer | null> {
  if (customerId === null) return null;
  const [customer, metrics] = await inParallel(
    () => repositories.customer(customerId),
    () => repositories.metrics(customerId),
  );
  return customer?.status === 'ACTIVE' ? { customerId, metrics, recordIds: recordIdsOf(customer) } : null;
}

/**
 * The changes that count an order among the buyer's, who must still be there.
 * @param returns how many returns of it come along
 */
export function incrementBuyerMetrics(
  { customerId, metrics }: Pick<Buyer, 'customerId' | 'metrics'>,
  order: Order,
  returns = 0,
): readonly OrderChange[] {
  const known = metrics ?? newOrderMetrics(customerId);
  const after = withClaimedReturns(withOrder(known, order), returns);
  return [
    { entity: 'activeCustomer', customerId },
    ...(after === known ? [] : [{ entity: 'metrics', before: metrics, after } as const]),
  ];
}
