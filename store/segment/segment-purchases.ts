import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import type { Order } from '../../domain/order/order.ts';
import { type SegmentPurchase, segmentPurchasesOf } from '../../domain/segment/person-facts.ts';
import { customerPk } from '../customer/customer-keys.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { historyEntries } from '../table/history.ts';

/** The newest ones of a record. */
const MAX_ORDERS = 1_000;

/** The order item itself holds what was bought and returned, so one Query for each record is enough. */
export async function readPurchases(
  reader: Reader,
  customerIds: readonly string[],
  since: Instant,
): Promise<readonly SegmentPurchase[]> {
  const slice = { first: MAX_ORDERS, after: null };
  const orders = await mapInParallel(customerIds, (id) =>
    historyEntries<Order>(reader, { pk: customerPk(id), kind: 'ORDER', slice, period: { from: since, to: null } }),
  );
  return segmentPurchasesOf(orders.flat().map(({ item }) => item));
}
