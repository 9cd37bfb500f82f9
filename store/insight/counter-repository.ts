import { FORMER_BUYER_BOARD } from '../../domain/insight/buyer-counters.ts';
import type { CounterRepository, CounterSum } from '../../domain/insight/counters.ts';
import { ORDER_BOARD } from '../../domain/insight/order-counters.ts';
import { type DayRange, type Period, rollupRangesOf, startOf } from '../../domain/insight/rollup.ts';
import { inParallel, mapInGroups } from '../../domain/kernel/in-parallel.ts';
import { type Day, lastOfMonth } from '../../domain/kernel/instant.ts';
import { HIGHEST_CHARACTER, prefixRange, type Reader } from '../table/dynamo-read.ts';
import { type Attributes, numbersIn, stringOf } from '../table/item.ts';
import { partitionsOf } from '../table/shards.ts';
import { SORT_KEY } from '../table/table-schema.ts';
import { counterName, counterSk } from './counter-keys.ts';
import { ALL_COUNTED_KEY } from './former-values.ts';
import { daysIn, monthsIn } from './order-day-items.ts';

export function counterRepository(reader: Reader): CounterRepository {
  async function firstCountedDay(board: string): Promise<Day | null> {
    const [days, months] = await inParallel(
      () => firstItems(reader, board, 'DAY#'),
      () => (board === ORDER_BOARD ? firstItems(reader, board, 'DAYS#') : []),
    );
    const [month = null] = months.map((item) => sumOf(item).start).toSorted();
    const first = month === null ? [] : await orderSums(reader, 'DAY', { from: month, to: lastOfMonth(month) });
    const [day = null] = [...days.map(sumOf), ...first].map(({ start }) => start).toSorted();
    return day;
  }

  return {
    async counterSums(board, period: Period, days) {
      if (board === ORDER_BOARD) return orderSums(reader, period, days);
      const parts = rollupRangesOf(period, days).filter(({ from, to }) => from <= to);
      const ranges = partitionsOf(counterName(board)).flatMap((pk) => parts.map((part) => rangeIn(pk, part)));
      return (await queryAll(reader, ranges)).map(sumOf);
    },
    async countsAllBuyers() {
      const [isMarked, formerDay] = await inParallel(
        () => reader.get(ALL_COUNTED_KEY),
        () => firstCountedDay(FORMER_BUYER_BOARD),
      );
      return isMarked !== null || formerDay === null;
    },
    firstCountedDay,
  };
}

/** The first item of a kind in each partition. */
const firstItems = (reader: Reader, board: string, prefix: string): Promise<readonly Attributes[]> =>
  queryAll(
    reader,
    partitionsOf(counterName(board)).map((pk) => ({ ...prefixRange(pk, prefix), limit: 1 })),
  );

/** From the items of months, and from those of days of former versions, which `npm run reindex` joins. */
async function orderSums(reader: Reader, period: Period, days: DayRange): Promise<readonly CounterSum[]> {
  const pks = partitionsOf(counterName(ORDER_BOARD));
  const [months, former] = await inParallel(
    () =>
      queryAll(
        reader,
        pks.map((pk) => monthsIn(pk, days)),
      ),
    () =>
      queryAll(
        reader,
        pks.map((pk) => rangeIn(pk, { period: 'DAY', ...days })),
      ),
  );
  const parts = rollupRangesOf(period, days);
  return [...months.flatMap(daysIn), ...former.map(sumOf)].flatMap((sum) => {
    const part = parts.find(({ from, to }) => from <= sum.start && sum.start <= to);
    return part === undefined ? [] : [{ ...sum, start: startOf(part.period, sum.start) }];
  });
}

const queryAll = async (reader: Reader, ranges: readonly Parameters<Reader['query']>[0][]) =>
  (await mapInGroups(ranges, READS_AT_ONCE, (range) => reader.query(range))).flat();

/** The Queries of one sum in parallel: a year in 64 shards takes some hundred. */
const READS_AT_ONCE = 32;

const rangeIn = (
  pk: string,
  { period, from, to }: { readonly period: Period; readonly from: Day; readonly to: Day },
) => ({
  pk,
  from: counterSk(period, from, ''),
  to: counterSk(period, to, HIGHEST_CHARACTER),
});

function sumOf(item: Attributes): CounterSum {
  const [, start = '', ...key] = stringOf(item, SORT_KEY).split('#');
  return { start, key: key.join('#'), counts: Object.fromEntries(numbersIn(item)) };
}
