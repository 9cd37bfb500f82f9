import { convert } from '../kernel/money.ts';
import type { Order } from './order.ts';

/** The total less refunds. Refunds may exceed the total by a tip and by cash rounding. */
export const netTotal = ({ total, refunded }: Order): number => Math.max(0, total - refunded);

/** Whether the order counts in its customer's metrics: once it is paid or fulfilled, until it is cancelled. */
export const isCounted = ({ status, isUnpaid }: Pick<Order, 'status' | 'isUnpaid'>): boolean =>
  status !== 'CANCELLED' && isUnpaid !== true;

/** The net total in minor units of the shop's currency; null if the order does not count in lifetimeValue. */
export function netTotalInShopCurrency(order: Order): number | null {
  const { currency, exchangeRate, valuedIn } = order;
  if (valuedIn === null) return null;
  if (valuedIn === currency) return netTotal(order);
  return exchangeRate === null ? null : convert({ minor: netTotal(order), currency }, valuedIn, exchangeRate).minor;
}
