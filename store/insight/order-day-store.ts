import { v7 } from 'uuid';
import type { OrderDayStore } from '../../domain/insight/count-order-days.ts';
import type { PlacedOrder } from '../../domain/insight/order-days.ts';
import { mapInGroups, mapInParallel } from '../../domain/kernel/in-parallel.ts';
import { addDays, type Day, type Instant } from '../../domain/kernel/instant.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { isConditionFailed } from '../dynamo/errors.ts';
import { readerOf } from '../table/dynamo-read.ts';
import { itemOf, type Key, keyOf } from '../table/item.ts';
import {
  countByStore,
  LAST_COUNTED_KEY,
  orderDayItems,
  partitionsOfDay,
  uncountedDayIn,
  uncountedDayItem,
  uncountedDayKey,
  uncountedDaysUpTo,
} from './order-day-items.ts';
import { countedOn, orderMonthKey } from './order-month-items.ts';

/** Stores which orders were placed on a day. A repeated call changes nothing. */
export async function saveOrdersOfDay(
  { client, name }: Table,
  day: Day,
  orders: readonly PlacedOrder[],
  now: Instant,
): Promise<void> {
  await mapInParallel(orderDayItems(day, orders, now), (Item) => client.call('PutItem', { TableName: name, Item }));
}

/** Lists a day to be counted. Its orders must be stored before: a count that begins earlier leaves the day in the list. */
export async function listUncountedDay({ client, name }: Table, day: Day): Promise<void> {
  await client.call('PutItem', { TableName: name, Item: uncountedDayItem({ day, token: v7() }) });
}

/** Stores that are written at the same time. */
const CONCURRENCY = 32;

export function orderDayStore(table: Table, now: () => Instant): OrderDayStore {
  const reader = readerOf(table, true, now);
  return {
    async uncountedDays(before) {
      const parts = await mapInParallel(uncountedDaysUpTo(addDays(before, -1)), (range) => reader.query(range));
      return parts
        .flat()
        .map(uncountedDayIn)
        .toSorted((one, other) => (one.day < other.day ? -1 : 1));
    },
    async countDay(uncounted) {
      const { day } = uncounted;
      const parts = await mapInParallel(partitionsOfDay(day), (pk) => reader.query({ pk, from: '0', to: 'g' }));
      const counts = countByStore(parts.flat());
      const ofStores = [...counts].filter(([store]) => store !== '');
      const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
      const wanted = [[null, all] as const, ...ofStores].map(([store, orders]) => ({
        ...{ key: orderMonthKey(store, day), orders },
      }));
      const months = await reader.getMany(wanted.map(({ key }) => key));
      const raised = wanted.filter(({ orders }, at) => orders > Number(months[at]?.[countedOn(day)]?.N ?? 0));
      await mapInGroups(raised, CONCURRENCY, ({ key, orders }) => raiseCount(table, key, countedOn(day), orders));
      await ifStillSo(() =>
        table.client.call('DeleteItem', {
          ...{ TableName: table.name, Key: keyOf(uncountedDayKey(day)) },
          ConditionExpression: '#token = :token',
          ExpressionAttributeNames: { '#token': 'token' },
          ExpressionAttributeValues: { ':token': { S: uncounted.token } },
        }),
      );
    },
    async saveLastCounted(day) {
      if ((await reader.get(LAST_COUNTED_KEY))?.['day']?.S === day) return;
      await table.client.call('PutItem', { TableName: table.name, Item: itemOf(LAST_COUNTED_KEY, { day }) });
    },
  };
}

/** Never lower: orders that a shop removes, or whose days are too long ago to be stored, were placed all the same. */
const raiseCount = ({ client, name }: Table, key: Key, attribute: string, orders: number): Promise<void> =>
  ifStillSo(() =>
    client.call('UpdateItem', {
      ...{ TableName: name, Key: keyOf(key) },
      UpdateExpression: 'SET #day = :orders',
      ConditionExpression: 'attribute_not_exists(#day) OR #day < :orders',
      ExpressionAttributeNames: { '#day': attribute },
      ExpressionAttributeValues: { ':orders': { N: String(orders) } },
    }),
  );

/** Another run, or another order, was faster. */
async function ifStillSo(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!isConditionFailed(error)) throw error;
  }
}
