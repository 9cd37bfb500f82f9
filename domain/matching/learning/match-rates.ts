import type { Level } from '../fields/match-comparison.ts';
import type { Rates } from '../score/match-weights.ts';
import { poolViolators } from './pool-violators.ts';

const LEVELS = ['exact', 'close', 'similar', 'nearly', 'different'] as const;

/**
 * The rates of the counted levels, smoothed by prior rates.
 * @param strength the number of pairs that the prior rates count for
 */
export function estimateRates(counts: Record<Level, number> | undefined, prior: Rates, strength: number): Rates {
  if (counts === undefined) return prior;
  const total = LEVELS.reduce((sum, level) => sum + counts[level], strength);
  const rate = (level: keyof Rates) => (counts[level] + prior[level] * strength) / total;
  return {
    exact: rate('exact'),
    close: rate('close'),
    similar: rate('similar'),
    nearly: rate('nearly'),
    different: rate('different'),
  };
}

/**
 * Adjusts the rates among matches so that a lower level never weighs more than a higher one (pool adjacent violators).
 * Levels in the wrong order, which a file with few pairs of one level has, get the same weight.
 */
export function enforceMonotonic(match: Rates, stranger: Rates): Rates {
  // From the lowest level to the highest one, since pools rise.
  const items = LEVELS.filter((level) => stranger[level] > 0)
    .map((level) => ({ level, part: match[level], whole: stranger[level] }))
    .toReversed();
  const ratios = poolViolators(items).flatMap(({ members, part, whole }) =>
    members.map(({ level }) => [level, part / whole] as const),
  );
  return { ...match, ...Object.fromEntries(ratios.map(([level, ratio]) => [level, ratio * stranger[level]])) };
}

/** The assumed rates in a household, which no file shows. A household shares an identifying number only by mistake. */
export function householdRates({ exact, close, similar, nearly }: Rates): Rates {
  const [e, c] = [Math.max(exact, 0.01), Math.max(close, 0.01)];
  const n = Math.max(nearly, 0.01);
  return { exact: e, close: c, similar, nearly: n, different: Math.max(1 - e - c - similar - n, 0.0001) };
}
