import type { Customer } from '../../customer/customer.ts';
import { featuresOf } from '../fields/match-features.ts';
import { type MatchScore, scoreMatch } from './match-score.ts';
import type { MatchWeights } from './match-weights.ts';

/**
 * Scores two records that the matcher has not compared. Import this module dynamically: it loads the name tables, which few
 * requests need.
 */
export const scoreRecords = (left: Customer, right: Customer, weights: MatchWeights): MatchScore =>
  scoreMatch(featuresOf(left), featuresOf(right), weights);
