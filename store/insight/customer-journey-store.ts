import {
  type CustomerJourney,
  createJourney,
  type JourneyUpdate,
  MAX_VISITS,
  nextJourneyChange,
} from '../../domain/insight/customer-journey.ts';
import { visitOfOrder } from '../../domain/insight/touchpoint-visits.ts';
import { inParallel } from '../../domain/kernel/in-parallel.ts';
import type { TimeZone } from '../../domain/kernel/instant.ts';
import type { Order } from '../../domain/order/order.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { metricsFrom, metricsKey } from '../profile/metrics-items.ts';
import { backoff } from '../table/backoff.ts';
import type { Table } from '../table/dynamo-client.ts';
import { prefixRange, type Reader, readerOf } from '../table/dynamo-read.ts';
import { transact } from '../table/dynamo-transaction.ts';
import { entityOf } from '../table/item.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';
import { counterWrites } from './counter-store.ts';
import { journeyFrom, journeyItem, journeyKey } from './customer-journey-items.ts';

const MAX_ATTEMPTS = 8;

/**
 * Adds an update to the customer's journey, and the resulting changes to the counters. Each step is one transaction under
 * the journey's version. An update that the journey contains already changes nothing. If a process died between two
 * steps, the next update writes the pending deltas first.
 * @throws Error if no attempt can commit
 */
export async function updateJourney(
  table: Table,
  customerId: string,
  update: JourneyUpdate,
  zone: TimeZone,
): Promise<void> {
  const reader = readerOf(table, true);
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    if (attempt > 0) await backoff(attempt);
    const item = await reader.get(journeyKey(customerId));
    // A journey begins with the first visit or pain signal. It then starts with the orders and metrics of that time.
    const isVisit = update.visit !== null && update.visit.version === undefined;
    if (item === null && !isVisit && update.painSignal === null) return;
    const before = item === null ? await startJourney(reader, customerId) : journeyFrom(item);
    if (await commitJourneyChanges(table, before, update, zone)) return;
  }
  throw new Error('no attempt could commit a journey');
}

/** Whether all steps are committed. If not, another process changed the journey, or the outcome is unknown. */
async function commitJourneyChanges(
  table: Table,
  before: CustomerJourney,
  update: JourneyUpdate,
  zone: TimeZone,
): Promise<boolean> {
  let current = before;
  for (
    let change = nextJourneyChange(current, update, zone);
    change !== null;
    change = nextJourneyChange(current, update, zone)
  ) {
    const condition = isUnchanged(current.version === 0 ? null : current);
    const put: WriteItem = { put: journeyItem(change.journey), condition };
    const outcome = await transact(table, [put, ...counterWrites(change.deltas)]);
    if (outcome === 'tooLarge') throw new Error('a change of a journey is too large for one transaction');
    if (outcome !== 'committed') return false;
    current = change.journey;
  }
  return true;
}

async function startJourney(reader: Reader, customerId: string): Promise<CustomerJourney> {
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
