import { positionOf } from '../../domain/kernel/history.ts';
import { inParallel, mapInParallel } from '../../domain/kernel/in-parallel.ts';
import {
  addDays,
  addMilliseconds,
  type Day,
  daysBetween,
  type Instant,
  utcDayOf,
} from '../../domain/kernel/instant.ts';
import type { Entry } from '../../domain/kernel/page.ts';
import type { Order, OrderRepository, StoreDayPartition } from '../../domain/order/order.ts';
import { orderPredicate, salePredicate } from '../../domain/order/order-filter.ts';
import type { StoreDays } from '../../domain/shop/store-days.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { readOwned } from '../customer/read-owned.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { entriesAfter } from '../table/entries-after.ts';
import { fillPage } from '../table/fill-page.ts';
import { historyPage } from '../table/history.ts';
import { pointerKey, pointerTarget } from '../table/history-keys.ts';
import { readIndexPage } from '../table/index-page.ts';
import { type Attributes, entityOf } from '../table/item.ts';
import { queueRange } from '../table/queue.ts';
import { CALENDAR_INDEX } from '../table/table-schema.ts';
import { guestOrderRepository } from './guest-order-repository.ts';
import { readOrderBounds } from './order-bounds.ts';
import { DUE_QUEUE, orderKey, orderLocationAt, salesPk } from './order-items.ts';
import { readAllLines, readCustomerLines, readLinesFrom, readLinesOfEach } from './read-order-lines.ts';
import { receiptRepository } from './receipt-repository.ts';

export function orderRepository(reader: Reader): OrderRepository {
  const { receipts } = receiptRepository(reader);

  const orders: OrderRepository['orders'] = (ids, canAccess) => readOwned<Order>(reader, 'ORDER', ids, canAccess);

  /** An order moves at most once, when it is claimed. If it is not at the target of its pointer, a second try finds it. */
  async function sale(id: string, upTo: number | null, isSecondTry: boolean): ReturnType<OrderRepository['sale']> {
    const pointer = await reader.get(pointerKey('ORDER', id));
    if (pointer === null) return null;
    const location = orderLocationAt(pointerTarget(pointer));
    const [item, lines] = await inParallel(
      () => reader.get(orderKey(location)),
      () => (upTo === null ? readAllLines(reader, location) : readLinesFrom(reader, location, 1, upTo)),
    );
    if (item !== null) return { order: entityOf<Order>(item), lines };
    return isSecondTry ? null : sale(id, upTo, true);
  }

  return {
    ...guestOrderRepository(reader),
    orders,
    sale: (id, upTo) => sale(id, upTo ?? null, false),
    orderLines: (order) => readAllLines(reader, order),
    linesFrom: (order, number, count) => readLinesFrom(reader, order, number, count),
    ordersOf: (customerId, slice, filter) =>
      historyPage<Order>(
        reader,
        { pk: customerPk(customerId), kind: 'ORDER', slice, period: filter.period },
        orderPredicate(filter),
      ),
    linesOf: (customerId, slice, period) => readCustomerLines(reader, { pk: customerPk(customerId), slice, period }),
    orderBounds: (customerId, except) => readOrderBounds(reader, customerId, except),
    async ordersByReceipt(key) {
      const found = await orders((await receipts(key)).map(({ orderId }) => orderId));
      return found.filter((order) => order !== null);
    },
    ordersPastDue: (before, slice, predicate) =>
      readIndexPage<Order>(reader, [queueRange(DUE_QUEUE, { from: '', to: before })], slice, predicate),
    salesOfDay: (day, after, limit) => readSalesOfDay(reader, day, after, limit),
    linesOfEach: (all) => readLinesOfEach(reader, all),
    salesOn: (days, slice, filter) =>
      fillPage((after, limit) => readSalesAfter(reader, days, after, limit), slice, salePredicate(filter)),
  };
}

async function readSalesOfDay(
  reader: Reader,
  { store, day, from, before }: StoreDayPartition,
  after: string | null,
  limit: number,
): Promise<readonly Entry<Order>[]> {
  const range = { pk: salesPk(store, day), from, to: after ?? before, descending: true };
  const query = (count: number) => reader.queryIndex(CALENDAR_INDEX, { ...range, limit: count });
  return entriesAfter(after, limit, query, orderEntryOf);
}

function orderEntryOf(item: Attributes): Entry<Order> {
  const order = entityOf<Order>(item);
  return { item: order, position: positionOf(order) };
}

/**
 * A sale is stored under its day in the time zone of the shop or store when it was recorded. That zone may have changed
 * since, so this reads every day that the period overlaps in any time zone on earth.
 */
async function readSalesAfter(
  reader: Reader,
  { store, from, before }: StoreDays,
  after: string | null,
  limit: number,
): Promise<readonly Entry<Order>[]> {
  // A sort key is a time and an id, so a sale at exactly `before` sorts after it, outside the range.
  const to = after === null || after > before ? before : after;
  const days = await mapInParallel(daysInAnyTimeZone(from, before), (day) => {
    const range = { pk: salesPk(store, day), from, to, descending: true };
    const query = (count: number) => reader.queryIndex(CALENDAR_INDEX, { ...range, limit: count });
    return entriesAfter(after, limit, query, orderEntryOf);
  });
  return days
    .flat()
    .toSorted((a, b) => (a.position > b.position ? -1 : 1))
    .slice(0, limit);
}

/** Time zones are at most 12 hours west and 14 hours east of UTC. */
const [WEST_MS, EAST_MS] = [12 * 60 * 60 * 1_000, 14 * 60 * 60 * 1_000];

function daysInAnyTimeZone(from: Instant, before: Instant): readonly Day[] {
  const dayAt = (moment: Instant, shift: number) => utcDayOf(addMilliseconds(moment, shift));
  const [first, last] = [dayAt(from, -WEST_MS), dayAt(before, EAST_MS - 1)];
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, days) => addDays(first, days));
}
