import type { OrderDayRepository } from '../../domain/insight/order-days.ts';
import type { DayRange } from '../../domain/insight/rollup.ts';
import { inParallel } from '../../domain/kernel/in-parallel.ts';
import { type Day, EARLIEST, LATEST } from '../../domain/kernel/instant.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { stringOf } from '../table/item.ts';
import { type FormerOrderDay, formerOrderDayIn, formerOrderRanges } from './former-order-days.ts';
import { LAST_COUNTED_KEY } from './order-day-items.ts';
import { FIRST_ORDER_MONTH, type OrdersOfDay, orderMonthKeys, ordersByDay } from './order-month-items.ts';
import { queryAll } from './query-all.ts';

export function orderDayRepository(reader: Reader): OrderDayRepository {
  return {
    async ordersOn(days, store) {
      const [months, former] = await inParallel(
        () => reader.getMany(orderMonthKeys(store, days)),
        () => readFormer(reader, days),
      );
      return sumOf(
        [
          ...months.flatMap((item) => (item === null ? [] : ordersByDay(item))),
          ...former.flatMap((one) => (store === null || one.store === store ? [{ ...one, isFormer: true }] : [])),
        ].filter(({ day }) => days.from <= day && day <= days.to),
      );
    },
    async countedOrderDays() {
      const [last, months, former] = await inParallel(
        () => reader.get(LAST_COUNTED_KEY),
        () => reader.query(FIRST_ORDER_MONTH),
        () => readFormer(reader, { from: EARLIEST, to: LATEST }, 1),
      );
      const [from] = [...months.flatMap(ordersByDay), ...former].map(({ day }) => day).toSorted();
      return last === null || from === undefined ? null : { from, to: stringOf(last, 'day') };
    },
  };
}

/** @param first items of each partition; all by default */
async function readFormer(reader: Reader, days: DayRange, first?: number): Promise<readonly FormerOrderDay[]> {
  const limit = first === undefined ? {} : { limit: first };
  const ranges = formerOrderRanges(days).map((range) => ({ ...range, ...limit }));
  return (await queryAll(reader, ranges)).flatMap((item) => formerOrderDayIn(item) ?? []);
}

/** A day that both count is counted again since: the later count has all, unless it began in the middle of that day. So the greater one is the better one. */
function sumOf(counts: readonly OrdersOfDay[]): number {
  const byDay = new Map<Day, { counted: number; former: number }>();
  for (const { day, orders, isFormer } of counts) {
    const sums = byDay.get(day) ?? { counted: 0, former: 0 };
    if (isFormer) sums.former += orders;
    else sums.counted += orders;
    byDay.set(day, sums);
  }
  return [...byDay.values()].reduce((sum, { counted, former }) => sum + Math.max(counted, former), 0);
}
