import { shareOf } from '../kernel/share-of.ts';

/** What customers are ranked by. */
export const VALUE_MEASURES = ['LIFETIME_VALUE', 'PREDICTED_VALUE', 'ORDER_COUNT'] as const;
export type ValueMeasure = (typeof VALUE_MEASURES)[number];

/** By measure; null: not in the ranking. */
export type Ranks = Readonly<Record<ValueMeasure, number | null>>;

/**
 * The lowest value that a ranking lists, and the lowest that it shows. Fewer are shown than listed, because values change until the bounds follow
 * them.
 */
export type RankingBound = { readonly listed: number; readonly shown: number };
export type RankingBounds = Readonly<Record<ValueMeasure, RankingBound>>;

/** A ranking shows at least so many of the best customers. */
export const LEAST_SHOWN = 10_000;
const LEAST_LISTED = 2 * LEAST_SHOWN;

/** Below all values. */
const NO_BOUND = Number.MIN_SAFE_INTEGER;

/**
 * The bounds of the rankings of a shop; undefined: it has so few buyers that all are listed.
 * @param sample the ranks of buyers who were chosen at random
 * @param buyers all of the shop
 */
export function rankingBoundsOf(sample: readonly Ranks[], buyers: number): RankingBounds | undefined {
  if (buyers <= LEAST_LISTED) return undefined;
  const boundOf = (measure: ValueMeasure): RankingBound => {
    const best = sample.flatMap((ranks) => ranks[measure] ?? []).toSorted((one, other) => other - one);
    const valueAt = (rank: number) => best[Math.floor((rank / buyers) * sample.length)] ?? NO_BOUND;
    return { listed: valueAt(LEAST_LISTED), shown: valueAt(LEAST_SHOWN) };
  };
  return {
    LIFETIME_VALUE: boundOf('LIFETIME_VALUE'),
    PREDICTED_VALUE: boundOf('PREDICTED_VALUE'),
    ORDER_COUNT: boundOf('ORDER_COUNT'),
  };
}

/** The rankings that list a person with these ranks. */
export const rankingsOf = (ranks: Ranks, bounds: RankingBounds): readonly ValueMeasure[] =>
  VALUE_MEASURES.filter((measure) => (ranks[measure] ?? -Infinity) >= bounds[measure].listed);

/** So many people at least stand for all in the sketch that customers are compared with: shares of them are off by 0.002 in one of 20 cases. */
const LEAST_COMPARED = 250_000;

/** One person of so many stands for all of them in the sketch: a power of two. */
export const comparedOneIn = (buyers: number): number =>
  buyers < 2 * LEAST_COMPARED ? 1 : 2 ** Math.floor(Math.log2(buyers / LEAST_COMPARED));

/** How many people this one stands for in the sketch. */
export const comparedAs = (customerId: string, oneIn: number): number => (shareOf(customerId) * oneIn < 1 ? oneIn : 0);
