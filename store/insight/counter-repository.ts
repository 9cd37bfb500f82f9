import { FORMER_BUYER_BOARD } from '../../domain/insight/buyer-counters.ts';
import type { CounterRepository, CounterSum } from '../../domain/insight/counters.ts';
import { type Period, rollupRangesOf } from '../../domain/insight/rollup.ts';
import { inParallel, mapInParallel } from '../../domain/kernel/in-parallel.ts';
import type { Day } from '../../domain/kernel/instant.ts';
import { HIGHEST_CHARACTER, prefixRange, type Reader } from '../table/dynamo-read.ts';
import { type Attributes, stringOf } from '../table/item.ts';
import { PARTITION_KEY, SORT_KEY } from '../table/table-schema.ts';
import { COUNTER_SHARDS, counterPk, counterSk } from './counter-items.ts';
import { ALL_COUNTED_KEY } from './former-values.ts';

export function counterRepository(reader: Reader): CounterRepository {
  /** Reads all shards in parallel. */
  async function readSums(board: string, period: Period, from: Day, to: Day): Promise<readonly CounterSum[]> {
    if (from > to) return [];
    const range = { from: counterSk(period, from, ''), to: counterSk(period, to, HIGHEST_CHARACTER) };
    const shards = await mapInParallel(Array.from({ length: COUNTER_SHARDS }), (_, shard) =>
      reader.query({ pk: counterPk(board, shard), ...range }),
    );
    return shards.flat().map(sumOf);
  }

  async function firstCountedDay(board: string): Promise<Day | null> {
    const shards = await mapInParallel(Array.from({ length: COUNTER_SHARDS }), (_, shard) =>
      reader.query({ ...prefixRange(counterPk(board, shard), 'DAY#'), limit: 1 }),
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
      const parts = await mapInParallel(rollupRangesOf(period, days), (part) =>
        readSums(board, part.period, part.from, part.to),
      );
      return parts.flat();
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
