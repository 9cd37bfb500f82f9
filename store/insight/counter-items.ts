import { isBuyerBoard } from '../../domain/insight/buyer-counters.ts';
import type { CounterDelta } from '../../domain/insight/counters.ts';
import { isJourneyBoard } from '../../domain/insight/journey-counters.ts';
import { ORDER_BOARD } from '../../domain/insight/order-counters.ts';
import { isPairBoard } from '../../domain/insight/pain-pairs.ts';
import { PERIODS, type Period, startOf } from '../../domain/insight/rollup.ts';
import type { Day } from '../../domain/kernel/instant.ts';
import type { Key } from '../table/item.ts';

/** The name of the partitions of a board. A transaction adds to a random one, so that writers seldom meet; a query reads them all. */
export const counterName = (board: string): string => `TALLY#${board}`;
const counterPk = (board: string, shard: number): string => `${counterName(board)}#${shard}`;
export const counterSk = (period: Period, start: Day, key: string): string => `${period}#${start}#${key}`;

/** The items that a delta is added to. */
export function counterKeys({ board, key, day }: CounterDelta, shard: number): readonly Key[] {
  const pk = counterPk(board, shard);
  return periodsOfBoard(board).map((period) => ({ pk, sk: counterSk(period, startOf(period, day), key) }));
}

/**
 * Of pairs of dimensions and of journeys there are many, and no query asks for their weeks, nor for those of orders. People who
 * bought count on so many days that longer sums would cost more to write than days cost to read.
 */
function periodsOfBoard(board: string): readonly Period[] {
  if (isBuyerBoard(board)) return ['DAY'];
  const lacksWeeks = isPairBoard(board) || isJourneyBoard(board) || board === ORDER_BOARD;
  return lacksWeeks ? PERIODS.filter((period) => period !== 'WEEK') : PERIODS;
}
