import type { Features } from '../fields/match-features.ts';
import { type Contradiction, contradictionsOf } from '../score/auto-merge-blockers.ts';
import { mergeScoreOf, scoreMatch } from '../score/match-score.ts';
import type { MatchWeights } from '../score/match-weights.ts';
import type { DecidedPair } from './decided-pair.ts';
import type { SampledPair } from './training-sample.ts';

/** How good weights are at the threshold for merges, on pairs from which they did not learn. */
export type PrecisionEstimate = {
  /** The number of pairs of all records that reach the threshold. */
  readonly pairs: number;
  /** The share of them that is one person; null: no pair reaches it. */
  readonly precision: number | null;
};

export type HeldOutPairs = {
  readonly people: readonly Features[];
  readonly pairs: readonly SampledPair[];
  readonly decisions: readonly DecidedPair[];
  /** Weights that were learned from the held-out pairs alone. */
  readonly judge: MatchWeights;
};

/**
 * Estimates the precision of weights. What a person decided about a pair counts as it is. Of every other pair, the weights that
 * were learned from the held-out pairs say how likely it is one person. Pairs that contradict in two fields are checked apart
 * from any weights: typing errors in two fields are independent, so where more pairs differ in both, these are two people.
 */
export function estimatePrecision(
  { people, pairs, decisions, judge }: HeldOutPairs,
  weights: MatchWeights,
  threshold: number,
): PrecisionEstimate {
  const decided = new Map(
    decisions.filter(({ by }) => by === 'PERSON').map((pair) => [keyOf(pair), pair.isOnePerson] as const),
  );
  const contradictions = contradictionCounts();
  let [all, wrong] = [0, 0];
  for (const pair of pairs) {
    const [left, right] = [people[pair.left], people[pair.right]];
    if (left === undefined || right === undefined || mergeScoreOf(scoreMatch(left, right, weights)) < threshold)
      continue;
    const known = decided.get(keyOf(pair));
    const isOne = known === undefined ? scoreMatch(left, right, judge).score : Number(known);
    if (known === undefined) contradictions.add(left, right, pair.weight);
    all += pair.weight;
    wrong += pair.weight * (1 - isOne);
  }
  return { pairs: all, precision: all === 0 ? null : 1 - Math.min(1, (wrong + contradictions.excess()) / all) };
}

const keyOf = ({ left, right }: { readonly left: number; readonly right: number }): string =>
  left < right ? `${left} ${right}` : `${right} ${left}`;

/** So many times as many pairs may differ in two fields as independent typing errors explain. */
const TOLERANCE = 2;

/** Counts the pairs that contradict in each field, and in several. */
function contradictionCounts() {
  const byField = new Map<Contradiction, number>();
  let [all, several] = [0, 0];
  return {
    add(left: Features, right: Features, weight: number): void {
      const fields = contradictionsOf([left], [right]);
      for (const field of fields) byField.set(field, (byField.get(field) ?? 0) + weight);
      if (fields.length > 1) several += weight;
      all += weight;
    },
    /** The number of pairs that differ in several fields, beyond what typing errors explain. */
    excess(): number {
      const shares = [...byField.values()].map((count) => count / all);
      const expected = shares.reduce(
        (sum, share, at) => sum + shares.slice(at + 1).reduce((products, other) => products + share * other, 0),
        0,
      );
      return Math.max(0, several - TOLERANCE * expected * all);
    },
  };
}

/**
 * Why the learned weights are not taken; null: they are taken. Precision above what the threshold promises counts as the
 * promise: else weights that find few sure pairs could never be replaced by weights that find more and keep the promise.
 */
export function takeoverRefusal(
  learned: PrecisionEstimate,
  inUse: PrecisionEstimate,
  threshold: number,
): string | null {
  if (learned.precision === null) return null;
  const required = Math.min(inUse.precision ?? threshold, threshold);
  if (learned.precision >= required) return null;
  const former = inUse.precision === null ? 'none reaches it' : `${percent(inUse.precision)} are`;
  return `of the pairs that reach the threshold for merges, an estimated ${percent(learned.precision)} are one person; with the weights in use ${former}, and the threshold promises ${percent(threshold)}.`;
}

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
