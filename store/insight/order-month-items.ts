import { type DayRange, periodsOf, startOf } from '../../domain/insight/rollup.ts';
import type { Day } from '../../domain/kernel/instant.ts';
import { HIGHEST_CHARACTER } from '../table/dynamo-read.ts';
import { type Attributes, type Key, numbersIn, stringOf } from '../table/item.ts';
import { SORT_KEY } from '../table/table-schema.ts';

/* The orders of a month, of a store or of all: a number for each day. Those of no store are only among all. */

const COUNTS = 'ORDER_COUNT';
const pkOf = (store: string | null): string => (store === null ? COUNTS : `${COUNTS}#${store}`);

export const orderMonthKey = (store: string | null, day: Day): Key => ({ pk: pkOf(store), sk: startOf('MONTH', day) });

/** The items that have these days. */
export const orderMonthKeys = (store: string | null, days: DayRange): readonly Key[] =>
  periodsOf('MONTH', days).map(({ from }) => orderMonthKey(store, from));

/** The first month of all. */
export const FIRST_ORDER_MONTH = { pk: COUNTS, from: '0', to: HIGHEST_CHARACTER, limit: 1 };

/** The attribute of a day: what is counted. */
export const countedOn = (day: Day): string => day.slice(-2);
/** What versions before December 2026 counted on it (former-order-days.ts). */
export const formerlyOn = (day: Day): string => `${countedOn(day)}#FORMER`;

export type OrdersOfDay = { readonly day: Day; readonly orders: number; readonly isFormer: boolean };

export function ordersByDay(item: Attributes): readonly OrdersOfDay[] {
  const month = stringOf(item, SORT_KEY).slice(0, 'YYYY-MM-'.length);
  return numbersIn(item).map(([name, orders]) => {
    const day = `${month}${name.slice(0, 2)}`;
    return { day, orders, isFormer: name === formerlyOn(day) };
  });
}
