import type { Shop } from '../shop/shop.ts';
import type { Order } from './order.ts';

type Priced = Pick<Order, 'currency' | 'exchangeRate'>;

/** The shop's currency if an order counts in lifetimeValue; null if it is in another currency without a known rate. */
export const valuationOf = ({ currency, exchangeRate }: Priced, shop: Shop): string | null =>
  exchangeRate === null && currency !== shop.currency ? null : shop.currency;

/** Values an order from before the shop had a currency. Returns the same order object if that changes nothing. */
export function withValuation(order: Order, shop: Shop): Order {
  if (order.valuedIn !== null) return order;
  const valuedIn = valuationOf(order, shop);
  return valuedIn === null ? order : { ...order, valuedIn };
}
