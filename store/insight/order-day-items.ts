import { createHash } from 'node:crypto';
import type { UncountedDay } from '../../domain/insight/count-order-days.ts';
import type { PlacedOrder } from '../../domain/insight/order-days.ts';
import type { Day, Instant } from '../../domain/kernel/instant.ts';
import { expiryAfter } from '../table/expiry.ts';
import { type Attributes, itemOf, type Key, stringOf } from '../table/item.ts';
import { partitionsUpTo, partitionWithin } from '../table/shards.ts';

/*
 * A batch of the stream writes one item with the orders that it saw of a day, as short hashes by store. The union of these items is what was sold,
 * however often a batch is delivered. A job counts a day when it is over (count-order-days.ts), from those items into one for the month of each
 * store, and one for the month of all. So an order adds no sum, and needs no record of what was counted.
 */

/** Of a day, and of the list of days. It never changes, since all writers and readers must agree. */
const PARTITIONS = 16;
const nameOfDay = (day: Day): string => `ORDER_DAY#${day}`;
export const partitionsOfDay = (day: Day): readonly string[] => partitionsUpTo(nameOfDay(day), PARTITIONS);

/** Later, an order of that day that comes for the first time is not counted. */
const DAYS_TO_COUNT_AGAIN = 400;
/** Up to 7 kB in an item. */
const ORDERS_PER_ITEM = 500;
/** Of base64, 66 bits: a day of 10 million orders has two alike in one of a million cases. */
const HASH_LENGTH = 11;

/** The items of these orders of one day. The same orders make the same items. */
export function orderDayItems(day: Day, orders: readonly PlacedOrder[], now: Instant): readonly Attributes[] {
  const sorted = orders.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return Array.from({ length: Math.ceil(sorted.length / ORDERS_PER_ITEM) }, (_, part) => {
    const some = sorted.slice(part * ORDERS_PER_ITEM, (part + 1) * ORDERS_PER_ITEM);
    const byStore = Map.groupBy(some, ({ store }) => store ?? '');
    const stored = JSON.stringify(
      Object.fromEntries([...byStore].map(([store, its]) => [store, its.map(({ id }) => hashOf(id)).join('')])),
    );
    const digest = createHash('sha256').update(stored).digest('hex');
    const key = { pk: partitionWithin(PARTITIONS, nameOfDay(day), digest), sk: digest };
    return { ...itemOf(key, { orders: stored }), ...expiryAfter(now, DAYS_TO_COUNT_AGAIN) };
  });
}

const hashOf = (id: string): string => createHash('sha256').update(id).digest('base64url').slice(0, HASH_LENGTH);

/** Counts the orders in the items of a day, each once. The key of those without a store is empty. */
export function countByStore(items: readonly Attributes[]): ReadonlyMap<string, number> {
  const hashes = new Map<string, Set<string>>();
  for (const item of items)
    for (const [store, text] of Object.entries<string>(JSON.parse(stringOf(item, 'orders')))) {
      const known = hashes.get(store) ?? new Set();
      for (let at = 0; at < text.length; at += HASH_LENGTH) known.add(text.slice(at, at + HASH_LENGTH));
      hashes.set(store, known);
    }
  return new Map([...hashes].map(([store, known]) => [store, known.size]));
}

const LIST = 'ORDER_DAYS';

/** Lists a day as not counted. */
export const uncountedDayItem = ({ day, token }: UncountedDay): Attributes => itemOf(uncountedDayKey(day), { token });
export const uncountedDayKey = (day: Day): Key => ({ pk: `${LIST}#${Number(day.slice(-2)) % PARTITIONS}`, sk: day });
/** All that are listed up to this day. A rebuild lists many days in a second, so they are in several partitions. */
export const uncountedDaysUpTo = (day: Day) =>
  partitionsUpTo(LIST, PARTITIONS).map((pk) => ({ pk, from: '0', to: day }));
export const uncountedDayIn = (item: Attributes): UncountedDay => ({
  ...{ day: stringOf(item, 'sk'), token: stringOf(item, 'token') },
});

export const LAST_COUNTED_KEY: Key = { pk: LIST, sk: '#LAST_COUNTED' };
