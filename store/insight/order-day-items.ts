import type { CounterDelta, CounterSum } from '../../domain/insight/counters.ts';
import { ORDER_BOARD } from '../../domain/insight/order-counters.ts';
import { type DayRange, startOf } from '../../domain/insight/rollup.ts';
import type { Day } from '../../domain/kernel/instant.ts';
import { HIGHEST_CHARACTER } from '../table/dynamo-read.ts';
import { type Attributes, type Key, numbersIn, stringOf } from '../table/item.ts';
import { shardOfText } from '../table/shards.ts';
import { PARTITION_KEY, SORT_KEY } from '../table/table-schema.ts';
import type { Addition } from './counter-batches.ts';
import { counterName, counterPk, counterSk } from './counter-keys.ts';

/*
 * The orders of a store are counted in one item for each month, which has the counts of each day. So an order adds to one item, and a query
 * of a large chain reads few. A store's orders are few enough for one shard; those of no store are spread.
 */

/** What an order adds. */
export const orderAddition = ({ key, day, counts }: Omit<CounterDelta, 'board'>, shard: number): Addition => ({
  key: monthKey(day, key, key === '' ? shard : shardOfText(key)),
  counts: Object.fromEntries(Object.entries(counts).map(([name, count]) => [`${day.slice(-2)}#${name}`, count])),
});

const monthKey = (day: Day, key: string, shard: number): Key => ({
  ...{ pk: counterPk(ORDER_BOARD, shard), sk: counterSk('DAYS', startOf('MONTH', day), key) },
});

/** The months of these days in a partition. */
export const monthsIn = (pk: string, { from, to }: DayRange) => ({
  pk,
  from: counterSk('DAYS', startOf('MONTH', from), ''),
  to: counterSk('DAYS', startOf('MONTH', to), HIGHEST_CHARACTER),
});

/** The counts of each day in the item of a month. */
export function daysIn(item: Attributes): readonly CounterSum[] {
  const [, month = '', ...key] = stringOf(item, SORT_KEY).split('#');
  return numbersIn(item).map(([attribute, number]) => {
    const [day = '', name = ''] = attribute.split('#');
    return { start: `${month.slice(0, -2)}${day}`, key: key.join('#'), counts: { [name]: number } };
  });
}

export const ORDER_DAYS_PREFIX = `${counterName(ORDER_BOARD)}#`;

/** Versions before December 2026 counted the orders of a day, and of a month, in an item each. */
const FORMER = /^(DAY|MONTH)#([^#]+)#(.*)$/;

/** What such an item of a day adds to the one of its month; none: it is of a month, whose days say the same; null: it is none. */
export function formerAdditions(item: Attributes): readonly Addition[] | null {
  const pk = stringOf(item, PARTITION_KEY);
  const [, period, day = '', key = ''] = FORMER.exec(stringOf(item, SORT_KEY)) ?? [];
  if (period === undefined || !pk.startsWith(ORDER_DAYS_PREFIX)) return null;
  if (period === 'MONTH') return [];
  const counts = Object.fromEntries(numbersIn(item));
  return [orderAddition({ key, day, counts }, Number(pk.slice(ORDER_DAYS_PREFIX.length)))];
}
