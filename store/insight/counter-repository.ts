import { BUYER_BOARD, FORMER_BUYER_BOARD } from '../../domain/insight/buyer-counters.ts';
import type { CounterRepository, CounterSum } from '../../domain/insight/counters.ts';
import { type DayRange, type RollupRange, rollupRangesOf } from '../../domain/insight/rollup.ts';
import { inParallel } from '../../domain/kernel/in-parallel.ts';
import { HIGHEST_CHARACTER, prefixRange, type Range, type Reader } from '../table/dynamo-read.ts';
import { type Attributes, numbersIn } from '../table/item.ts';
import { partitionsOf } from '../table/shards.ts';
import { counterName, counterPlaceOf, counterSk } from './counter-keys.ts';
import { ALL_COUNTED_KEY } from './former-values.ts';
import { daysIn, isMonth, monthsIn } from './month-items.ts';
import { queryAll } from './query-all.ts';

export function counterRepository(reader: Reader): CounterRepository {
  return {
    async counterSums(board, period, days) {
      if (board === BUYER_BOARD) return buyerSums(reader, days);
      const parts = rollupRangesOf(period, days).filter(({ from, to }) => from <= to);
      const ranges = rangesOf(board, (pk) => parts.map((part) => rangeIn(pk, part)));
      return (await queryAll(reader, ranges)).map(sumOf);
    },
    async countsAllBuyers() {
      const [isMarked, former] = await inParallel(
        () => reader.get(ALL_COUNTED_KEY),
        () =>
          queryAll(
            reader,
            rangesOf(FORMER_BUYER_BOARD, (pk) => [{ ...prefixRange(pk, 'DAY#'), limit: 1 }]),
          ),
      );
      return isMarked !== null || former.length === 0;
    },
  };
}

/** Of days. From the items of months, and from those of days of former versions, which `npm run reindex` joins. */
async function buyerSums(reader: Reader, days: DayRange): Promise<readonly CounterSum[]> {
  const ranges = rangesOf(BUYER_BOARD, (pk) => [monthsIn(pk, days), rangeIn(pk, { period: 'DAY', ...days })]);
  const found = await queryAll(reader, ranges);
  return found
    .flatMap((item) => (isMonth(item) ? daysIn(item) : sumOf(item)))
    .filter(({ start }) => days.from <= start && start <= days.to);
}

/** In all partitions of a board. */
const rangesOf = (board: string, rangesIn: (pk: string) => readonly Range[]): readonly Range[] =>
  partitionsOf(counterName(board)).flatMap(rangesIn);

const rangeIn = (pk: string, { period, from, to }: RollupRange): Range => ({
  pk,
  from: counterSk(period, from, ''),
  to: counterSk(period, to, HIGHEST_CHARACTER),
});

function sumOf(item: Attributes): CounterSum {
  const { start, key } = counterPlaceOf(item);
  return { start, key, counts: Object.fromEntries(numbersIn(item)) };
}
