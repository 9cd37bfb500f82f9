import type { Order } from '../../domain/order/order.ts';
import { purchasesOf, type RecentPurchaseRepository } from '../../domain/order/recent-purchases.ts';
import { customerPk } from '../customer/customer-keys.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { historyEntries } from '../table/history.ts';

/** The order item itself holds what was bought and returned, so one Query is enough. */
const MAX_ORDERS = 200;

export function recentPurchaseRepository(reader: Reader): RecentPurchaseRepository {
  return {
    async recentPurchases(customerId, period) {
      const slice = { first: MAX_ORDERS, after: null };
      const orders = await historyEntries<Order>(reader, { pk: customerPk(customerId), kind: 'ORDER', slice, period });
      return purchasesOf(orders.map(({ item }) => item));
    },
  };
}
