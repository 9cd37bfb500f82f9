import { type CounterRepository, type CounterSum, sumCounters } from '../../domain/insight/counters.ts';
import { type Period, rollupRangesOf, startOf } from '../../domain/insight/rollup.ts';
import { inParallel, mapInParallel } from '../../domain/kernel/in-parallel.ts';
import { addDays, type Day } from '../../domain/kernel/instant.ts';
import { HIGHEST_CHARACTER, prefixRange, type Reader } from '../table/dynamo-read.ts';
import { type Attributes, stringOf } from '../table/item.ts';
import { PARTITION_KEY, SORT_KEY } from '../table/table-schema.ts';
import { COUNTER_SHARDS, counterPk, counterSk, type StoredPeriod, startOfYear } from './counter-items.ts';

export function counterRepository(reader: Reader): CounterRepository {
  /** Reads all shards in parallel. */
  async function readSums(board: string, period: StoredPeriod, from: Day, to: Day): Promise<readonly CounterSum[]> {
    if (from > to) return [];
    const range = { from: counterSk(period, from, ''), to: counterSk(period, to, HIGHEST_CHARACTER) };
    const shards = await mapInParallel(Array.from({ length: COUNTER_SHARDS }), (_, shard) =>
      reader.query({ pk: counterPk(board, shard), ...range }),
    );
    return shards.flat().map(sumOf);
  }

  return {
    async counterSums(board, period: Period, days) {
      const parts = await mapInParallel(rollupRangesOf(period, days), (part) =>
        readSums(board, part.period, part.from, part.to),
      );
      return parts.flat();
    },
    async firstCountedDay(board) {
      const shards = await mapInParallel(Array.from({ length: COUNTER_SHARDS }), (_, shard) =>
        reader.query({ ...prefixRange(counterPk(board, shard), 'DAY#'), limit: 1 }),
      );
      return (
        shards
          .flat()
          .map((item) => sumOf(item).start)
          .toSorted()[0] ?? null
      );
    },
    async counterTotalBefore(board, day) {
      const [year, month, last] = [startOfYear(day), startOf('MONTH', day), addDays(day, -1)];
      const parts = await inParallel(
        () => readSums(board, 'YEAR', '', addDays(year, -1)),
        () => readSums(board, 'MONTH', year, addDays(month, -1)),
        () => readSums(board, 'DAY', month, last),
      );
      return sumCounters(parts.flat().map(({ counts }) => counts));
    },
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
