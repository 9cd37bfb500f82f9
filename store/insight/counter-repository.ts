import { BUYER_BOARD, FORMER_BUYER_BOARD } from '../../domain/insight/buyer-counters.ts';
import type { CounterRepository, CounterSum } from '../../domain/insight/counters.ts';
import { type DayRange, type RollupRange, rollupRangesOf } from '../../domain/insight/rollup.ts';
import { inParallel, mapInGroups } from '../../domain/kernel/in-parallel.ts';
import { HIGHEST_CHARACTER, prefixRange, type Range, type Reader } from '../table/dynamo-read.ts';
import { type Attributes, numbersIn, stringOf } from '../table/item.ts';
import { partitionsOf } from '../table/shards.ts';
import { SORT_KEY } from '../table/table-schema.ts';
import { counterName, counterSk } from './counter-keys.ts';
import { ALL_COUNTED_KEY } from './former-values.ts';
import { daysIn, monthsIn } from './month-items.ts';

export function counterRepository(reader: Reader): CounterRepository {
  return {
    async counterSums(board, period, days) {
      if (board === BUYER_BOARD) return buyerSums(reader, days);
      const parts = rollupRangesOf(period, days).filter(({ from, to }) => from <= to);
      return (
        await queryAll(
          reader,
          rangesOf(board, (pk) => parts.map((part) => rangeIn(pk, part))),
        )
      ).map(sumOf);
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
  const [months, former] = await inParallel(
    () =>
      queryAll(
        reader,
        rangesOf(BUYER_BOARD, (pk) => [monthsIn(pk, days)]),
      ),
    () =>
      queryAll(
        reader,
        rangesOf(BUYER_BOARD, (pk) => [rangeIn(pk, { period: 'DAY', ...days })]),
      ),
  );
  return [...months.flatMap(daysIn), ...former.map(sumOf)].filter(
    ({ start }) => days.from <= start && start <= days.to,
  );
}

/** In all partitions of a board. */
const rangesOf = (board: string, rangesIn: (pk: string) => readonly Range[]): readonly Range[] =>
  partitionsOf(counterName(board)).flatMap(rangesIn);

const queryAll = async (reader: Reader, ranges: readonly Range[]): Promise<readonly Attributes[]> =>
  (await mapInGroups(ranges, READS_AT_ONCE, (range) => reader.query(range))).flat();

/** The Queries of one sum in parallel: a year in 64 shards takes some hundred. */
const READS_AT_ONCE = 32;

const rangeIn = (pk: string, { period, from, to }: RollupRange): Range => ({
  pk,
  from: counterSk(period, from, ''),
  to: counterSk(period, to, HIGHEST_CHARACTER),
});

function sumOf(item: Attributes): CounterSum {
  const [, start = '', ...key] = stringOf(item, SORT_KEY).split('#');
  return { start, key: key.join('#'), counts: Object.fromEntries(numbersIn(item)) };
}
