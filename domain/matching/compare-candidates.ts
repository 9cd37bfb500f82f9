import type { Customer } from '../customer/customer.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { type Cluster, survivorOf } from '../person/cluster.ts';
import { type Duplicates, noDuplicates } from '../person/duplicates.ts';
import { loadPeople, type Person } from '../person/people.ts';
import type { MatchingRepositories } from './context.ts';
import { type MatchCandidate, type MatchContext, mayBeSamePerson } from './decide-matches.ts';
import { featuresOf } from './fields/match-features.ts';
import { matchId } from './match.ts';
import { assessMatch, assessThroughThird } from './match-decision.ts';
import type { MatchThresholds } from './match-thresholds.ts';
import { type ContactRecord, contactOwnersOf } from './score/contact-owners.ts';
import type { MatchScore } from './score/match-score.ts';
import type { MatchWeights } from './score/match-weights.ts';
import { scoreEvidence, scorePersons } from './score/person-score.ts';
import { evidenceOf } from './score/record-evidence.ts';
import { scoreThroughThird, withThirdRecord } from './score/third-record.ts';
import type { StoredMatches } from './suggestions.ts';

export type CandidateComparison = {
  readonly context: MatchContext;
  /** The number of other records that the record was compared with. */
  readonly compared: number;
  /** Compares the record with one more person. A suggestion shows `other` of its records. */
  compare(person: Cluster, other: Customer): MatchCandidate;
};

/** The weights and thresholds that the matcher uses. */
export type MatchRules = { readonly weights: MatchWeights; readonly thresholds: MatchThresholds };

/**
 * Compares a record with the candidates and with the records that already have a suggestion with it. Null if the record does
 * not exist. Costs one read per candidate, and a few more per candidate that is alike.
 * @param candidates ids of records; they include the records that share a contact with the record, up to the block limit
 */
export async function compareCandidates(
  repositories: MatchingRepositories,
  recordId: string,
  candidates: ReadonlySet<string>,
  rules: MatchRules,
): Promise<CandidateComparison | null> {
  const [[found], [head = noDuplicates(recordId)]] = await inParallel(
    () => loadPeople(repositories, [recordId]),
    () => repositories.duplicatesOf([recordId]),
  );
  const person = found?.members;
  const record = person?.find(({ id }) => id === recordId);
  if (person === undefined || record === undefined) return null;
  // Suggestions through a third record are left out: they are found again below as long as the links hold.
  const waiting = new Set(head.open.filter(({ throughThird }) => throughThird !== true).map(({ otherId }) => otherId));
  const others = [...candidates.union(waiting).difference(new Set(idsOf(person)))];
  const compared = (await repositories.customers(others)).filter((other) => other !== null);
  const owners = contactOwnersOf(
    toContactRecord(record),
    [...person.filter((one) => one !== record), ...compared].map(toContactRecord),
  );
  const own = featuresOf(record);
  const scoreOf = (others: readonly Customer[]) =>
    scorePersons(
      others.map((other) => [own, featuresOf(other)]),
      rules.weights,
      owners,
    );
  const { suggest } = rules.thresholds;
  // Several candidates may be records of one person, and each may agree in other fields.
  const alike = [...Map.groupBy(compared, survivorOf).values()].flatMap((others) =>
    scoreOf(others).score >= suggest ? others : others.filter(({ id }) => waiting.has(id)),
  );
  const close = idsOf(alike);
  const all = person.map(evidenceOf);
  function compare(members: Cluster, other: Customer): MatchCandidate {
    const evidence = members.map(evidenceOf);
    const score = scoreEvidence(all, evidence, rules.weights, owners);
    const persons = new Set([survivorOf(record ?? other), survivorOf(other)]);
    const assessment = assessMatch(all, evidence, score, { ...rules, owners, persons });
    return { person: members, evidence, other, score, assessment };
  }
  const direct = bestPerPerson(await loadPeople(repositories, close), new Set(close), scoreOf).map(([members, other]) =>
    compare(members, other),
  );
  const near = [...person, ...direct.flatMap((candidate) => candidate.person)];
  const heads = [head, ...(await headsOf(repositories, idsOf(near), [head]))];
  const linked = linksThroughThird(person, direct, heads);
  const unknown = (
    await loadPeople(
      repositories,
      [...linked.keys()].filter((id) => near.every((one) => one.id !== id)),
    )
  ).map((found) => found?.members ?? null);
  const matchCandidates = [
    ...direct.map((candidate) => throughThird(candidate)),
    ...distinctPeople(unknown, near).flatMap((members) => {
      const [other] = members.filter(({ id }) => linked.has(id)).toSorted((a, b) => linkOf(b) - linkOf(a));
      return other === undefined ? [] : [throughThird(compare(members, other))];
    }),
  ];
  function linkOf({ id }: Customer): number {
    return linked.get(id) ?? 0;
  }
  /** Scores the candidate by its link through a third record if the two records are not alike enough themselves. */
  function throughThird(candidate: MatchCandidate): MatchCandidate {
    const through = Math.max(...candidate.person.map(linkOf));
    if (through === 0 || (close.includes(candidate.other.id) && candidate.assessment.decision !== 'NOTHING'))
      return candidate;
    const assessment = assessThroughThird(all, candidate.evidence);
    return { ...candidate, score: withThirdRecord(candidate.score, through), assessment };
  }
  const stored = await loadStoredMatches(repositories, { record, person, candidates: matchCandidates }, heads);
  return { context: { record, person, candidates: matchCandidates, stored }, compared: compared.length, compare };
}

const toContactRecord = (record: Customer): ContactRecord => ({
  person: survivorOf(record),
  features: featuresOf(record),
});

/** Each person once, with the person's close record that has the highest score. */
function bestPerPerson(
  people: readonly (Person | null)[],
  close: ReadonlySet<string>,
  scoreOf: (others: readonly Customer[]) => MatchScore,
): readonly (readonly [Cluster, Customer])[] {
  const known = new Map(
    people.flatMap((person) => (person === null ? [] : [[person.members[0].id, person.members] as const])),
  );
  return [...known.values()].flatMap((person) => {
    const scored = person.filter(({ id }) => close.has(id)).map((other) => ({ other, score: scoreOf([other]).score }));
    return scored
      .toSorted((a, b) => b.score - a.score)
      .slice(0, 1)
      .map(({ other }) => [person, other] as const);
  });
}

/**
 * Maps records to the probability that they are the person because both are likely the same person as a third record. The
 * open suggestions of the directly matched candidates show these links.
 */
function linksThroughThird(
  person: Cluster,
  direct: readonly MatchCandidate[],
  heads: readonly Duplicates[],
): ReadonlyMap<string, number> {
  const open = new Map(heads.map((head) => [head.customerId, head.open]));
  const links = new Map<string, number>();
  for (const third of direct.filter((candidate) => mayBeSamePerson(person, candidate)))
    for (const line of third.person.flatMap(({ id }) => open.get(id) ?? [])) {
      const through = line.throughThird === true ? null : scoreThroughThird(third.score, line);
      if (through !== null && !person.some(({ id }) => id === line.otherId))
        links.set(line.otherId, Math.max(through, links.get(line.otherId) ?? 0));
    }
  return links;
}

/** Each of the people once, without people who own one of the known records. */
function distinctPeople(people: readonly (Cluster | null)[], known: readonly Customer[]): readonly Cluster[] {
  const ids = new Set(idsOf(known));
  const others = people.filter((members) => members !== null && !members.some(({ id }) => ids.has(id)));
  return [...new Map(others.flatMap((members) => (members === null ? [] : [[members[0].id, members]]))).values()];
}

/** Loads the heads of these records except those that were already read. */
const headsOf = (
  repositories: MatchingRepositories,
  recordIds: readonly string[],
  read: readonly Duplicates[],
): Promise<readonly Duplicates[]> => {
  const known = new Set(read.map(({ customerId }) => customerId));
  return repositories.duplicatesOf([...new Set(recordIds)].filter((id) => !known.has(id)));
};

/** Loads the stored matches of all these records. */
async function loadStoredMatches(
  repositories: MatchingRepositories,
  { record, person, candidates }: Omit<MatchContext, 'stored'>,
  /** Heads that were already read, the record's own among them. */
  heads: readonly Duplicates[],
): Promise<StoredMatches> {
  const members = [...person, ...candidates.flatMap((candidate) => candidate.person)];
  // A record that was suggested through a third record may not be alike any more, but its head still has the line.
  const suggestedBefore = heads.filter(({ customerId }) => customerId === record.id).flatMap(({ open }) => open);
  const duplicates = [
    ...heads,
    ...(await headsOf(repositories, [...idsOf(members), ...suggestedBefore.map(({ otherId }) => otherId)], heads)),
  ];
  const own = new Set(idsOf(person));
  const ids = new Set([
    ...duplicates
      .filter(({ customerId }) => own.has(customerId))
      .flatMap(({ open }) => open.map((line) => line.matchId)),
    ...candidates.map(({ other }) => matchId(record.id, other.id)),
  ]);
  return { duplicates, matches: (await repositories.matches([...ids])).filter((match) => match !== null) };
}

const idsOf = (customers: readonly Customer[]): readonly string[] => customers.map(({ id }) => id);
