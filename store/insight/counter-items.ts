import type { CounterDelta } from '../../domain/insight/counters.ts';
import { isJourneyBoard } from '../../domain/insight/journey-counters.ts';
import { CUSTOMER_BOARD } from '../../domain/insight/kpi-counters.ts';
import { isPairBoard } from '../../domain/insight/pain-pairs.ts';
import { PERIODS, type Period, startOf } from '../../domain/insight/rollup.ts';
import type { Day } from '../../domain/kernel/instant.ts';
import type { Key } from '../table/item.ts';

/**
 * The number of partitions of a board. A transaction adds to one random partition, so that concurrent writers seldom meet;
 * a query reads them all.
 */
export const COUNTER_SHARDS = 4;

/** Only the board of customers has sums by year: its queries begin with the first customer. */
export type StoredPeriod = Period | 'YEAR';

export const counterPk = (board: string, shard: number): string => `TALLY#${board}#${shard}`;
export const counterSk = (period: StoredPeriod, start: Day, key: string): string => `${period}#${start}#${key}`;

/** The items that a delta is added to. */
export function counterKeys({ board, key, day }: CounterDelta, shard: number): readonly Key[] {
  const pk = counterPk(board, shard);
  const periods = periodsOfBoard(board).map((period) => counterSk(period, startOf(period, day), key));
  const years = board === CUSTOMER_BOARD ? [counterSk('YEAR', startOfYear(day), key)] : [];
  return [...periods, ...years].map((sk) => ({ pk, sk }));
}

/** Of pairs of dimensions and of journeys there are many, and no query asks for their weeks. */
const periodsOfBoard = (board: string): readonly Period[] =>
  isPairBoard(board) || isJourneyBoard(board) ? PERIODS.filter((period) => period !== 'WEEK') : PERIODS;

export const startOfYear = (day: Day): Day => `${day.slice(0, 'YYYY'.length)}-01-01`;
