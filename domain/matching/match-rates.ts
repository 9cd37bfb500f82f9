import type { Level } from './match-comparison.ts';
import type { Rates } from './match-weights.ts';

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
  const pools: { readonly levels: readonly (keyof Rates)[]; readonly match: number; readonly stranger: number }[] = [];
  for (const level of LEVELS.filter((each) => stranger[each] > 0)) {
    let pool = { levels: [level] as readonly (keyof Rates)[], match: match[level], stranger: stranger[level] };
    for (
      let last = pools.at(-1);
      last !== undefined && last.match / last.stranger < pool.match / pool.stranger;
      last = pools.at(-1)
    ) {
      pools.pop();
      pool = {
        levels: [...last.levels, ...pool.levels],
        match: last.match + pool.match,
        stranger: last.stranger + pool.stranger,
      };
    }
    pools.push(pool);
  }
  const ratios = pools.flatMap(({ levels, match, stranger }) =>
    levels.map((level) => [level, match / stranger] as const),
  );
  return { ...match, ...Object.fromEntries(ratios.map(([level, ratio]) => [level, ratio * stranger[level]])) };
}

/** The assumed rates in a household, which no file shows. A household shares an identifying number only by mistake. */
export function householdRates({ exact, close, similar, nearly }: Rates): Rates {
  const [e, c] = [Math.max(exact, 0.01), Math.max(close, 0.01)];
  const n = Math.max(nearly, 0.01);
  return { exact: e, close: c, similar, nearly: n, different: Math.max(1 - e - c - similar - n, 0.0001) };
}
