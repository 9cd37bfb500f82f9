import { addDays, type Day } from '../kernel/instant.ts';
import type { Settings } from '../kernel/settings.ts';
import { type CounterRepository, type Counts, countsWithPrefix } from './counters.ts';
import { HOURS_PREFIX, type JourneyFilter, journeyBoard, ORDERED_PREFIX, parseStepKey } from './journey-counters.ts';
import { sumByKey } from './pain-points.ts';
import { checkAtMostOneYear, type DayRange } from './rollup.ts';
import { medianOf } from './sketch.ts';

/** How many customers went from one touchpoint to another, and how long it took; `to` null: they stopped there. */
export type JourneyStep = VisitFigures &
  CartFigures & {
    readonly from: string;
    readonly to: string | null;
    readonly customers: number;
    readonly medianHours: number | null;
  };

/** Of those who came to `from`, from 0 to 1; null where nobody is counted. */
type VisitFigures = { readonly conversion: number | null; readonly repeatVisits: number | null };
/** Carts at `from` that are old enough to be abandoned. */
type CartFigures = { readonly carts: number; readonly abandonedCarts: number };

export type JourneyQuery = DayRange & JourneyFilter;

const MAX_STEPS = 100;

/** The steps that began on these days, the most frequent first. */
export async function loadJourneySteps(
  repositories: CounterRepository,
  { cartDays }: Pick<Settings, 'cartDays'>,
  today: Day,
  { from, to, store, via }: JourneyQuery,
): Promise<readonly JourneyStep[]> {
  checkAtMostOneYear(from, to);
  const board = journeyBoard({ store, via });
  // A cart of this day is so old at the end of today's beginning.
  const lastCartDay = addDays(today, -cartDays - 1);
  const sums = sumByKey(await repositories.counterSums(board, 'MONTH', { from, to }));
  const carts =
    to <= lastCartDay ? sums : sumByKey(await repositories.counterSums(board, 'MONTH', { from, to: lastCartDay }));
  return [...sums]
    .map(([key, counts]) => {
      const step = parseStepKey(key);
      const own = `${key.slice(0, key.indexOf('>'))}>`;
      const hours = countsWithPrefix(counts, HOURS_PREFIX);
      return {
        ...{ ...step, customers: counts['customers'] ?? 0, medianHours: medianOf(hours) },
        ...visitFigures(sums.get(own) ?? {}),
        ...cartFigures(carts.get(own) ?? {}, cartDays),
      };
    })
    .filter(({ customers }) => customers > 0)
    .sort((a, b) => b.customers - a.customers || (nameOf(a) < nameOf(b) ? -1 : 1))
    .slice(0, MAX_STEPS);
}

function visitFigures({ visitors = 0, bought = 0, cameBack = 0 }: Counts): VisitFigures {
  return visitors === 0
    ? { conversion: null, repeatVisits: null }
    : { conversion: bought / visitors, repeatVisits: cameBack / visitors };
}

/** A cart is abandoned if no order came within the days. */
function cartFigures({ carts = 0, ...counts }: Counts, cartDays: number): CartFigures {
  const ordered = Object.entries(countsWithPrefix(counts, ORDERED_PREFIX)).reduce(
    (sum, [days, count]) => (Number(days) < cartDays ? sum + count : sum),
    0,
  );
  return { carts, abandonedCarts: carts - ordered };
}

const nameOf = ({ from, to }: Pick<JourneyStep, 'from' | 'to'>): string => `${from}\n${to ?? ''}`;
