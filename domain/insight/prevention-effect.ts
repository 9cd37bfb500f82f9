import { inParallel } from '../kernel/in-parallel.ts';
import { addDays, daysBetween } from '../kernel/instant.ts';
import type { CounterRepository, Counts } from './counters.ts';
import type { OrderDayRepository } from './order-days.ts';
import { painBoard, painKey } from './pain-dimension.ts';
import type { Exposure } from './poisson-test.ts';
import type { PreventionAction } from './prevention-action.ts';
import type { DayRange } from './rollup.ts';

/** Problems for each 100 orders in as many days before it was done as since. */
export type PreventionEffect = {
  readonly days: number;
  readonly before: number;
  readonly after: number;
  /** The chance that the difference is luck; null where there were no problems at all. */
  readonly pValue: number | null;
};

const MAX_DAYS = 90;

type Repositories = CounterRepository & OrderDayRepository;

/**
 * The effect of an action that is done: complaints, low scores and returns of its pain point on the days before, and on as many
 * whole days since, the first of them the day on which it was done. A store's problems are compared with its own orders,
 * others with all orders. Null until the orders of a day are counted, and where there were none.
 */
export async function loadPreventionEffect(
  repositories: Repositories,
  { doneOn, pain }: Pick<PreventionAction, 'doneOn' | 'pain'>,
): Promise<PreventionEffect | null> {
  if (doneOn === null) return null;
  const counted = await repositories.countedOrderDays();
  if (counted === null) return null;
  const days = Math.min(MAX_DAYS, daysBetween(doneOn, counted.to) + 1, daysBetween(counted.from, doneOn));
  if (days < 1) return null;
  const load = (range: DayRange) => loadExposure(repositories, pain, range);
  const [before, after] = await inParallel(
    () => load({ from: addDays(doneOn, -days), to: addDays(doneOn, -1) }),
    () => load({ from: doneOn, to: addDays(doneOn, days - 1) }),
  );
  if (before.orders === 0 || after.orders === 0) return null;
  return { days, before: rateOf(before), after: rateOf(after), pValue: await pValueOf(before, after) };
}

const rateOf = ({ problems, orders }: Exposure): number => (100 * problems) / orders;

async function loadExposure(
  repositories: Repositories,
  { dimension, key }: PreventionAction['pain'],
  days: DayRange,
): Promise<Exposure> {
  const [pain, orders] = await inParallel(
    () => repositories.counterSums(painBoard(dimension), 'MONTH', days),
    () => repositories.ordersOn(days, dimension === 'STORE' ? key : null),
  );
  const wanted = painKey(dimension, key);
  const problems = pain.filter((sum) => painKey(dimension, sum.key) === wanted);
  return { problems: problems.reduce((sum, { counts }) => sum + problemsIn(counts), 0), orders };
}

const problemsIn = ({ complaints = 0, lowScores = 0, returns = 0 }: Counts): number => complaints + lowScores + returns;

/** Only a measured effect needs the library, so it is loaded here. */
export async function pValueOf(before: Exposure, after: Exposure): Promise<number | null> {
  if (before.problems + after.problems === 0) return null;
  const { comparePoissonRates } = await import('./poisson-test.ts');
  return comparePoissonRates(before, after);
}
