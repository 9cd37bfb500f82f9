import type { Customer } from '../customer/customer.ts';
import type { Instant } from '../kernel/instant.ts';
import { type Cluster, isComplete, isDistinct } from '../person/cluster.ts';
import { MAX_OPEN, type OpenMatch } from '../person/duplicates.ts';
import { mergeBlockers } from '../person/merge-blockers.ts';
import type { MatchingChange } from './context.ts';
import { type MatchStatus, matchId } from './match.ts';
import { type MatchAssessment, selectMergeable } from './match-decision.ts';
import type { MatchThresholds } from './match-thresholds.ts';
import type { MatchScore } from './score/match-score.ts';
import { evidenceOf, type PersonEvidence } from './score/record-evidence.ts';
import { isThroughThird, scoreThroughThird } from './score/third-record.ts';
import { type StoredMatches, suggestionsFrom } from './suggestions.ts';

/** The shop's configuration: the thresholds, and whether the matcher may merge records automatically. */
export type MatchPolicy = MatchThresholds & { readonly automatic: boolean };

/** Another person's record that is most like the record in question, with the score and the assessment of the two people. */
export type MatchCandidate = {
  readonly person: Cluster;
  readonly evidence: PersonEvidence;
  readonly other: Customer;
  readonly score: MatchScore;
  readonly assessment: MatchAssessment;
};

/** A record and the records that may be the same person. */
export type MatchContext = {
  readonly record: Customer;
  readonly person: Cluster;
  /** One per other person. */
  readonly candidates: readonly MatchCandidate[];
  /** The stored matches of all these records. */
  readonly stored: StoredMatches;
};

/** Chooses the candidate to merge automatically. Null if nobody is alike enough, or a reason forbids the merge. */
export function chooseMerge(context: MatchContext, policy: MatchPolicy): MatchCandidate | null {
  if (!policy.automatic || isConflicting(context)) return null;
  const { person } = context;
  const likely = likelyCandidates(context).filter((candidate) => !isLinked(candidate));
  const candidates = selectMergeable(person.map(evidenceOf), likely);
  return candidates.find((candidate) => mergeBlockers([person, candidate.person]).length === 0) ?? null;
}

/**
 * Whether the records of one person disagree about who belongs to it. This happens if somebody was merged or unmerged
 * between the reads. It is temporary.
 */
export function isConflicting({ person, candidates }: MatchContext): boolean {
  const people = [person, ...candidates.map((candidate) => candidate.person)];
  const ids = people.flatMap((records) => records.map(({ id }) => id));
  return new Set(ids).size < ids.length || !people.every(isComplete);
}

/**
 * Updates the suggestions of the record to its current data. Two persons have at most one suggestion: that of their two most
 * similar records.
 */
export function updateSuggestions(
  context: MatchContext,
  now: Instant,
): { readonly changes: readonly MatchingChange[]; readonly isWhole: boolean } {
  const { record, person, stored } = context;
  const suggestions = suggestionsFrom(stored, now);
  const lines = person.flatMap(({ id }) => suggestions.forRecord(id).map((line) => ({ ...line, recordId: id })));
  const wanted = likelyCandidates(context)
    .filter((candidate) => !hasBetterSuggestion(candidate, record, lines))
    .slice(0, MAX_OPEN);
  for (const line of lines) {
    const status = nextStatusOf(line, context, wanted);
    if (status !== 'UNCHANGED') suggestions.close(line.matchId, status);
  }
  for (const { other, score } of wanted)
    if (hasRoom(suggestions.forRecord(other.id), record)) suggestions.upsert(record.id, other.id, score, 'SUGGESTED');
  return { changes: suggestions.changes(), isWhole: suggestions.fitsTransaction() };
}

/** Whether the candidate is alike only through a third record. */
export const isLinked = ({ score: { evidence } }: MatchCandidate): boolean => isThroughThird(evidence);

/**
 * The ids of records that must be matched again, because a suggestion through this record is missing or outdated. Of two
 * records that get suggested with each other, only one is listed.
 */
export function recordsToRematch(context: MatchContext): readonly string[] {
  const { person, candidates, stored } = context;
  const lines = new Map(stored.duplicates.map(({ customerId, open }) => [customerId, open]));
  const linesOf = (records: Cluster) => records.flatMap(({ id }) => lines.get(id) ?? []);
  const near = likelyCandidates(context).filter((candidate) => !isLinked(candidate));
  const unlinked = near.filter((one, at) =>
    near
      .slice(at + 1)
      .some(
        (other) =>
          scoreThroughThird(one.score, other.score) !== null &&
          !areDistinct(one.person, other.person) &&
          !linesOf(one.person).some(({ otherId }) => includesRecord(other.person, otherId)),
      ),
  );
  // Suggestions through this record are outdated: the candidate is no longer similar.
  const noLongerNear = candidates.filter(
    (candidate) =>
      !near.includes(candidate) &&
      linesOf(person).some(
        ({ otherId, throughThird }) => throughThird !== true && includesRecord(candidate.person, otherId),
      ) &&
      linesOf(candidate.person).some(({ throughThird }) => throughThird === true),
  );
  return [...unlinked, ...noLongerNear].map(({ other }) => other.id);
}

/** Whether all evidence allows that the two are one person, both are active, and nobody rejected it. */
export const mayBeSamePerson = (person: Cluster, candidate: MatchCandidate): boolean =>
  candidate.assessment.decision !== 'NOTHING' &&
  [...person, ...candidate.person].every(isActive) &&
  !areDistinct(person, candidate.person);

/** The candidates that may be the same person, highest score first, without rejected or erased people. */
function likelyCandidates({ record, person, candidates, stored }: MatchContext): readonly MatchCandidate[] {
  const rejected = new Set(stored.matches.filter(({ status }) => status === 'REJECTED').map(({ id }) => id));
  return candidates
    .filter((candidate) => mayBeSamePerson(person, candidate))
    .filter(({ other }) => !rejected.has(matchId(record.id, other.id)))
    .toSorted((a, b) => b.score.score - a.score.score);
}

/** An open suggestion, and the person's record that has it. */
type RecordSuggestion = OpenMatch & { readonly recordId: string };

/** Whether another record of the person already has a suggestion with the candidate's person and a higher score. */
const hasBetterSuggestion = (
  { person, score: { score } }: MatchCandidate,
  record: Customer,
  lines: readonly RecordSuggestion[],
): boolean =>
  lines.some((line) => line.recordId !== record.id && includesRecord(person, line.otherId) && line.score > score);

/** The new status of a suggestion; null if it is not likely any more. */
function nextStatusOf(
  { recordId, otherId }: RecordSuggestion,
  { record, person, candidates }: MatchContext,
  wanted: readonly MatchCandidate[],
): MatchStatus | null | 'UNCHANGED' {
  const isOwn = recordId === record.id;
  const candidate = candidates.find(({ person: others }) => includesRecord(others, otherId));
  if (includesRecord(person, otherId)) return 'MERGED';
  // Suggestions of the person's other records are updated when those records are matched.
  if (candidate === undefined) return isOwn ? null : 'UNCHANGED';
  if (areDistinct(person, candidate.person)) return 'REJECTED';
  const successor = wanted.find(({ person: others }) => others === candidate.person);
  if (successor === undefined) return isOwn || !candidate.person.every(isActive) ? null : 'UNCHANGED';
  return isOwn && otherId === successor.other.id ? 'UNCHANGED' : null;
}

/** A full list takes no new suggestion: a clerk reviews its suggestions first. */
const hasRoom = (lines: readonly OpenMatch[], record: Customer): boolean =>
  lines.length < MAX_OPEN || lines.some(({ otherId }) => otherId === record.id);

const areDistinct = (people: Cluster, others: Cluster): boolean =>
  people.some((one) => others.some((other) => isDistinct(one, other)));

const isActive = ({ status }: Customer): boolean => status === 'ACTIVE';

const includesRecord = (person: Cluster, recordId: string): boolean => person.some(({ id }) => id === recordId);
