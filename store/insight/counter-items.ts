import type { CounterDelta } from '../../domain/insight/counters.ts';
import { CUSTOMER_BOARD } from '../../domain/insight/kpi-counters.ts';
import { PERIODS, type Period, startOf } from '../../domain/insight/rollup.ts';
import type { Day } from '../../domain/kernel/instant.ts';
import type { Key } from '../table/item.ts';

/**
 * A board's sums are spread over so many partitions: what is counted at once is added to one of them, whichever, and a
 * question reads them all.
 */
export const COUNTER_SHARDS = 4;

/** Of years the sums of customers alone, which are asked for from the beginning on. */
export type StoredPeriod = Period | 'YEAR';

export const counterPk = (board: string, shard: number): string => `TALLY#${board}#${shard}`;
export const counterSk = (period: StoredPeriod, start: Day, key: string): string => `${period}#${start}#${key}`;

/** The items in which a tally is counted. */
export function counterKeys({ board, key, day }: CounterDelta, shard: number): readonly Key[] {
  const pk = counterPk(board, shard);
  const periods = PERIODS.map((period) => counterSk(period, startOf(period, day), key));
  const years = board === CUSTOMER_BOARD ? [counterSk('YEAR', startOfYear(day), key)] : [];
  return [...periods, ...years].map((sk) => ({ pk, sk }));
}

export const startOfYear = (day: Day): Day => `${day.slice(0, 'YYYY'.length)}-01-01`;
