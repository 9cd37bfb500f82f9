import { type CounterRepository, countsWithPrefix } from './counters.ts';
import { HOURS_PREFIX, JOURNEY_BOARD, parseStepKey } from './customer-journey.ts';
import { byKey } from './pain-points.ts';
import { checkYear, type DayRange } from './rollup.ts';
import { medianOf } from './sketch.ts';

/** How many went from one touchpoint to another, and how long it took; `to` null: they stopped there. */
export type JourneyStep = {
  readonly from: string;
  readonly to: string | null;
  readonly customers: number;
  readonly medianHours: number | null;
};

const MOST_STEPS = 100;

/** Steps that were begun on these days, those that most took first. */
export async function loadJourneySteps(
  repositories: CounterRepository,
  { from, to }: DayRange,
): Promise<readonly JourneyStep[]> {
  checkYear(from, to);
  const sums = await repositories.counterSums(JOURNEY_BOARD, 'MONTH', { from, to });
  return [...byKey(sums)]
    .map(([key, counts]) => {
      const hours = countsWithPrefix(counts, HOURS_PREFIX);
      return { ...parseStepKey(key), customers: counts['customers'] ?? 0, medianHours: medianOf(hours) };
    })
    .filter(({ customers }) => customers > 0)
    .sort((a, b) => b.customers - a.customers || (nameOf(a) < nameOf(b) ? -1 : 1))
    .slice(0, MOST_STEPS);
}

const nameOf = ({ from, to }: Pick<JourneyStep, 'from' | 'to'>): string => `${from}\n${to ?? ''}`;
