import { BUYER_BOARD, BUYER_YEAR_BOARD } from '../../domain/insight/buyer-counters.ts';
import type { CounterDelta } from '../../domain/insight/counters.ts';
import { isJourneyBoard } from '../../domain/insight/journey-counters.ts';
import { isPairBoard } from '../../domain/insight/pain-pairs.ts';
import { PERIODS, type Period, startOf } from '../../domain/insight/rollup.ts';
import type { Addition } from './counter-batches.ts';
import { counterPk, counterSk } from './counter-keys.ts';
import { monthAddition } from './month-items.ts';

/** What a delta adds to the items of each period. */
export function counterAdditions(delta: CounterDelta, shard: number): readonly Addition[] {
  const { board, key, day, counts } = delta;
  if (board === BUYER_BOARD) return [monthAddition(delta, shard)];
  const pk = counterPk(board, shard);
  return periodsOfBoard(board).map((period) => ({
    ...{ key: { pk, sk: counterSk(period, startOf(period, day), key) }, counts },
  }));
}

/**
 * Of pairs of dimensions and of journeys there are many, and no query asks for their weeks. People by year stand under the first day.
 */
function periodsOfBoard(board: string): readonly Period[] {
  if (board === BUYER_YEAR_BOARD) return ['DAY'];
  const lacksWeeks = isPairBoard(board) || isJourneyBoard(board);
  return lacksWeeks ? PERIODS.filter((period) => period !== 'WEEK') : PERIODS;
}
