import { convert } from '../kernel/money.ts';
import type { Order } from './order.ts';

/** What the sale is worth after what came back. Refunds may be more than its total by a tip and by cash rounding. */
export const netTotal = ({ total, refunded }: Order): number => Math.max(0, total - refunded);

/** Whether the order counts among what its customer spent: once it is paid for or handed over, until it is cancelled. */
export const isCounted = ({ status, isUnpaid }: Pick<Order, 'status' | 'isUnpaid'>): boolean =>
  status !== 'CANCELLED' && isUnpaid !== true;

/** The net total in minor units of the shop's currency; null where the order is left out of lifetimeValue. */
export function netTotalInShopCurrency(order: Order): number | null {
  const { currency, exchangeRate, valuedIn } = order;
  if (valuedIn === null) return null;
  if (valuedIn === currency) return netTotal(order);
  return exchangeRate === null ? null : convert({ minor: netTotal(order), currency }, valuedIn, exchangeRate).minor;
}
