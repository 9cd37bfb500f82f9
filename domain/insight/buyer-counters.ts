import { inParallel } from '../kernel/in-parallel.ts';
import { addDays, type Day, EARLIEST, LATEST } from '../kernel/instant.ts';
import { type CounterDelta, type CounterRepository, type Counts, diffCounters, sumCounters } from './counters.ts';
import type { CustomerValue, ValueChange } from './customer-value.ts';
import type { DayRange } from './rollup.ts';

/** The board that counts people by the days of their first and last orders. */
export const BUYER_BOARD = 'buyers';
/** The same people by year, each under its first day, so that a total of all time reads few items. */
export const BUYER_YEAR_BOARD = 'buyersByYear';

/** The board of former versions, which counted each record by itself. It stands still, and nothing follows it. */
export const FORMER_BUYER_BOARD = 'customers';

/** What a change of a person's stored value adds to the counters of people who bought. */
export function buyerCounters({ before, after, isErased }: ValueChange): readonly CounterDelta[] {
  // An erased person bought all the same: figures of the past stay, and only comparisons leave the person out.
  if (isErased) return before?.days === undefined ? [] : [onDay(before.days.last, { erased: 1 })];
  return diffCounters(countersOf(before), countersOf(after));
}

/** A person counts on the day of the first order, with all later orders, and on the day of the last order. */
function countersOf(value: CustomerValue | null): readonly CounterDelta[] {
  if (value?.days === undefined) return [];
  const { days, orderCount, lifetimeValue } = value;
  return [
    onDay(days.first, { won: 1, repeated: orderCount > 1 ? 1 : 0, lifetimeValue }),
    onDay(days.last, { lastBought: 1 }),
    inYear(days.first, { won: 1 }),
    inYear(days.last, { lastBought: 1 }),
  ];
}

const onDay = (day: Day, counts: Counts): CounterDelta => ({ board: BUYER_BOARD, key: '', day, counts });
const inYear = (day: Day, counts: Counts): CounterDelta => ({
  ...{ board: BUYER_YEAR_BOARD, key: '', day: startOfYear(day), counts },
});

/** People by the day of their last order, without those who are erased. */
export function comparedBuyers({ lastBought = 0, erased = 0 }: Counts): number {
  return lastBought - erased;
}

/** How many people had their first order before a day, and how many their last. */
export async function countBuyersBefore(
  { counterSums }: Pick<CounterRepository, 'counterSums'>,
  board: string,
  day: Day,
): Promise<{ readonly won: number; readonly lastBought: number }> {
  // The former board has no such years: all its days are read, until it is read no more.
  const year = board === BUYER_BOARD ? startOfYear(day) : ALL_DAYS.from;
  const parts = await inParallel(
    () => counterSums(BUYER_YEAR_BOARD, 'DAY', { from: ALL_DAYS.from, to: addDays(year, -1) }),
    () => counterSums(board, 'DAY', { from: year, to: addDays(day, -1) }),
  );
  const { won = 0, lastBought = 0 } = sumCounters(parts.flat().map(({ counts }) => counts));
  return { won, lastBought };
}

export const ALL_DAYS: DayRange = { from: EARLIEST, to: LATEST };
const startOfYear = (day: Day): Day => `${day.slice(0, 'YYYY'.length)}-01-01`;
