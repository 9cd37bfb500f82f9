import { isUnidentified } from '../customer/unidentified.ts';
import type { Path } from '../kernel/user-error.ts';
import { recordIdsOf } from '../person/cluster.ts';
import {
  type CustomerKeyInput,
  findCustomerId,
  lookupKey,
  rejectUnknownCustomer,
  requireActive,
} from '../person/customer-key.ts';
import { followIdentified } from '../person/keep-unidentified.ts';
import type { Shop } from '../shop/shop.ts';
import type { OrderChange, OrderRepositories } from './context.ts';
import type { Order } from './order.ts';
import { newOrderMetrics, type OrderMetrics, withClaimedReturns, withOrder } from './order-metrics.ts';

/** The customer of a sale, with the metrics that the sale changes. */
export type Buyer = {
  readonly customerId: string;
  readonly metrics: OrderMetrics | null;
  /** The ids of all records of this person, including this one. */
  readonly recordIds: readonly string[];
};

/** Finds the one customer of the key. Rejects a key that is invalid, or that matches no customer or several. */
export async function findBuyer(
  repositories: OrderRepositories,
  input: CustomerKeyInput,
  shop: Shop,
  path: Path,
): Promise<Buyer> {
  const customerId = await findCustomerId(repositories, lookupKey(input, shop, path), path);
  if (customerId === null) return rejectUnknownCustomer(path);
  const { customer, metrics } = await followIdentified(customerId, repositories.customerWithMetrics);
  // An unidentified record holds what was said, and no sale: nobody is known to buy.
  if (customer !== null && isUnidentified(customer)) return rejectUnknownCustomer(path);
  const buyer = requireActive(customer, path);
  return { customerId: buyer.id, metrics, recordIds: recordIdsOf(buyer) };
}

/** Loads the customer of an order; null for a guest order, and if the customer is no longer active. */
export async function loadBuyer(repositories: OrderRepositories, { customerId }: Order): Promise<Buyer | null> {
  if (customerId === null) return null;
  const { customer, metrics } = await repositories.customerWithMetrics(customerId);
  return customer?.status === 'ACTIVE' ? { customerId, metrics, recordIds: recordIdsOf(customer) } : null;
}

/**
 * Adds an order to the buyer's metrics. The buyer must still be active.
 * @param returns number of returns of the order that move to the buyer with it
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
