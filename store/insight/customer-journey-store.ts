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
import { entityOf, itemOf, type Key } from '../table/item.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';
import { counterWrites } from './counter-store.ts';

const MOST_ATTEMPTS = 8;
/** Attempts end this work, not the time. */
const TIME_BUDGET_MS = 60_000;

const journeyKey = (customerId: string): Key => ({ pk: `TRAIL#${customerId}`, sk: '#TRAIL' });

/**
 * Adds what is told of a customer to the trail, and what that changes to the counters: step by step, each of them one
 * transaction under the trail's version. What the trail knows already changes nothing, and what it still owes since a
 * death between two steps is added first of all.
 * @throws Error where no moment to commit is found
 */
export async function updateJourney(
  table: Table,
  customerId: string,
  update: JourneyUpdate,
  zone: TimeZone,
): Promise<void> {
  const reader = readerOf(table, true);
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    if (attempt > 0) await backoff(attempt, () => TIME_BUDGET_MS);
    const stored = await reader.get(journeyKey(customerId));
    // Who was never hurt or met at a touchpoint has no trail: when one begins, it begins with the orders and sums of then.
    const isVisit = update.visit !== null && update.visit.version === undefined;
    if (stored === null && !isVisit && update.painSignal === null) return;
    const before = stored === null ? await startJourney(reader, customerId) : entityOf<CustomerJourney>(stored);
    if (await commitJourneyChanges(table, before, update, zone)) return;
  }
  throw new Error('a trail found no moment to commit');
}

/** Whether all steps were made; if not, somebody else made one meanwhile, or nobody knows. */
async function commitJourneyChanges(
  table: Table,
  before: CustomerJourney,
  update: JourneyUpdate,
  zone: TimeZone,
): Promise<boolean> {
  let current = before;
  for (
    let step = nextJourneyChange(current, update, zone);
    step !== null;
    step = nextJourneyChange(current, update, zone)
  ) {
    const condition = isUnchanged(current.version === 0 ? null : current);
    const put: WriteItem = { put: itemOf(journeyKey(current.customerId), step.journey), condition };
    const outcome = await transact(table, [put, ...counterWrites(step.deltas)]);
    if (outcome === 'tooLarge') throw new Error('what is told of a customer counts in too many places');
    if (outcome !== 'committed') return false;
    current = step.journey;
  }
  return true;
}

async function startJourney(reader: Reader, customerId: string): Promise<CustomerJourney> {
  const [item, orders] = await inParallel(
    () => reader.get(metricsKey(customerId)),
    // Behind the position of every order that a trail remembers, one more tells that there are older ones.
    () => reader.query({ ...ordersRange(customerId), descending: true, limit: MAX_VISITS + 1 }),
  );
  const visits = orders.map((order) => visitOfOrder(entityOf<Order>(order))).toReversed();
  const trail = { ...createJourney(customerId), touches: visits };
  if (item === null) return trail;
  const { version, lastOrderAt } = metricsFrom(item);
  return { ...trail, metricsVersion: version, lastOrderAt };
}

const ordersRange = (customerId: string) => prefixRange(customerPk(customerId), 'ORDER#');
