import type { MatchEvidence, MatchScore } from './match-score.ts';

/**
 * Two records that are each likely the same person as a third record are likely the same person, even if they share little:
 * one may share the mailbox with the third record, the other the birth date. This is the evidence field of such a link.
 */
export const THIRD_RECORD = 'thirdRecord';

/** Both links may depend on the same mistake, so their product must be higher than the threshold of one suggestion. */
const MIN_SCORE_THROUGH_THIRD = 0.8;

/** What a match counts for in a link. A match of a third record with one of two records. */
type Link = Pick<MatchScore, 'score' | 'linkScore'>;

/**
 * The probability that two records are one person by their matches with a third record. Null if it is too low. A calibration
 * lowers it where it lowers the scores, but never raises it: it says how often pairs of a score are one person, and the two
 * links of a pair are more often wrong together than apart.
 */
export function scoreThroughThird(one: Link, other: Link): number | null {
  const score = (one.linkScore ?? one.score) * (other.linkScore ?? other.score);
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
