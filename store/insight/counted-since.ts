import { ALL_DAYS } from '../../domain/insight/buyer-counters.ts';
import { kpiBoard } from '../../domain/insight/kpi-counters.ts';
import { painBoard } from '../../domain/insight/pain-dimension.ts';
import { MINUTE_MS } from '../../domain/kernel/duration.ts';
import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import { addMilliseconds, EARLIEST, type Instant } from '../../domain/kernel/instant.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { type Reader, readerOf } from '../table/dynamo-read.ts';
import { transact } from '../table/dynamo-transaction.ts';
import { itemOf, type Key, stringOf } from '../table/item.ts';
import { isNew } from '../table/write-item.ts';
import { counterRepository } from './counter-repository.ts';

const SINCE_KEY: Key = { pk: 'COUNTED', sk: '#SINCE' };

/** Instances of a former version may still run for so long. */
const OVERLAP_MS = 15 * MINUTE_MS;

/** Short boards that states of entities count on, with the counts that nothing else adds there, such as journeys. */
const COUNTED_BY_STATES: readonly (readonly [board: string, counts: readonly string[]])[] = [
  [kpiBoard({ touchpoint: null, store: null }), ['cases', 'csat', 'nps', 'ces', 'stars']],
  ...(['CHANNEL', 'REASON', 'STORE', 'TOUCHPOINT'] as const).map(
    (dimension) => [painBoard(dimension), ['complaints', 'lowScores', 'returns']] as const,
  ),
];

/**
 * From when on every entity that counts has a record of what it counted: always, or since the table of a former version was first used
 * by this one. The first call for a table decides it.
 */
export async function countedSince(table: Table, now: () => Instant): Promise<Instant> {
  const reader = readerOf(table, true);
  for (;;) {
    const item = await reader.get(SINCE_KEY);
    if (item !== null) return stringOf(item, 'since');
    const since = (await hasCountedStates(reader)) ? addMilliseconds(now(), OVERLAP_MS) : EARLIEST;
    await transact(table, [{ put: itemOf(SINCE_KEY, { since }), condition: isNew }]);
  }
}

async function hasCountedStates(reader: Reader): Promise<boolean> {
  const { counterSums } = counterRepository(reader);
  const found = await mapInParallel(COUNTED_BY_STATES, async ([board, names]) => {
    const sums = await counterSums(board, 'MONTH', ALL_DAYS);
    return sums.some(({ counts }) => names.some((name) => (counts[name] ?? 0) > 0));
  });
  return found.includes(true);
}
