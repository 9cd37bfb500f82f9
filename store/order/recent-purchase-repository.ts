import type { Order } from '../../domain/order/order.ts';
import { purchasesOf, type RecentPurchaseRepository } from '../../domain/order/recent-purchases.ts';
import { customerPk } from '../customer/customer-keys.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { historyEntries } from '../table/history.ts';

/** An order's header tells what was bought and what came back, so that one Query suffices. */
const MOST_ORDERS = 200;

export function recentPurchaseRepository(reader: Reader): RecentPurchaseRepository {
  return {
    async recentPurchases(customerId, period) {
      const slice = { first: MOST_ORDERS, after: null };
      const orders = await historyEntries<Order>(reader, { pk: customerPk(customerId), kind: 'ORDER', slice, period });
      return purchasesOf(orders.map(({ item }) => item));
    },
  };
}
