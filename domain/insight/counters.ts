import type { Day } from '../kernel/instant.ts';
import type { DayRange, Period } from './rollup.ts';

/** Counts by name. All are whole numbers that add up. */
export type Counts = Readonly<Record<string, number>>;

/** What to add on one day. Each question has its own board; the key tells apart what one board counts. */
export type CounterDelta = { readonly board: string; readonly key: string; readonly day: Day; readonly counts: Counts };

/** The sums of one key over a period, or over the part of the period that the query covers. */
export type CounterSum = { readonly key: string; readonly start: Day; readonly counts: Counts };

export type CounterRepository = {
  /** The sums of a board on these days: one for each whole period, and one for each other day. */
  counterSums(board: string, period: Period, days: DayRange): Promise<readonly CounterSum[]>;
  /** Whether everybody who bought counts on the present board; else the former one still says who did. */
  countsAllBuyers(): Promise<boolean>;
};

/**
 * What a change adds to the counters: what counts after it, minus what counted before it. So a withdrawal is subtracted
 * where it was counted, and changes add up to the last state in any order.
 */
export function diffCounters(before: readonly CounterDelta[], after: readonly CounterDelta[]): readonly CounterDelta[] {
  return mergeDeltas([...after, ...before.map((delta) => ({ ...delta, counts: negate(delta.counts) }))]);
}

/** What one transaction writes, and what waits. */
export function takeDeltas(pending: readonly CounterDelta[], next: readonly CounterDelta[], max: number) {
  const all = mergeDeltas([...pending, ...next]);
  return {
    deltas: all.slice(0, max),
    pendingDeltas: all.slice(max),
  };
}

/** One delta for each board, key and day, without sums of 0. */
function mergeDeltas(deltas: readonly CounterDelta[]): readonly CounterDelta[] {
  const groups = Map.groupBy(deltas, ({ board, key, day }) => JSON.stringify([board, key, day]));
  return [...groups.values()]
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

/** What is left of counts without others. */
export const withoutCounts = (counts: Counts, others: Counts): Counts => sumCounters([counts, negate(others)]);

/** The counts whose names begin with the prefix, under the rest of their names. */
export function countsWithPrefix(counts: Counts, prefix: string): Counts {
  return Object.fromEntries(
    Object.entries(counts)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, count]) => [name.slice(prefix.length), count]),
  );
}

const negate = (counts: Counts): Counts =>
  Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, -count]));
