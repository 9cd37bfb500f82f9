import type { Shop } from '../shop/shop.ts';
import type { Order } from './order.ts';

type Priced = Pick<Order, 'currency' | 'exchangeRate'>;

/** The shop's currency, in which an order counts in lifetimeValue; null: it is in another one, and no rate is known. */
export const valuationOf = ({ currency, exchangeRate }: Priced, shop: Shop): string | null =>
  exchangeRate === null && currency !== shop.currency ? null : shop.currency;

/** An order from before the shop had a currency, in the one that it has now; the very same where that makes no difference. */
export function withValuation(order: Order, shop: Shop): Order {
  if (order.valuedIn !== null) return order;
  const valuedIn = valuationOf(order, shop);
  return valuedIn === null ? order : { ...order, valuedIn };
}
