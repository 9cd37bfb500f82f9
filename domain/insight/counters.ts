import type { Day } from '../kernel/instant.ts';
import type { DayRange, Period } from './rollup.ts';

/** What counts, by name; all are whole numbers, and sums of them mean the same of all that was counted. */
export type Counts = Readonly<Record<string, number>>;

/** What counts on a day, on a board of its own for each question that is asked, under a key where it has several. */
export type CounterDelta = { readonly board: string; readonly key: string; readonly day: Day; readonly counts: Counts };

/** The sums of one key over a period, or as much of it as was asked for. */
export type CounterSum = { readonly key: string; readonly start: Day; readonly counts: Counts };

export type CounterRepository = {
  /** What a board counted on these days: by period where one is among them as a whole, else by day. */
  counterSums(board: string, period: Period, days: DayRange): Promise<readonly CounterSum[]>;
  /** All that a board counted before a day, in one sum. */
  counterTotalBefore(board: string, day: Day): Promise<Counts>;
};

/**
 * What a change adds to what was counted: what counts after it, less what counted before it. So what is withdrawn is
 * taken away where it was counted, and changes add up to the last state in whatever order they are counted.
 */
export function diffCounters(before: readonly CounterDelta[], after: readonly CounterDelta[]): readonly CounterDelta[] {
  return mergeDeltas([...after, ...before.map((delta) => ({ ...delta, counts: negate(delta.counts) }))]);
}

/** One tally for each place, without what comes to nothing. */
function mergeDeltas(deltas: readonly CounterDelta[]): readonly CounterDelta[] {
  const places = Map.groupBy(deltas, ({ board, key, day }) => JSON.stringify([board, key, day]));
  return [...places.values()]
    .flatMap(([first, ...others]) =>
      first === undefined ? [] : [{ ...first, counts: sumCounters([first, ...others].map(({ counts }) => counts)) }],
    )
    .filter(({ counts }) => Object.keys(counts).length > 0);
}

export function sumCounters(all: readonly Counts[]): Counts {
  const sum: Record<string, number> = {};
  for (const counts of all) for (const [name, count] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + count;
  return Object.fromEntries(Object.entries(sum).filter(([, count]) => count !== 0));
}

/** Those of the counts whose names begin so, by what follows. */
export function countsWithPrefix(counts: Counts, prefix: string): Counts {
  return Object.fromEntries(
    Object.entries(counts)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, count]) => [name.slice(prefix.length), count]),
  );
}

const negate = (counts: Counts): Counts =>
  Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, -count]));
