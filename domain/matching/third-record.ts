import type { MatchEvidence, MatchScore } from './match-score.ts';

/**
 * Two records that are each likely the same person as a third one are likely the same person, however little they have in
 * common themselves: one has the mailbox that the third one has, the other its birth date.
 */
export const THIRD_RECORD = 'thirdRecord';

/** Both links may rest on the same mistake, so together they have to be likelier than one alone. */
const LEAST_THROUGH_THIRD = 0.8;

/** How likely two records are one person by their likeness to a third one; null where that is too little. */
export function scoreThroughThird(one: number, other: number): number | null {
  const score = one * other;
  return score >= LEAST_THROUGH_THIRD ? score : null;
}

/** The score of a pair by its likeness to a third record, with that as one more piece of evidence. */
export function withThirdRecord({ score, evidence }: MatchScore, through: number): MatchScore {
  const third: MatchEvidence = {
    field: THIRD_RECORD,
    agreement: 'EXACT',
    weight: Math.max(0, bitsOf(through) - bitsOf(score)),
  };
  return { score: Math.max(through, score), evidence: [...evidence, third] };
}

/** Whether a pair is suggested by its likeness to a third record alone. Such a pair is no link for others. */
export const isThroughThird = (evidence: readonly MatchEvidence[]): boolean =>
  evidence.some(({ field }) => field === THIRD_RECORD);

/** A probability as bits, as far as they can be told. */
function bitsOf(score: number): number {
  const bounded = Math.min(Math.max(score, LEAST_TOLD), 1 - LEAST_TOLD);
  return Math.log2(bounded / (1 - bounded));
}
const LEAST_TOLD = 2 ** -40;
