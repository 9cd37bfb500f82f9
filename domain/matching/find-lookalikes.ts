import type { Customer } from '../customer/customer.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { type Cluster, survivorOf } from '../person/cluster.ts';
import { type Duplicates, noDuplicates } from '../person/duplicates.ts';
import { type Person, peopleOf } from '../person/people.ts';
import type { Records } from '../repositories.ts';
import { type Carrying, carriersOf } from './contact-carriers.ts';
import type { Lookalike, Situation } from './decide-matches.ts';
import { matchId } from './match.ts';
import { judge } from './match-decision.ts';
import { featuresOf } from './match-features.ts';
import { type MatchScore, markUnverified, scoreMatch } from './match-score.ts';
import type { MatchThresholds } from './match-thresholds.ts';
import type { MatchWeights } from './match-weights.ts';
import { evidenceOf } from './record-evidence.ts';
import type { StoredMatches } from './suggestions.ts';

export type Found = {
  readonly situation: Situation;
  /** With how many of others the record was compared. */
  readonly compared: number;
  /** Compares it with one more record, of this person. */
  compare(person: Cluster, other: Customer): Lookalike;
};

/** What the matcher goes by. */
export type MatchRules = { readonly weights: MatchWeights; readonly thresholds: MatchThresholds };

/**
 * Compares a record with the candidates, and with those who wait beside it already; null where the record is no more.
 * Costs a read a candidate, and for those who are alike another few.
 * @param candidates those who carry one of the record's contacts among them, as far as they are bounded
 */
export async function findLookalikes(
  records: Records,
  recordId: string,
  candidates: ReadonlySet<string>,
  rules: MatchRules,
): Promise<Found | null> {
  const [[found], [head = noDuplicates(recordId)]] = await inParallel(
    () => peopleOf(records, [recordId]),
    () => records.duplicatesOf([recordId]),
  );
  const person = found?.members;
  const record = person?.find(({ id }) => id === recordId);
  if (person === undefined || record === undefined) return null;
  const waiting = new Set(head.open.map(({ otherId }) => otherId));
  const others = [...candidates.union(waiting).difference(new Set(idsOf(person)))];
  const compared = (await records.customers(others)).filter((other) => other !== null);
  const carriers = carriersOf(carrying(record), [...person.filter((one) => one !== record), ...compared].map(carrying));
  const own = evidenceOf(record);
  const scoreOf = (other: Customer) => scoreMatch(own.stated, featuresOf(other), rules.weights, carriers);
  const { suggest } = rules.thresholds;
  const close = idsOf(compared.filter((other) => waiting.has(other.id) || scoreOf(other).score >= suggest));
  const all = person.map(evidenceOf);
  function compare(members: Cluster, other: Customer): Lookalike {
    const evidence = members.map(evidenceOf);
    const score = markUnverified(scoreOf(other), own, evidenceOf(other), rules.weights);
    const persons = new Set([survivorOf(record ?? other), survivorOf(other)]);
    const judgement = judge(all, evidence, score, { ...rules, carriers, persons });
    return { person: members, evidence, other, score, judgement };
  }
  const lookalikes = mostAlike(await peopleOf(records, close), new Set(close), scoreOf).map(([members, other]) =>
    compare(members, other),
  );
  const stored = await storedAbout(records, { record, person, lookalikes }, head);
  return { situation: { record, person, lookalikes, stored }, compared: compared.length, compare };
}

const carrying = (record: Customer): Carrying => ({ person: survivorOf(record), features: featuresOf(record) });

/** Each person once, with that of the close records which is most alike. */
function mostAlike(
  people: readonly (Person | null)[],
  close: ReadonlySet<string>,
  scoreOf: (other: Customer) => MatchScore,
): readonly (readonly [Cluster, Customer])[] {
  const known = new Map(
    people.flatMap((person) => (person === null ? [] : [[person.members[0].id, person.members] as const])),
  );
  return [...known.values()].flatMap((person) => {
    const scored = person.filter(({ id }) => close.has(id)).map((other) => ({ other, score: scoreOf(other).score }));
    return scored
      .toSorted((a, b) => b.score - a.score)
      .slice(0, 1)
      .map(({ other }) => [person, other] as const);
  });
}

/**
 * What is stored of the matches of all these records. The record's own head was read before: whoever else it tells of is
 * among them.
 */
async function storedAbout(
  records: Records,
  { record, person, lookalikes }: Omit<Situation, 'stored'>,
  head: Duplicates,
): Promise<StoredMatches> {
  const members = [...person, ...lookalikes.flatMap((lookalike) => lookalike.person)];
  const duplicates = [head, ...(await records.duplicatesOf(idsOf(members).filter((id) => id !== record.id)))];
  const own = new Set(idsOf(person));
  const ids = new Set([
    ...duplicates
      .filter(({ customerId }) => own.has(customerId))
      .flatMap(({ open }) => open.map((line) => line.matchId)),
    ...lookalikes.map(({ other }) => matchId(record.id, other.id)),
  ]);
  return { duplicates, matches: (await records.matches([...ids])).filter((match) => match !== null) };
}

const idsOf = (customers: readonly Customer[]): readonly string[] => customers.map(({ id }) => id);
