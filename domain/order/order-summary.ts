import { toDecimal } from '../kernel/money.ts';
import type { Order, OrderStatus } from './order.ts';

const STATUS_TEXTS: Readonly<Record<OrderStatus, string>> = {
  PLACED: 'Ordered',
  PAID: 'Bought',
  FULFILLED: 'Bought',
  DELIVERED: 'Bought',
  CANCELLED: 'Cancelled an order of',
};

/** The order as one line of text: `Bought 3 items for GBP 120.00 in york`. */
export function orderSummary({ status, bought, total, currency, store }: Order): string {
  const count = bought.reduce((sum, { quantity }) => sum + quantity, 0);
  const items = count === 1 ? '1 item' : `${count} items`;
  const place = store === null ? '' : ` in ${store}`;
  return `${STATUS_TEXTS[status]} ${items} for ${currency} ${toDecimal({ minor: total, currency })}${place}`;
}
