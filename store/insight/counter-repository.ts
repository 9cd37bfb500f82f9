import { FORMER_BUYER_BOARD } from '../../domain/insight/buyer-counters.ts';
import type { CounterRepository, CounterSum } from '../../domain/insight/counters.ts';
import { type Period, rollupRangesOf } from '../../domain/insight/rollup.ts';
import { inParallel, mapInGroups } from '../../domain/kernel/in-parallel.ts';
import type { Day } from '../../domain/kernel/instant.ts';
import { HIGHEST_CHARACTER, prefixRange, type Reader } from '../table/dynamo-read.ts';
import { type Attributes, stringOf } from '../table/item.ts';
import { partitionsOf } from '../table/shards.ts';
import { PARTITION_KEY, SORT_KEY } from '../table/table-schema.ts';
import { counterName, counterSk } from './counter-items.ts';
import { ALL_COUNTED_KEY } from './former-values.ts';

export function counterRepository(reader: Reader): CounterRepository {
  async function firstCountedDay(board: string): Promise<Day | null> {
    const shards = await mapInGroups(partitionsOf(counterName(board)), READS_AT_ONCE, (pk) =>
      reader.query({ ...prefixRange(pk, 'DAY#'), limit: 1 }),
    );
    return (
      shards
        .flat()
        .map((item) => sumOf(item).start)
        .toSorted()[0] ?? null
    );
  }

  return {
    async counterSums(board, period: Period, days) {
      const parts = rollupRangesOf(period, days).filter(({ from, to }) => from <= to);
      const ranges = partitionsOf(counterName(board)).flatMap((pk) => parts.map((part) => rangeIn(pk, part)));
      const found = await mapInGroups(ranges, READS_AT_ONCE, (range) => reader.query(range));
      return found.flat().map(sumOf);
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

const KEYS = new Set<string>([PARTITION_KEY, SORT_KEY]);

function sumOf(item: Attributes): CounterSum {
  const [, start = '', ...key] = stringOf(item, SORT_KEY).split('#');
  const counts = Object.entries(item).filter(([name]) => !KEYS.has(name));
  return {
    start,
    key: key.join('#'),
    counts: Object.fromEntries(counts.map(([name, { N = '0' }]) => [name, Number(N)])),
  };
}
