import { inParallel } from '../kernel/in-parallel.ts';
import { addDays, type Day, daysBetween } from '../kernel/instant.ts';
import type { Settings } from '../kernel/settings.ts';
import { reject } from '../kernel/user-error.ts';
import { type CounterRepository, type CounterSum, type Counts, sumCounters } from './counters.ts';
import { type PainDimension, type PainPointKey, painBoard, painKey } from './pain-dimension.ts';
import { narrowingDimensions, pairBoard } from './pain-pairs.ts';
import { checkAtMostOneYear, type DayRange } from './rollup.ts';

export type PainPoint = {
  readonly key: string;
  readonly complaints: number;
  readonly lowScores: number;
  readonly returns: number;
  /** Customers whose last pain signal of this dimension is here, older than `churnDays`, with no order since. */
  readonly customersLost: number;
  /** The share of all signals in this dimension: the shares of all keys add up to 1. */
  readonly share: number;
  /** Relative to as many days before; null: there were no signals then. */
  readonly trend: number | null;
};

/** `where` narrows it to the signals that also have this key; null: all. */
export type PainQuery = DayRange & {
  readonly by: PainDimension;
  readonly where: PainPointKey | null;
  readonly first: number;
};

const MAX_POINTS = 100;

/**
 * The pain points of these days, the worst first, with their trend against as many days before.
 * @throws Rejection `NOT_ALLOWED` for a pair of dimensions that no counters are kept for
 */
export async function loadPainPoints(
  repositories: CounterRepository,
  { churnDays }: Pick<Settings, 'churnDays'>,
  today: Day,
  { from, to, by, where, first }: PainQuery,
): Promise<readonly PainPoint[]> {
  checkAtMostOneYear(from, to);
  if (first < 1 || first > MAX_POINTS) reject('INVALID', ['first'], `Ask for 1 to ${MAX_POINTS} at once.`);
  const board = boardOf(by, where);
  const length = daysBetween(from, to) + 1;
  const before = { from: addDays(from, -length), to: addDays(from, -1) };
  const lastLost = addDays(today, -churnDays);
  const load = (days: DayRange) => (days.from > days.to ? [] : repositories.counterSums(board, 'MONTH', days));
  // The signals of the later days are too young: it is not yet known whether those customers are lost.
  const [mature, recent, earlier] = await inParallel(
    () => load({ from, to: lastLost < to ? lastLost : to }),
    () => load({ from: lastLost < from ? from : addDays(lastLost, 1), to }),
    () => load(before),
  );
  const keyOf = (key: string) => painKey(by, key);
  const current = [...mature, ...recent];
  return rankPainPoints(sumByKey(current, keyOf), sumByKey(earlier, keyOf), sumByKey(mature, keyOf))
    .slice(0, first)
    .map((point) => ({ ...point, key: usualSpelling(current, point.key, keyOf) }));
}

function boardOf(by: PainDimension, where: PainPointKey | null): string {
  if (where === null) return painBoard(by);
  const dimensions = narrowingDimensions(by);
  if (dimensions.includes(where.dimension)) return pairBoard(by, where);
  const kept = dimensions.length === 0 ? 'nothing' : dimensions.join(', ');
  return reject('NOT_ALLOWED', ['where', 'by'], `${by} can be narrowed by ${kept}.`);
}

function rankPainPoints(
  current: ReadonlyMap<string, Counts>,
  earlier: ReadonlyMap<string, Counts>,
  lost: ReadonlyMap<string, Counts>,
): readonly PainPoint[] {
  const all = [...current.values()].reduce((sum, counts) => sum + totalOf(counts), 0);
  return [...current]
    .filter(([, counts]) => totalOf(counts) > 0)
    .sort(([one, a], [other, b]) => totalOf(b) - totalOf(a) || (one < other ? -1 : 1))
    .map(([key, counts]) => {
      const total = totalOf(counts);
      const totalBefore = totalOf(earlier.get(key) ?? {});
      const { complaints = 0, lowScores = 0, returns = 0 } = counts;
      return {
        ...{ key, complaints, lowScores, returns },
        customersLost: lost.get(key)?.['lost'] ?? 0,
        share: total / all,
        trend: totalBefore === 0 ? null : (total - totalBefore) / totalBefore,
      };
    });
}

/** The most frequent spelling of a key. */
function usualSpelling(sums: readonly CounterSum[], key: string, keyOf: (key: string) => string): string {
  const spellings = [...sumByKey(sums.filter((sum) => keyOf(sum.key) === key))];
  const [usual] = spellings.sort(([one, a], [other, b]) => totalOf(b) - totalOf(a) || (one < other ? -1 : 1));
  return usual?.[0] ?? key;
}

/** @param keyOf maps keys that mean the same to one key */
export function sumByKey(
  sums: readonly CounterSum[],
  keyOf: (key: string) => string = (key) => key,
): ReadonlyMap<string, Counts> {
  const groups = Map.groupBy(sums, ({ key }) => keyOf(key));
  return new Map([...groups].map(([key, group]) => [key, sumCounters(group.map(({ counts }) => counts))]));
}

const totalOf = ({ complaints = 0, lowScores = 0, returns = 0 }: Counts): number => complaints + lowScores + returns;
