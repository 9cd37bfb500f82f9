import { type AssessmentContext, missingEvidence } from './merge-evidence.ts';
import type { AutoMergeBlocker, Contradiction } from './score/auto-merge-blockers.ts';
import { isHouseholdContact } from './score/contact-owners.ts';
import type { MatchScore } from './score/match-score.ts';
import { agreesExactly, contradictionsBetween, withoutDoubtfulRecords } from './score/person-contradictions.ts';
import { type PersonEvidence, recordPairs } from './score/record-evidence.ts';

export type MatchDecision = 'MERGE' | 'SUGGEST' | 'NOTHING';

/** The decision about two people, and why they are not merged automatically. */
export type MatchAssessment = {
  readonly decision: MatchDecision;
  readonly autoMergeBlockers: readonly AutoMergeBlocker[];
  /** Whether they share a contact that is verified on both sides. */
  readonly isProven: boolean;
};

/**
 * Decides about two persons as wholes, because a merge joins all their records. They are merged automatically only on data
 * that the shop itself knows, or on a contact that is verified on both sides. Where single records of a person are doubtful,
 * the others must be enough for a merge.
 * @param score the score of the two persons, by all that the records state
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
  const missing = () => missingEvidence(one, other, { score, isProven }, context);
  const blockers =
    contradictions.length === 0 ? missing() : isProvenByClearRecords(one, other, score, context) ? [] : contradictions;
  return { decision: blockers.length === 0 ? 'MERGE' : 'SUGGEST', autoMergeBlockers: blockers, isProven };
}

/** Whether the records that remain without the doubtful ones are enough for a merge, on what the shop itself knows. */
function isProvenByClearRecords(
  one: PersonEvidence,
  other: PersonEvidence,
  score: MatchScore,
  context: AssessmentContext,
): boolean {
  const clear = withoutDoubtfulRecords(one, other);
  return clear !== null && missingEvidence(clear.one, clear.other, { score, isProven: false }, context).length === 0;
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
export function selectMergeable<C extends AssessedCandidate>(
  person: PersonEvidence,
  candidates: readonly C[],
): readonly C[] {
  return candidates.filter(
    (candidate) => candidate.assessment.decision === 'MERGE' && !fitsAnother(person, candidate, candidates),
  );
}

/** Whether the person fits a rival as well as the candidate, and the two contradict each other. */
export function fitsAnother(
  person: PersonEvidence,
  candidate: AssessedCandidate,
  candidates: readonly AssessedCandidate[],
): boolean {
  if (candidate.assessment.isProven) return false;
  return candidates.some(
    (rival) =>
      rival !== candidate &&
      rival.assessment.decision !== 'NOTHING' &&
      !rival.assessment.autoMergeBlockers.some(isContradiction) &&
      isUndecided(person, candidate.evidence, rival.evidence),
  );
}

/**
 * Whether two persons contradict each other, and nothing says to which of them the person belongs. The person belongs to the
 * one whose value it has in a field in which they contradict each other, if it does not have the other's value too.
 */
function isUndecided(person: PersonEvidence, candidate: PersonEvidence, rival: PersonEvidence): boolean {
  const contradictions = contradictionsBetween(candidate, rival);
  if (contradictions.length === 0 || withoutDoubtfulRecords(candidate, rival) !== null) return false;
  const has = (other: PersonEvidence, field: Contradiction) =>
    person.some((left) => other.some((right) => agreesExactly(left, right, field)));
  return !contradictions.some((field) => has(candidate, field) && !has(rival, field));
}

const CONTRADICTIONS: ReadonlySet<string> = new Set<Contradiction>([
  'OTHER_GIVEN_NAME',
  'OTHER_FAMILY_NAME',
  'OTHER_BIRTH_DATE',
  'OTHER_GENERATION',
]);
const isContradiction = (blocker: AutoMergeBlocker): boolean => CONTRADICTIONS.has(blocker);

const provenContacts = (one: PersonEvidence, other: PersonEvidence): readonly string[] =>
  recordPairs(one, other).flatMap(([left, right]) => [...left.proven.intersection(right.proven)]);
