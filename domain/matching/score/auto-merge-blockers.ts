import { nameComparisons } from '../fields/compare-names.ts';
import { contradicts } from '../fields/match-comparison.ts';
import type { Features } from '../fields/match-features.ts';

/** A field in which two records contradict each other. */
export type Contradiction = 'OTHER_GIVEN_NAME' | 'OTHER_FAMILY_NAME' | 'OTHER_BIRTH_DATE' | 'OTHER_GENERATION';

/** Why two people are not merged automatically although nothing contradicts. */
export type MissingEvidence =
  | 'UNVERIFIED'
  | 'NAME_MISSING'
  | 'NAME_WEAK'
  | 'TOO_LITTLE'
  | 'NOT_LIKELY_ENOUGH'
  | 'FITS_ANOTHER'
  | 'THROUGH_THIRD';

/** Why two people are not merged automatically. A reason that forbids every merge is not part of it: see mergeBlockers. */
export type AutoMergeBlocker = Contradiction | MissingEvidence;

/**
 * The contradictions between any record of one person and any record of another. A missing value contradicts nothing. A
 * different birth date counts as a typo if the persons share a mailbox or phone and the given name, in any of their records,
 * and the years are less than a generation apart.
 */
export function contradictionsOf(one: readonly Features[], other: readonly Features[]): readonly Contradiction[] {
  const pairs = one.flatMap((left) => other.map((right) => [left, right] as const));
  const dates = pairs.filter(([left, right]) => isOtherBirthDate(left, right));
  const isTypo = () =>
    !dates.some(([left, right]) => isGenerationApart(left, right)) &&
    pairs.some(([left, right]) => shareContact(left, right)) &&
    pairs.some(([left, right]) => agreeInGivenName(left, right));
  return [
    ...new Set(pairs.flatMap(([left, right]) => nameContradictions(left, right))),
    ...(dates.length > 0 && !isTypo() ? ['OTHER_BIRTH_DATE' as const] : []),
    ...(pairs.some(([left, right]) => left.name.generation !== right.name.generation)
      ? ['OTHER_GENERATION' as const]
      : []),
  ];
}

const isOtherBirthDate = (left: Features, right: Features): boolean =>
  left.birthDate !== null && right.birthDate !== null && left.birthDate !== right.birthDate;

/** Empty if both parts can be one person's in at least one interpretation of the names. */
function nameContradictions(left: Features, right: Features): readonly Contradiction[] {
  const readings = nameComparisons(left, right);
  if (readings.some(({ given, family }) => !contradicts(given) && !contradicts(family))) return [];
  const [straight] = readings;
  return [
    ...(contradicts(straight.given) ? ['OTHER_GIVEN_NAME' as const] : []),
    ...(contradicts(straight.family) ? ['OTHER_FAMILY_NAME' as const] : []),
  ];
}

/** A father of 1950 and his son of 1980 differ in one digit, and may share a name and a mailbox. */
export function isGenerationApart(left: Features, right: Features): boolean {
  const [one, other] = [left, right].map(({ birthDate }) => Number(birthDate?.slice(0, 4)));
  return Math.abs((one ?? 0) - (other ?? 0)) >= YOUNGEST_PARENT;
}
const YOUNGEST_PARENT = 14;

const shareContact = (left: Features, right: Features): boolean =>
  left.emails.some((email) => right.emails.includes(email)) ||
  left.phones.some((phone) => right.phones.includes(phone));

const agreeInGivenName = (left: Features, right: Features): boolean =>
  nameComparisons(left, right).some(({ given }) => given.level === 'exact' || given.level === 'close');

/** The texts that explain to a reader why nothing was merged. */
export const AUTO_MERGE_BLOCKER_TEXTS: Readonly<Record<AutoMergeBlocker, string>> = {
  OTHER_GIVEN_NAME: 'The given names differ.',
  OTHER_FAMILY_NAME: 'The family names differ.',
  OTHER_BIRTH_DATE: 'The birth dates differ.',
  OTHER_GENERATION: 'Only one of them is marked as junior or senior, or their marks differ.',
  UNVERIFIED: 'Only the customer or a web shop stated what agrees, and no contact is verified on both sides.',
  NAME_MISSING:
    'No part of the names can be compared, or one is missing and no shared birth date together with a contact that nobody else has makes up for it.',
  NAME_WEAK: 'The names sound alike, but may be two names.',
  TOO_LITTLE:
    'Besides the name, too little agrees: fewer than two independent fields, or only what people of one home share.',
  NOT_LIKELY_ENOUGH: 'The score is below the threshold for automatic merges.',
  FITS_ANOTHER: 'One of the records also fits another, different person.',
  THROUGH_THIRD: 'Both are likely the same person as a third record, but too little agrees between the two.',
};
