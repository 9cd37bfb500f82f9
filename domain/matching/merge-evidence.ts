import { DEFAULT_DAY } from './fields/compare-birth-dates.ts';
import type { Features } from './fields/match-features.ts';
import { type NameAgreement, nameAgreement } from './fields/name-agreement.ts';
import type { MatchThresholds } from './match-thresholds.ts';
import type { MissingEvidence } from './score/auto-merge-blockers.ts';
import { type ContactOwners, isExclusive, isHouseholdContact } from './score/contact-owners.ts';
import { type MatchScore, mergeScoreOf } from './score/match-score.ts';
import type { MatchWeights } from './score/match-weights.ts';
import { comparePersons } from './score/person-score.ts';
import { type PersonEvidence, recordPairs } from './score/record-evidence.ts';

/** What a decision needs besides the two people. */
export type AssessmentContext = {
  readonly weights: MatchWeights;
  readonly owners: ContactOwners;
  readonly thresholds: MatchThresholds;
  /** The ids of both people in `owners`. */
  readonly persons: ReadonlySet<string>;
};

/** The score of two persons by all that they state, and whether they share a contact that is verified on both sides. */
type PersonsSimilarity = { readonly score: MatchScore; readonly isProven: boolean };

/** What is missing for an automatic merge of two persons who do not contradict each other; empty if nothing is missing. */
export function missingEvidence(
  one: PersonEvidence,
  other: PersonEvidence,
  { score, isProven }: PersonsSimilarity,
  context: AssessmentContext,
): readonly MissingEvidence[] {
  const missing = isProven ? missingForProven(one, other, score, context) : missingIn(one, other, 'verified', context);
  if (missing !== null) return [missing];
  return mergeScoreOf(score) < context.thresholds.suggest ? ['NOT_LIKELY_ENOUGH'] : [];
}

/** A contact that is verified on both sides replaces two fields and the family name, but not the given name. */
const MIN_PROVEN_SCORE = 0.9;

function missingForProven(
  one: PersonEvidence,
  other: PersonEvidence,
  score: MatchScore,
  context: AssessmentContext,
): MissingEvidence | null {
  if (mergeScoreOf(score) < MIN_PROVEN_SCORE) return 'NOT_LIKELY_ENOUGH';
  const { names, fields } = comparePeople(one, other, 'stated', context);
  if (names.given === 'AGREE') return null;
  if (names.given === 'WEAK') return 'NAME_WEAK';
  if (fields.has('birthDate')) return null;
  return names.given === 'NICKNAME' ? 'NAME_WEAK' : 'NAME_MISSING';
}

type Side = 'stated' | 'verified';

/** What is missing for a merge in stated data, or in data that the shop itself knows. Null if nothing is missing. */
function missingIn(
  one: PersonEvidence,
  other: PersonEvidence,
  side: Side,
  context: AssessmentContext,
): MissingEvidence | null {
  const { names, fields, score } = comparePeople(one, other, side, context);
  const isEnough = () => side === 'verified' && missingIn(one, other, 'stated', context) === null;
  if (names.given === 'WEAK' || names.family === 'WEAK') return 'NAME_WEAK';
  if (
    names.given === 'NICKNAME' &&
    !isSamePersonByNickname(fields, () => hasExclusiveContact(one, other, side, context))
  )
    return 'NAME_WEAK';
  if (names.given === 'MISSING' || names.family === 'MISSING') {
    const isOtherName = names.given === names.family && isNamed(one, side) && isNamed(other, side);
    if (isOtherName || !(fields.has('birthDate') && hasExclusiveContact(one, other, side, context)))
      return isEnough() ? 'UNVERIFIED' : 'NAME_MISSING';
  } else if (fields.size < 2 || fields.isSubsetOf(HOUSEHOLD_FIELDS)) return isEnough() ? 'UNVERIFIED' : 'TOO_LITTLE';
  if (score >= context.thresholds.merge) return null;
  return isEnough() ? 'UNVERIFIED' : 'NOT_LIKELY_ENOUGH';
}

/**
 * Alex and Alexandra who share mailbox, phone and home are a couple or a parent and a child, unless they share a birth date.
 * With one home and one birth date they may be twins, unless they share a contact that nobody else has.
 */
const isSamePersonByNickname = (fields: ReadonlySet<string>, hasExclusive: () => boolean): boolean =>
  fields.has('birthDate') && !fields.isSubsetOf(TWIN_FIELDS) && hasExclusive();

/** Whether a record states a part of a name. Two names without a common part may be those of twins. */
const isNamed = (person: PersonEvidence, side: Side): boolean =>
  person.some(({ [side]: { name } }) => name.given.length > 0 || name.family !== '');

/** The bits from which an agreement is not a coincidence. */
const SIGNIFICANT_BITS = 3;
/** Fields that twins share while they live together. */
const TWIN_FIELDS: ReadonlySet<string> = new Set(['birthDate', 'address', 'phone']);
/** Fields that a father and a son of the same name share while they live together. */
const HOUSEHOLD_FIELDS: ReadonlySet<string> = new Set(['address', 'phone']);
/** Fields that many unrelated people share. */
const WIDELY_SHARED_FIELDS = new Set([
  'givenName',
  'familyName',
  'nameOrder',
  'locality',
  'localityOfAddress',
  'household',
]);

type PeopleComparison = {
  readonly names: NameAgreement;
  /** The independent fields besides the name that agree too well for a coincidence. */
  readonly fields: ReadonlySet<string>;
  /** The score of the two persons. */
  readonly score: number;
};

function comparePeople(
  one: PersonEvidence,
  other: PersonEvidence,
  side: Side,
  context: AssessmentContext,
): PeopleComparison {
  const { weights, owners } = context;
  const pairs = recordPairs(one, other).map(([left, right]) => [left[side], right[side]] as const);
  const compared = comparePersons(pairs, weights, owners);
  const agreeing = compared.fields.filter(
    ({ field, level, value, weak, bits }) =>
      (level === 'exact' || level === 'close') &&
      weak !== true &&
      bits >= SIGNIFICANT_BITS &&
      (!WIDELY_SHARED_FIELDS.has(field) || (field === 'locality' && value !== undefined)) &&
      !(isContactField(field) && (value === undefined || !isHouseholdContact(owners, value))),
  );
  // A postal code that few homes share counts as the address.
  const fields = new Set(agreeing.map(({ field }) => (field === 'locality' ? 'address' : field)));
  const isDefaultDay = agreeing.some(({ field, value }) => field === 'birthDate' && value === DEFAULT_DAY);
  if (isDefaultDay && fields.isSubsetOf(TWIN_FIELDS)) fields.delete('birthDate');
  return {
    names: nameAgreement(pairs),
    fields,
    score: mergeScoreOf(compared.score),
  };
}

const isContactField = (field: string): boolean => field === 'email' || field === 'phone';

/** Whether they share a mailbox or phone that nobody else has, except people who may be one of them. */
function hasExclusiveContact(
  one: PersonEvidence,
  other: PersonEvidence,
  side: Side,
  { owners, persons }: AssessmentContext,
): boolean {
  const theirs = [...one, ...other].map(({ stated }) => stated);
  return recordPairs(one, other).some(([left, right]) =>
    sharedContacts(left[side], right[side]).some((contact) => isExclusive(owners, contact, persons, theirs)),
  );
}

const sharedContacts = (left: Features, right: Features): readonly string[] => [
  ...left.emails.filter((email) => right.emails.includes(email)),
  ...left.phones.filter((phone) => right.phones.includes(phone)),
];
