import { type CustomerJourney, createJourney, MAX_VISITS } from '../../domain/insight/customer-journey.ts';
import { visitOfOrder } from '../../domain/insight/touchpoint-visits.ts';
import { inParallel } from '../../domain/kernel/in-parallel.ts';
import type { Order } from '../../domain/order/order.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { metricsFrom, metricsKey } from '../profile/metrics-items.ts';
import { prefixRange, type Reader } from '../table/dynamo-read.ts';
import { entityOf } from '../table/item.ts';

/** A journey that is not stored, with the newest orders of the record. Nothing has counted them. */
export async function startJourney(reader: Reader, customerId: string): Promise<CustomerJourney> {
  const [item, orders] = await inParallel(
    () => reader.get(metricsKey(customerId)),
    // One more than a journey holds: so it knows whether there are older orders.
    () => reader.query({ ...ordersRange(customerId), descending: true, limit: MAX_VISITS + 1 }),
  );
  const visits = orders.map((order) => visitOfOrder(entityOf<Order>(order))).toReversed();
  const journey = { ...createJourney(customerId), visits };
  if (item === null) return journey;
  const { version, lastOrderAt } = metricsFrom(item);
  return { ...journey, metricsVersion: version, lastOrderAt };
}

const ordersRange = (customerId: string) => prefixRange(customerPk(customerId), 'ORDER#');
