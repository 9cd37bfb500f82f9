import { type CounterRepository, countsWithPrefix } from './counters.ts';
import { HOURS_PREFIX, JOURNEY_BOARD, parseStepKey } from './customer-journey.ts';
import { sumByKey } from './pain-points.ts';
import { checkAtMostOneYear, type DayRange } from './rollup.ts';
import { medianOf } from './sketch.ts';

/** How many customers went from one touchpoint to another, and how long it took; `to` null: they stopped there. */
export type JourneyStep = {
  readonly from: string;
  readonly to: string | null;
  readonly customers: number;
  readonly medianHours: number | null;
};

const MAX_STEPS = 100;

/** The steps that began on these days, the most frequent first. */
export async function loadJourneySteps(
  repositories: CounterRepository,
  { from, to }: DayRange,
): Promise<readonly JourneyStep[]> {
  checkAtMostOneYear(from, to);
  const sums = await repositories.counterSums(JOURNEY_BOARD, 'MONTH', { from, to });
  return [...sumByKey(sums)]
    .map(([key, counts]) => {
      const hours = countsWithPrefix(counts, HOURS_PREFIX);
      return { ...parseStepKey(key), customers: counts['customers'] ?? 0, medianHours: medianOf(hours) };
    })
    .filter(({ customers }) => customers > 0)
    .sort((a, b) => b.customers - a.customers || (nameOf(a) < nameOf(b) ? -1 : 1))
    .slice(0, MAX_STEPS);
}

const nameOf = ({ from, to }: Pick<JourneyStep, 'from' | 'to'>): string => `${from}\n${to ?? ''}`;
