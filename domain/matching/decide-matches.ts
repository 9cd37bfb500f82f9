import type { Customer } from '../customer/customer.ts';
import type { Instant } from '../kernel/instant.ts';
import { type Cluster, isComplete, isDistinct } from '../person/cluster.ts';
import { MOST_OPEN, type OpenMatch } from '../person/duplicates.ts';
import { mergeBlockers } from '../person/merge-blockers.ts';
import type { MatchingChange } from './context.ts';
import { type MatchStatus, matchId } from './match.ts';
import { type MatchAssessment, selectMergeable } from './match-decision.ts';
import type { MatchScore } from './match-score.ts';
import type { MatchThresholds } from './match-thresholds.ts';
import type { PersonEvidence } from './record-evidence.ts';
import { type StoredMatches, suggestionsFrom } from './suggestions.ts';
import { isThroughThird, scoreThroughThird } from './third-record.ts';

/** What a shop configures: from which score on what happens, and whether records are merged without being asked. */
export type MatchPolicy = MatchThresholds & { readonly automatic: boolean };

/** Of another person's records, that which is most like the one in question, how alike the two are, and what follows. */
export type MatchCandidate = {
  readonly person: Cluster;
  readonly evidence: PersonEvidence;
  readonly other: Customer;
  readonly score: MatchScore;
  readonly assessment: MatchAssessment;
};

/** One record among those that it may be the same person as. */
export type MatchContext = {
  readonly record: Customer;
  readonly person: Cluster;
  /** Each another person. */
  readonly candidates: readonly MatchCandidate[];
  /** Of all these records. */
  readonly stored: StoredMatches;
};

/** With whom the record is to be merged, unasked; null where nobody is alike enough, or something speaks against it. */
export function chooseMerge(context: MatchContext, policy: MatchPolicy): MatchCandidate | null {
  if (!policy.automatic || isConflicting(context)) return null;
  const { person } = context;
  const candidates = selectMergeable(likelyCandidates(context).filter((lookalike) => !isLinked(lookalike)));
  return candidates.find((candidate) => mergeBlockers([person, candidate.person]).length === 0) ?? null;
}

/**
 * Whether somebody was merged or taken apart while all these were read one after the other, so that the records of one
 * person do not agree who they are. It passes.
 */
export function isConflicting({ person, candidates }: MatchContext): boolean {
  const people = [person, ...candidates.map((candidate) => candidate.person)];
  const ids = people.flatMap((records) => records.map(({ id }) => id));
  return new Set(ids).size < ids.length || !people.every(isComplete);
}

/**
 * Brings what is suggested about the record in step with what it is like now. Two persons have one suggestion at most:
 * of those two records that are most alike.
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
    .slice(0, MOST_OPEN);
  for (const line of lines) {
    const fate = nextStatusOf(line, context, wanted);
    if (fate !== 'STAYS') suggestions.close(line.matchId, fate);
  }
  for (const { other, score } of wanted)
    if (hasRoom(suggestions.forRecord(other.id), record)) suggestions.upsert(record.id, other.id, score, 'SUGGESTED');
  return { changes: suggestions.changes(), isWhole: suggestions.fitsTransaction() };
}

/** Whether two are alike through a third record alone. */
export const isLinked = ({ score: { evidence } }: MatchCandidate): boolean => isThroughThird(evidence);

/**
 * Records that are likely the same person as this one, and have or lack a suggestion which follows from that: they are to be
 * looked at again. Of two that are to be suggested with each other, one.
 */
export function toLookAtAgain(context: MatchContext): readonly string[] {
  const { person, candidates, stored } = context;
  const lines = new Map(stored.duplicates.map(({ customerId, open }) => [customerId, open]));
  const linesOf = (records: Cluster) => records.flatMap(({ id }) => lines.get(id) ?? []);
  const near = likelyCandidates(context).filter((candidate) => !isLinked(candidate));
  const unlinked = near.filter((one, at) =>
    near
      .slice(at + 1)
      .some(
        (other) =>
          scoreThroughThird(one.score.score, other.score.score) !== null &&
          !areDistinct(one.person, other.person) &&
          !linesOf(one.person).some(({ otherId }) => includesRecord(other.person, otherId)),
      ),
  );
  // What followed from a likeness that is no more.
  const wereNear = candidates.filter(
    (candidate) =>
      !near.includes(candidate) &&
      linesOf(person).some(
        ({ otherId, throughThird }) => throughThird !== true && includesRecord(candidate.person, otherId),
      ) &&
      linesOf(candidate.person).some(({ throughThird }) => throughThird === true),
  );
  return [...unlinked, ...wereNear].map(({ other }) => other.id);
}

/** Whether somebody may be the person by all that is known of the two, and nobody said otherwise. */
export const isNear = (person: Cluster, candidate: MatchCandidate): boolean =>
  candidate.assessment.decision !== 'NOTHING' &&
  [...person, ...candidate.person].every(isActive) &&
  !areDistinct(person, candidate.person);

/** Those who may be the same person, likeliest first: nobody who was told apart, and nobody who is being erased. */
function likelyCandidates({ record, person, candidates, stored }: MatchContext): readonly MatchCandidate[] {
  const rejected = new Set(stored.matches.filter(({ status }) => status === 'REJECTED').map(({ id }) => id));
  return candidates
    .filter((candidate) => isNear(person, candidate))
    .filter(({ other }) => !rejected.has(matchId(record.id, other.id)))
    .toSorted((a, b) => b.score.score - a.score.score);
}

/** A suggestion of one of the person's records. */
type RecordSuggestion = OpenMatch & { readonly recordId: string };

/** Whether another record of the person is suggested with that one already, and is more like it. */
const hasBetterSuggestion = (
  { person, score: { score } }: MatchCandidate,
  record: Customer,
  lines: readonly RecordSuggestion[],
): boolean =>
  lines.some((line) => line.recordId !== record.id && includesRecord(person, line.otherId) && line.score > score);

function nextStatusOf(
  { recordId, otherId }: RecordSuggestion,
  { record, person, candidates }: MatchContext,
  wanted: readonly MatchCandidate[],
): MatchStatus | null | 'STAYS' {
  const isOwn = recordId === record.id;
  const candidate = candidates.find(({ person: others }) => includesRecord(others, otherId));
  if (includesRecord(person, otherId)) return 'MERGED';
  // What is known of somebody else's likeness to the person's other records is theirs to say.
  if (candidate === undefined) return isOwn ? null : 'STAYS';
  if (areDistinct(person, candidate.person)) return 'REJECTED';
  const successor = wanted.find(({ person: others }) => others === candidate.person);
  if (successor === undefined) return isOwn || !candidate.person.every(isActive) ? null : 'STAYS';
  return isOwn && otherId === successor.other.id ? 'STAYS' : null;
}

/** A head that is full takes nothing new: who resembles so many is looked at first. */
const hasRoom = (lines: readonly OpenMatch[], record: Customer): boolean =>
  lines.length < MOST_OPEN || lines.some(({ otherId }) => otherId === record.id);

const areDistinct = (people: Cluster, others: Cluster): boolean =>
  people.some((one) => others.some((other) => isDistinct(one, other)));

const isActive = ({ status }: Customer): boolean => status === 'ACTIVE';

const includesRecord = (person: Cluster, recordId: string): boolean => person.some(({ id }) => id === recordId);
