import { DAY_MS } from '../kernel/duration.ts';
import type { OrderRepositories } from './context.ts';
import type { Order } from './order.ts';
import type { OrderReturn } from './order-return.ts';

export type SameNumberOrder = Pick<Order, 'id' | 'status'>;

/** Who issued a number: an integration, by its code; absent: a client of the API. */
type Issuer = { readonly integration?: string | undefined };

/** Two integrations are two systems. A client of the API may state what an integration states, too. */
const mayStateTheSame = (one: Issuer, other: Issuer): boolean =>
  one.integration !== other.integration && (one.integration === undefined || other.integration === undefined);

/** What tells one sale from another that has its number, source and store. The total is in minor units. */
type StatedSale = Pick<Order, 'occurredAt' | 'currency' | 'total'>;

/**
 * Whether a client of the API and an integration state the same sale. Their clocks may differ, so the same total within a day
 * is enough.
 */
export const isSameSale = (one: StatedSale, other: StatedSale): boolean =>
  one.currency === other.currency &&
  (one.occurredAt === other.occurredAt ||
    (one.total === other.total && Math.abs(Date.parse(one.occurredAt) - Date.parse(other.occurredAt)) <= DAY_MS));

/**
 * Finds the order that has the number of the draft; null if there is none. It has the same source and store, and the same issuer; or it is
 * the same sale, which a client of the API and an integration state both.
 */
export async function findSameNumberOrder(
  repositories: Pick<OrderRepositories, 'receiptsOf' | 'orders'>,
  draft: Order,
): Promise<SameNumberOrder | null> {
  const receipts = await repositories.receiptsOf(draft);
  const own = receipts.find(({ integration }) => integration === draft.integration);
  if (own !== undefined) {
    const [order] = await repositories.orders([own.orderId]);
    return order ?? { id: own.orderId, status: 'PAID' };
  }
  const others = receipts.filter((receipt) => mayStateTheSame(receipt, draft));
  const orders = others.length === 0 ? [] : await repositories.orders(others.map(({ orderId }) => orderId));
  return orders.find((order) => order !== null && order.status !== 'CANCELLED' && isSameSale(order, draft)) ?? null;
}

/** The returns of the same source and store that have the number of the draft. */
export type SameNumberReturns = {
  /** Whether the same issuer has such a return. */
  readonly isTaken: boolean;
  /** Those that a client of the API and an integration may state both. */
  readonly others: readonly OrderReturn[];
};

export async function findSameNumberReturns(
  repositories: Pick<OrderRepositories, 'returnsOfNumber' | 'orderReturns'>,
  draft: OrderReturn,
): Promise<SameNumberReturns> {
  const { returnNumber, source, store, integration } = draft;
  const found = returnNumber === null ? [] : await repositories.returnsOfNumber(returnNumber, source, store);
  if (found.some((one) => one.integration === integration)) return { isTaken: true, others: [] };
  const ids = found.filter((one) => mayStateTheSame(one, draft)).map(({ returnId }) => returnId);
  const others = ids.length === 0 ? [] : await repositories.orderReturns(ids);
  return { isTaken: false, others: others.filter((one) => one !== null) };
}

/** Whether one of them is the same return: of the same sale, or of an unknown sale at the same time. */
export const isStatedTwice = ({ others }: SameNumberReturns, { orderId, occurredAt }: OrderReturn): boolean =>
  others.some((one) => one.orderId === orderId && (orderId !== null || one.occurredAt === occurredAt));
