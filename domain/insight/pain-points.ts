import { inParallel } from '../kernel/in-parallel.ts';
import { addDays, type Day, daysBetween } from '../kernel/instant.ts';
import type { Settings } from '../kernel/settings.ts';
import { reject } from '../kernel/user-error.ts';
import { type CounterRepository, type CounterSum, type Counts, sumCounters } from './counters.ts';
import { type PainDimension, painBoard, painKey } from './pain-signals.ts';
import type { DayRange } from './rollup.ts';
import { checkYear } from './rollup.ts';

export type PainPoint = {
  readonly key: string;
  readonly complaints: number;
  readonly lowScores: number;
  readonly returns: number;
  /** Customers whose last such hurt lies here, long enough ago, and who have not bought since. */
  readonly customersLost: number;
  /** Of all that hurt in this dimension: the shares of all keys add up to 1. */
  readonly share: number;
  /** Null where nothing hurt here in the span before. */
  readonly trend: number | null;
};

const MOST_POINTS = 100;

/** Where it hurt most on these days, and whether more than on as many days before. */
export async function loadPainPoints(
  repositories: CounterRepository,
  { churnDays }: Pick<Settings, 'churnDays'>,
  today: Day,
  { from, to, by, first }: DayRange & { readonly by: PainDimension; readonly first: number },
): Promise<readonly PainPoint[]> {
  checkYear(from, to);
  if (first < 1 || first > MOST_POINTS) reject('INVALID', ['first'], `Ask for 1 to ${MOST_POINTS} at once.`);
  const length = daysBetween(from, to) + 1;
  const before = { from: addDays(from, -length), to: addDays(from, -1) };
  const lastLost = addDays(today, -churnDays);
  const read = (days: DayRange) => (days.from > days.to ? [] : repositories.counterSums(painBoard(by), 'MONTH', days));
  // Of those hurt on the later days nobody knows yet whether they are lost.
  const [ripe, later, then] = await inParallel(
    () => read({ from, to: lastLost < to ? lastLost : to }),
    () => read({ from: lastLost < from ? from : addDays(lastLost, 1), to }),
    () => read(before),
  );
  const keyOf = (key: string) => painKey(by, key);
  const now = [...ripe, ...later];
  return rankPainPoints(byKey(now, keyOf), byKey(then, keyOf), byKey(ripe, keyOf))
    .slice(0, first)
    .map((point) => ({ ...point, key: usualSpelling(now, point.key, keyOf) }));
}

function rankPainPoints(
  now: ReadonlyMap<string, Counts>,
  then: ReadonlyMap<string, Counts>,
  lost: ReadonlyMap<string, Counts>,
): readonly PainPoint[] {
  const all = [...now.values()].reduce((sum, counts) => sum + totalOf(counts), 0);
  return [...now]
    .filter(([, counts]) => totalOf(counts) > 0)
    .sort(([one, a], [other, b]) => totalOf(b) - totalOf(a) || (one < other ? -1 : 1))
    .map(([key, counts]) => {
      const total = totalOf(counts);
      const earlier = totalOf(then.get(key) ?? {});
      const { complaints = 0, lowScores = 0, returns = 0 } = counts;
      return {
        ...{ key, complaints, lowScores, returns },
        customersLost: lost.get(key)?.['lost'] ?? 0,
        share: total / all,
        trend: earlier === 0 ? null : (total - earlier) / earlier,
      };
    });
}

/** The spelling of a key under which most was counted. */
function usualSpelling(sums: readonly CounterSum[], key: string, keyOf: (key: string) => string): string {
  const spellings = [...byKey(sums.filter((sum) => keyOf(sum.key) === key))];
  const [usual] = spellings.sort(([one, a], [other, b]) => totalOf(b) - totalOf(a) || (one < other ? -1 : 1));
  return usual?.[0] ?? key;
}

/** @param keyOf what makes two keys one */
export function byKey(
  sums: readonly CounterSum[],
  keyOf: (key: string) => string = (key) => key,
): ReadonlyMap<string, Counts> {
  const groups = Map.groupBy(sums, ({ key }) => keyOf(key));
  return new Map([...groups].map(([key, group]) => [key, sumCounters(group.map(({ counts }) => counts))]));
}

const totalOf = ({ complaints = 0, lowScores = 0, returns = 0 }: Counts): number => complaints + lowScores + returns;
