import type { Level } from './match-comparison.ts';
import type { Rates } from './match-weights.ts';

const LEVELS = ['exact', 'close', 'similar', 'nearly', 'different'] as const;

/** How often each level was counted, with what was believed before as so many pairs more. */
export function estimateRates(counts: Record<Level, number> | undefined, before: Rates, strength: number): Rates {
  if (counts === undefined) return before;
  const total = LEVELS.reduce((sum, level) => sum + counts[level], strength);
  const rate = (level: keyof Rates) => (counts[level] + before[level] * strength) / total;
  return {
    exact: rate('exact'),
    close: rate('close'),
    similar: rate('similar'),
    nearly: rate('nearly'),
    different: rate('different'),
  };
}

/**
 * The rates among matches so that less agreement never weighs more than more of it does: levels that a file has the other
 * way round, for it has few of one, weigh alike.
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

/** Whether a household shares it, no file tells: an identifying number now and then, by mistake. */
export function householdRates({ exact, close, similar, nearly }: Rates): Rates {
  const [e, c] = [Math.max(exact, 0.01), Math.max(close, 0.01)];
  const n = Math.max(nearly, 0.01);
  return { exact: e, close: c, similar, nearly: n, different: Math.max(1 - e - c - similar - n, 0.0001) };
}
