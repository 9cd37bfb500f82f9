import type { DayRange } from '../../domain/insight/rollup.ts';
import type { Day } from '../../domain/kernel/instant.ts';
import { HIGHEST_CHARACTER } from '../table/dynamo-read.ts';
import { type Attributes, keyIn, numbersIn, stringOf } from '../table/item.ts';
import { partitionsOf } from '../table/shards.ts';
import { PARTITION_KEY } from '../table/table-schema.ts';
import { hasNumbersOf, type WriteItem } from '../table/write-item.ts';
import { counterName, counterPlaceOf, counterSk } from './counter-keys.ts';
import { formerlyOn, orderMonthKey } from './order-month-items.ts';

/*
 * Versions before December 2026 added each order to an item of its day and store and to one of the month, and recorded what they counted of it. `npm run
 * reindex` adds those days to the present months, under names of their own.
 */

const NAME = counterName('orders');
/** The beginnings of the partition keys of such items. */
export const FORMER_ORDER_PREFIXES = [`${NAME}#`, 'COUNTED#ord_'] as const;

export type FormerOrderDay = { readonly day: Day; readonly store: string; readonly orders: number };

/** One for each partition. */
export const formerOrderRanges = ({ from, to }: DayRange) =>
  partitionsOf(NAME).map((pk) => ({
    ...{ pk, from: counterSk('DAY', from, ''), to: counterSk('DAY', to, HIGHEST_CHARACTER) },
  }));

/** Null for an item of a month. */
export function formerOrderDayIn(item: Attributes): FormerOrderDay | null {
  const { period, start: day, key: store } = counterPlaceOf(item);
  if (period !== 'DAY') return null;
  return { day, store, orders: numbersIn(item).reduce((sum, [, number]) => sum + number, 0) };
}

/** Moves what such an item counts to the months of its store and of all. None: it is no such item. */
export function formerOrderMoves(item: Attributes): readonly WriteItem[] {
  if (!FORMER_ORDER_PREFIXES.some((prefix) => stringOf(item, PARTITION_KEY).startsWith(prefix))) return [];
  const removal = { delete: keyIn(item), condition: hasNumbersOf(item, ['orders']) };
  const former = stringOf(item, PARTITION_KEY).startsWith(NAME) ? formerOrderDayIn(item) : null;
  if (former === null) return [removal];
  const { day, store, orders } = former;
  const months = [null, ...(store === '' ? [] : [store])];
  return [removal, ...months.map((one) => ({ update: orderMonthKey(one, day), add: { [formerlyOn(day)]: orders } }))];
}
