import type { MatchEvidence, MatchScore } from './match-score.ts';

/**
 * Two records that are each likely the same person as a third record are likely the same person, even if they share little:
 * one may share the mailbox with the third record, the other the birth date. This is the evidence field of such a link.
 */
export const THIRD_RECORD = 'thirdRecord';

/** Both links may depend on the same mistake, so their product must be higher than the threshold of one suggestion. */
const MIN_SCORE_THROUGH_THIRD = 0.8;

/** The probability that two records are one person by their scores with a third record. Null if it is too low. */
export function scoreThroughThird(one: number, other: number): number | null {
  const score = one * other;
  return score >= MIN_SCORE_THROUGH_THIRD ? score : null;
}

/** Raises the score of a pair to that of its link through a third record, and adds the link as evidence. */
export function withThirdRecord({ score, evidence }: MatchScore, through: number): MatchScore {
  const third: MatchEvidence = {
    field: THIRD_RECORD,
    agreement: 'EXACT',
    weight: Math.max(0, bitsOf(through) - bitsOf(score)),
  };
  return { score: Math.max(through, score), evidence: [...evidence, third] };
}

/** Whether a pair is suggested only through a third record. Such a pair does not link other records. */
export const isThroughThird = (evidence: readonly MatchEvidence[]): boolean =>
  evidence.some(({ field }) => field === THIRD_RECORD);

/** A probability as log odds in bits. It is bounded so that 0 and 1 give finite bits. */
function bitsOf(score: number): number {
  const bounded = Math.min(Math.max(score, MIN_PROBABILITY), 1 - MIN_PROBABILITY);
  return Math.log2(bounded / (1 - bounded));
}
const MIN_PROBABILITY = 2 ** -40;
