import type { Features } from './match-features.ts';
import type { MatchScore } from './match-score.ts';

export type MatchThresholds = {
  /** From this score on, records are merged without being asked. */
  readonly merge: number;
  /** From this score on, a pair waits for a decision. */
  readonly suggest: number;
};

export const DEFAULT_THRESHOLDS: MatchThresholds = { merge: 0.99, suggest: 0.5 };

export type MatchDecision = 'MERGE' | 'SUGGEST' | 'NOTHING';

/** What follows from a score. Where something speaks against it that no score outweighs, a clerk is asked. */
export function decideMatch(
  { score }: Pick<MatchScore, 'score'>,
  doubts: readonly MatchDoubt[],
  thresholds: MatchThresholds,
): MatchDecision {
  if (score >= thresholds.merge && doubts.length === 0) return 'MERGE';
  return score >= thresholds.suggest ? 'SUGGEST' : 'NOTHING';
}

/** Why two records are not to be merged unasked, however alike they are. */
export type MatchDoubt = 'CONFLICTING_EXACT_KEY' | 'OTHER_BIRTH_DATE' | 'OTHER_GIVEN_NAME' | 'OTHER_GENERATION';

export function doubtsAbout(
  left: Features,
  right: Features,
  { evidence }: Pick<MatchScore, 'evidence'>,
): readonly MatchDoubt[] {
  const differs = (field: string) =>
    evidence.some(({ field: seen, agreement }) => seen === field && agreement === 'DIFFERENT');
  return [
    ...(haveConflictingKeys(left, right) ? ['CONFLICTING_EXACT_KEY' as const] : []),
    ...(differs('birthDate') ? ['OTHER_BIRTH_DATE' as const] : []),
    ...(differs('givenName') ? ['OTHER_GIVEN_NAME' as const] : []),
    ...(left.name.generation !== right.name.generation ? ['OTHER_GENERATION' as const] : []),
  ];
}

/** Whether each has a key that is one person's only, and they are not the same one. */
function haveConflictingKeys(left: Features, right: Features): boolean {
  if (left.loyalty !== null && right.loyalty !== null && left.loyalty !== right.loyalty) return true;
  return left.externalIds.some(({ system, value }) => {
    const theirs = right.externalIds.filter((id) => id.system === system);
    return theirs.length > 0 && !theirs.some((id) => id.value === value);
  });
}
