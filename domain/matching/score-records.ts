import type { Customer } from '../customer/customer.ts';
import { featuresOf } from './match-features.ts';
import { type MatchScore, scoreMatch } from './match-score.ts';
import type { MatchWeights } from './match-weights.ts';

/**
 * How alike two records are where no matcher has told. To be imported when it is called for: it brings the tables of names,
 * which few requests need.
 */
export const scoreRecords = (left: Customer, right: Customer, weights: MatchWeights): MatchScore =>
  scoreMatch(featuresOf(left), featuresOf(right), weights);
