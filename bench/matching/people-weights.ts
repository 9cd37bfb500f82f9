import { valuesOfRecord } from '../../domain/matching/counting/record-values.ts';
import { diffValues, sharesIn, sumDeltas } from '../../domain/matching/counting/value-counts.ts';
import { learnModel } from '../../domain/matching/learning/learn-model.ts';
import { type Decision, tableSample } from '../../domain/matching/learning/table-sample.ts';
import { DEFAULT_THRESHOLDS } from '../../domain/matching/match-thresholds.ts';
import { DEFAULT_WEIGHTS, type MatchWeights } from '../../domain/matching/score/match-weights.ts';
import { UsageError } from '../../local/common/command-line.ts';
import type { PeopleSet } from './people-set.ts';

/** The command-line options of the benchmarks with people. */
export const PEOPLE_OPTIONS = {
  weights: { type: 'string', default: 'both' },
  without: { type: 'string', multiple: true, default: [] as string[] },
  country: { type: 'string', default: 'AU' },
} as const;

export const PEOPLE_USAGE = `  FILE             CSV of people, the truth in rec_id as FEBRL has it or in a column such as cluster; several may be
                   given. FILE:GB reads addresses without a country as British. made-up:2000:1 generates 2000 people
                   with seed 1; likewise paper-forms:2000:1 (scanning errors, maiden names) and many-scripts:2000:1
                   (transliterated names, twins)
  --weights        default: as shipped; learned: after one learning run on the records, without their truth;
                   both (default): one after the other
  --without NAME   ignores a column, such as soc_sec_id; may be repeated
  --country CODE   the country of addresses without one (default AU)`;

export type PeopleFlags = { readonly weights: string; readonly without: string[]; readonly country: string };

/** Weights that the records are matched with, and what a report calls them. */
export type NamedWeights = {
  readonly label: string;
  readonly weights: MatchWeights;
  /** Why the weights of before stay although a learning run was asked for. */
  readonly rejectionReason: string | null;
  /** Why the score is not calibrated; null: it is, or nothing was learned. */
  readonly uncalibratedBecause: string | null;
};

/** The weights that `--weights` asks for, in order. @param shipped with or without counts, which a learning run uses as well */
export function weightsFor(set: PeopleSet, which: string, shipped = SHIPPED): readonly NamedWeights[] {
  const learned = () => learningRun(set, [], shipped.weights);
  if (which === 'default') return [shipped];
  if (which === 'learned') return [learned()];
  if (which === 'both') return [shipped, learned()];
  throw new UsageError('--weights is default, learned or both.');
}

/** The weights as the matcher of a shop with these records uses them: by the counts of their values. */
export const withShares = (weights: MatchWeights, { customers }: Pick<PeopleSet, 'customers'>): MatchWeights => ({
  ...weights,
  shares: sharesIn(sumDeltas(customers.flatMap((customer) => diffValues([], valuesOfRecord(customer))))),
});

/** The weights that the product ships. */
export const SHIPPED: NamedWeights = {
  label: 'out of the box',
  weights: DEFAULT_WEIGHTS,
  rejectionReason: null,
  uncalibratedBecause: null,
};

/**
 * What `npm run learn-matching` learns from a table that holds the records.
 * @param decisions of people about pairs
 * @param inUse the weights of before, with the counts of the shop's values if it has counted them
 */
export function learningRun(
  { customers }: Pick<PeopleSet, 'customers'>,
  decisions: readonly Decision[] = [],
  inUse = DEFAULT_WEIGHTS,
): NamedWeights {
  const shares = { recordShare: 1, blockShare: 1 };
  const sample = tableSample({ drawn: customers, others: [], pairs: null, ...shares, decisions });
  const options = { threshold: DEFAULT_THRESHOLDS.merge, now: new Date().toISOString() };
  const { weights, reason, figures } = learnModel(sample, inUse, options);
  return {
    label: 'after a learning run',
    weights: weights ?? inUse,
    rejectionReason: reason,
    uncalibratedBecause: figures.uncalibratedBecause,
  };
}
