import type { Features } from './match-features.ts';
import { compareBirthDates, nameComparisons } from './match-levels.ts';
import type { MatchEvidence, MatchScore } from './match-score.ts';

export type MatchThresholds = {
  /** From this score on, records are merged without being asked. */
  readonly merge: number;
  /** From this score on, a pair waits for a decision. */
  readonly suggest: number;
};

export const DEFAULT_THRESHOLDS: MatchThresholds = { merge: 0.995, suggest: 0.5 };

export type MatchDecision = 'MERGE' | 'SUGGEST' | 'NOTHING';

/**
 * What follows from a score. A clerk is asked where nothing but the name agrees, or where something speaks against it that
 * no score outweighs: doubts are those about each record of the one person with each of the other, for a merge joins all.
 */
export function decideMatch(
  { score, evidence }: MatchScore,
  doubts: readonly MatchDoubt[],
  { merge, suggest }: MatchThresholds,
): MatchDecision {
  if (score >= merge && doubts.length === 0 && evidence.some(standsBesideName)) return 'MERGE';
  return score >= suggest ? 'SUGGEST' : 'NOTHING';
}

const OF_MANY = new Set(['givenName', 'familyName', 'nameOrder', 'locality', 'household']);
/** Bits from which on an agreement is no chance. */
const TELLING = 3;

function standsBesideName({ field, agreement, weight }: MatchEvidence): boolean {
  return (agreement === 'EXACT' || agreement === 'CLOSE') && weight >= TELLING && !OF_MANY.has(field);
}

/** Why two records are not to be merged unasked, however alike they are; what forbids any merger is no part of it. */
export type MatchDoubt = 'OTHER_BIRTH_DATE' | 'OTHER_GIVEN_NAME' | 'OTHER_GENERATION';

export function doubtsAbout(left: Features, right: Features): readonly MatchDoubt[] {
  return [
    ...(compareBirthDates(left.birthDate, right.birthDate).level === 'different' ? ['OTHER_BIRTH_DATE' as const] : []),
    ...(areCalledOtherwise(left, right) ? ['OTHER_GIVEN_NAME' as const] : []),
    ...(left.name.generation !== right.name.generation ? ['OTHER_GENERATION' as const] : []),
  ];
}

/** Whether no way to read both names lets them be of one given name. */
function areCalledOtherwise(left: Features, right: Features): boolean {
  return nameComparisons(left, right).every(({ given }) => given.level === 'different');
}
