import {
  type AutoMergeBlocker,
  type Contradiction,
  contradictionsOf,
  type MissingEvidence,
} from './auto-merge-blockers.ts';
import { DEFAULT_DAY } from './compare-birth-dates.ts';
import { type ContactOwners, isExclusive, isHouseholdContact } from './contact-owners.ts';
import type { Features } from './match-features.ts';
import { compareFields, type MatchScore } from './match-score.ts';
import type { MatchThresholds } from './match-thresholds.ts';
import type { MatchWeights } from './match-weights.ts';
import { type NameAgreement, nameAgreement } from './name-agreement.ts';
import type { PersonEvidence, RecordEvidence } from './record-evidence.ts';

export type MatchDecision = 'MERGE' | 'SUGGEST' | 'NOTHING';

/** The decision about two people, and why they are not merged automatically. */
export type MatchAssessment = {
  readonly decision: MatchDecision;
  readonly autoMergeBlockers: readonly AutoMergeBlocker[];
  /** Whether they share a contact that is verified on both sides. */
  readonly isProven: boolean;
};

/** What a decision needs besides the two people. */
export type AssessmentContext = {
  readonly weights: MatchWeights;
  readonly owners: ContactOwners;
  readonly thresholds: MatchThresholds;
  /** The ids of both people in `owners`. */
  readonly persons: ReadonlySet<string>;
};

/**
 * Decides about two people on the evidence of every record pair, because a merge joins all records. They are merged
 * automatically only on data that the shop itself knows, or on a contact that is verified on both sides.
 * @param score the score of their two most similar records, by all that the records state
 */
export function assessMatch(
  one: PersonEvidence,
  other: PersonEvidence,
  score: MatchScore,
  context: AssessmentContext,
): MatchAssessment {
  const { suggest } = context.thresholds;
  const isProven = provenContacts(one, other).some((contact) => isHouseholdContact(context.owners, contact));
  if (score.score < suggest) return { decision: 'NOTHING', autoMergeBlockers: ['NOT_LIKELY_ENOUGH'], isProven };
  const contradictions = contradictionsBetween(one, other).filter(
    (blocker) => !(blocker === 'OTHER_FAMILY_NAME' && isProven),
  );
  const blockers = contradictions.length > 0 ? contradictions : missingEvidence(one, other, score, isProven, context);
  return { decision: blockers.length === 0 ? 'MERGE' : 'SUGGEST', autoMergeBlockers: blockers, isProven };
}

/** Decides about two people who are alike only through a third record: they are suggested, never merged. */
export function assessThroughThird(one: PersonEvidence, other: PersonEvidence): MatchAssessment {
  const contradictions = contradictionsBetween(one, other);
  return {
    decision: 'SUGGEST',
    autoMergeBlockers: contradictions.length > 0 ? contradictions : ['THROUGH_THIRD'],
    isProven: false,
  };
}

/** A candidate for a merge with the person in question. */
type AssessedCandidate = { readonly evidence: PersonEvidence; readonly assessment: MatchAssessment };

/**
 * The candidates that may be merged with the person automatically, in the given order. A person that fits two people who
 * contradict each other is merged with neither, unless a verified contact proves the link.
 */
export function selectMergeable<C extends AssessedCandidate>(candidates: readonly C[]): readonly C[] {
  return candidates.filter(
    (candidate) => candidate.assessment.decision === 'MERGE' && !fitsAnother(candidate, candidates),
  );
}

/** Whether the person also fits a rival that contradicts the candidate. */
export function fitsAnother(candidate: AssessedCandidate, candidates: readonly AssessedCandidate[]): boolean {
  if (candidate.assessment.isProven) return false;
  return candidates.some(
    (rival) =>
      rival !== candidate &&
      rival.assessment.decision !== 'NOTHING' &&
      !rival.assessment.autoMergeBlockers.some(isContradiction) &&
      contradictionsBetween(candidate.evidence, rival.evidence).length > 0,
  );
}

const CONTRADICTIONS: ReadonlySet<string> = new Set<Contradiction>([
  'OTHER_GIVEN_NAME',
  'OTHER_FAMILY_NAME',
  'OTHER_BIRTH_DATE',
  'OTHER_GENERATION',
]);
const isContradiction = (blocker: AutoMergeBlocker): boolean => CONTRADICTIONS.has(blocker);

/** The contradictions of two persons, in stated data or in data that the shop itself knows. */
function contradictionsBetween(one: PersonEvidence, other: PersonEvidence): readonly Contradiction[] {
  const stated = contradictionsOf(one.map(statedOf), other.map(statedOf));
  if ([...one, ...other].every(({ stated, verified }) => stated === verified)) return stated;
  return [...new Set([...stated, ...contradictionsOf(one.map(verifiedOf), other.map(verifiedOf))])];
}

const statedOf = ({ stated }: RecordEvidence): Features => stated;
const verifiedOf = ({ verified }: RecordEvidence): Features => verified;

const provenContacts = (one: PersonEvidence, other: PersonEvidence): readonly string[] =>
  pairsOf(one, other).flatMap(([left, right]) => [...left.proven.intersection(right.proven)]);

function missingEvidence(
  one: PersonEvidence,
  other: PersonEvidence,
  score: MatchScore,
  isProven: boolean,
  context: AssessmentContext,
): readonly MissingEvidence[] {
  const missing = isProven ? missingForProven(one, other, score, context) : missingIn(one, other, 'verified', context);
  return missing === null ? [] : [missing];
}

/** A contact that is verified on both sides replaces two fields and the family name, but not the given name. */
const MIN_PROVEN_SCORE = 0.9;

function missingForProven(
  one: PersonEvidence,
  other: PersonEvidence,
  { score }: MatchScore,
  context: AssessmentContext,
): MissingEvidence | null {
  if (score < MIN_PROVEN_SCORE) return 'NOT_LIKELY_ENOUGH';
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
    if (!(fields.has('birthDate') && hasExclusiveContact(one, other, side, context)))
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
  /** The score of the two most similar records. */
  readonly score: number;
};

function comparePeople(
  one: PersonEvidence,
  other: PersonEvidence,
  side: Side,
  context: AssessmentContext,
): PeopleComparison {
  const { weights, owners } = context;
  const pairs = pairsOf(one, other).map(([left, right]) => [left[side], right[side]] as const);
  const all = pairs.map(([left, right]) => compareFields(left, right, weights, owners));
  const agreeing = all.flatMap(({ fields }) =>
    fields.filter(
      ({ field, level, value, bits }) =>
        (level === 'exact' || level === 'close') &&
        bits >= SIGNIFICANT_BITS &&
        (!WIDELY_SHARED_FIELDS.has(field) || (field === 'locality' && value !== undefined)) &&
        !(isContactField(field) && (value === undefined || !isHouseholdContact(owners, value))),
    ),
  );
  // A postal code that few homes share counts as the address.
  const fields = new Set(agreeing.map(({ field }) => (field === 'locality' ? 'address' : field)));
  const isDefaultDay = agreeing.some(({ field, value }) => field === 'birthDate' && value === DEFAULT_DAY);
  if (isDefaultDay && fields.isSubsetOf(TWIN_FIELDS)) fields.delete('birthDate');
  return {
    names: nameAgreement(pairs),
    fields,
    score: Math.max(0, ...all.map(({ score }) => score)),
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
  const theirs = [...one, ...other].map(statedOf);
  return pairsOf(one, other).some(([left, right]) =>
    sharedContacts(left[side], right[side]).some((contact) => isExclusive(owners, contact, persons, theirs)),
  );
}

const sharedContacts = (left: Features, right: Features): readonly string[] => [
  ...left.emails.filter((email) => right.emails.includes(email)),
  ...left.phones.filter((phone) => right.phones.includes(phone)),
];

const pairsOf = (one: PersonEvidence, other: PersonEvidence) =>
  one.flatMap((left) => other.map((right) => [left, right] as const));
