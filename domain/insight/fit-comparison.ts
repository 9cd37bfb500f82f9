import type { Instant } from '../kernel/instant.ts';
import { ranksOf } from './customer-value.ts';
import { comparedOneIn, rankingBoundsOf } from './ranking-bounds.ts';
import { predictedValueToStore } from './stored-prediction.ts';
import type { SalesSums, ValueModel } from './value-model.ts';

/**
 * The model with how many customers bought, which of them rankings list, and how many the sketch compares: what a large shop need not
 * write for each order.
 * @param sample customers who were chosen at random, or all
 */
export function withComparison(
  model: ValueModel,
  sample: readonly SalesSums[],
  buyers: number,
  now: Instant,
): ValueModel {
  const ranks = sample.map((sums) => ranksOf({ ...sums, predictedValue: predictedValueToStore(model, sums, now) }));
  const rankings = rankingBoundsOf(ranks, buyers);
  const oneIn = comparedOneIn(buyers);
  return {
    ...{ ...model, customers: buyers },
    ...(rankings === undefined ? {} : { rankings }),
    ...(oneIn === 1 ? {} : { comparedOneIn: oneIn }),
  };
}
