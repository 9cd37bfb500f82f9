import { MAX_IN_BLOCK } from '../../domain/matching/blocks/find-candidates.ts';
import { blockingKeys } from '../../domain/matching/blocks/match-blocks.ts';
import { assessMatch, selectMergeable } from '../../domain/matching/match-decision.ts';
import { DEFAULT_THRESHOLDS } from '../../domain/matching/match-thresholds.ts';
import { type ContactOwners, contactOwnersOf } from '../../domain/matching/score/contact-owners.ts';
import type { MatchScore } from '../../domain/matching/score/match-score.ts';
import type { MatchWeights } from '../../domain/matching/score/match-weights.ts';
import { scoreEvidence, scorePersons } from '../../domain/matching/score/person-score.ts';
import type { RecordEvidence } from '../../domain/matching/score/record-evidence.ts';
import { scoreThroughThird } from '../../domain/matching/score/third-record.ts';
import { MAX_RECORDS } from '../../domain/person/cluster.ts';
import { pairOf, pairsAmong } from './pair-figures.ts';

export type Arrival = { readonly record: string; readonly evidence: RecordEvidence };

export type ArrivalResult = {
  /** Pairs of records of the same merged person. */
  readonly merged: ReadonlySet<string>;
  /** Pairs of records of two persons with a suggestion, and its score. */
  readonly suggested: ReadonlyMap<string, number>;
  /** One per two persons. */
  readonly suggestions: readonly Suggestion[];
  /** The number of compared pairs. */
  readonly candidates: number;
  /** The number of blocking keys of all records. */
  readonly keys: number;
};

/** The records of each of the two persons, and the score from 0 to 1. */
export type Suggestion = {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly score: number;
};

type Person = readonly [Arrival, ...Arrival[]];

/** Two persons with a suggestion, and its score. */
type Link = { readonly one: Person; readonly other: Person; readonly score: number; readonly linkScore?: number };

/** Simulates records that arrive one after the other. Each is compared with the earlier records that share a block. */
export function simulateArrivals(arrivals: readonly Arrival[], weights: MatchWeights): ArrivalResult {
  const blocks = new Map<string, Arrival[]>();
  const persons = new Map<Arrival, Person>();
  const suggestions: { readonly one: Arrival; readonly other: Arrival; readonly match: MatchScore }[] = [];
  let candidates = 0;
  let keys = 0;
  for (const arrival of arrivals) {
    persons.set(arrival, [arrival]);
    const own = blockingKeys(arrival.evidence.stated);
    const inBlocks = new Set(own.flatMap((key) => (blocks.get(key) ?? []).slice(-MAX_IN_BLOCK)));
    for (const key of own) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [arrival]);
      else block.push(arrival);
    }
    keys += own.length;
    candidates += inBlocks.size;
    for (;;) {
      const alike = matchCandidatesOf(arrival, inBlocks);
      const fitting = selectMergeable(evidenceIn(personOf(arrival)), alike).find(
        ({ person }) => person.length + personOf(arrival).length <= MAX_RECORDS,
      );
      if (fitting === undefined) {
        suggestions.push(...alike.map(({ person: [other], match }) => ({ one: arrival, other, match })));
        break;
      }
      const [first, ...others] = [...fitting.person, ...personOf(arrival)];
      const person: Person = [first ?? arrival, ...others];
      for (const record of person) persons.set(record, person);
    }
  }
  const links = linksOf(
    suggestions
      .map(({ one, other, match }) => ({ ...match, one: personOf(one), other: personOf(other) }))
      .filter(({ one, other }) => one !== other),
  );
  const pairs = new Map([...throughThird(links), ...links]);
  return {
    merged: new Set([...new Set(persons.values())].flatMap((person) => pairsAmong(namesOf(person)))),
    suggested: new Map(
      [...pairs.values()].flatMap(({ one, other, score }) =>
        one.flatMap((mine) => other.map((theirs) => [pairOf(mine.record, theirs.record), score] as const)),
      ),
    ),
    suggestions: [...pairs.values()].map(({ one, other, score }) => ({
      ...{ left: namesOf(one), right: namesOf(other) },
      score,
    })),
    candidates,
    keys,
  };

  function personOf(arrival: Arrival): Person {
    return persons.get(arrival) ?? [arrival];
  }

  /** The persons that may be the arrival's person, highest score first. */
  function matchCandidatesOf(arrival: Arrival, inBlocks: ReadonlySet<Arrival>) {
    const mine = personOf(arrival);
    const others = [...inBlocks].filter((other) => !mine.includes(other));
    const owners = contactOwnersOf(
      contactRecordOf(arrival),
      [...mine.filter((one) => one !== arrival), ...others].map(contactRecordOf),
    );
    const scoreWith = (records: readonly Arrival[]) =>
      scorePersons(
        records.map((record) => [arrival.evidence.stated, record.evidence.stated]),
        weights,
        owners,
      );
    const evidence = evidenceIn(mine);
    const best = new Map<Person, MatchScore>();
    for (const [person, records] of Map.groupBy(others, personOf))
      if (scoreWith(records).score >= DEFAULT_THRESHOLDS.suggest)
        best.set(person, scoreEvidence(evidence, evidenceIn(person), weights, owners));
    return [...best]
      .map(([person, match]) => ({ person, match, ...assess(mine, person, match, evidence, owners) }))
      .filter(({ assessment }) => assessment.decision !== 'NOTHING')
      .toSorted((a, b) => b.match.score - a.match.score);
  }

  function assess(
    mine: Person,
    person: Person,
    match: MatchScore,
    own: readonly RecordEvidence[],
    owners: ContactOwners,
  ) {
    const evidence = evidenceIn(person);
    const ids = new Set([mine[0].record, person[0].record]);
    const context = { weights, owners, thresholds: DEFAULT_THRESHOLDS, persons: ids };
    return { evidence, assessment: assessMatch(own, evidence, match, context) };
  }

  function contactRecordOf(arrival: Arrival) {
    return { person: personOf(arrival)[0].record, features: arrival.evidence.stated };
  }
}

const evidenceIn = (person: Person): readonly RecordEvidence[] => person.map(({ evidence }) => evidence);

const namesOf = (person: Person): readonly string[] => person.map(({ record }) => record);

/** Two persons get one link, that of their most similar records. */
const linksOf = (links: readonly Link[]): ReadonlyMap<string, Link> =>
  new Map(
    links
      .toSorted((a, b) => a.score - b.score)
      .map((link) => [pairOf(link.one[0].record, link.other[0].record), link] as const),
  );

/** The links through a third person, by the rule of the matcher. */
function throughThird(links: ReadonlyMap<string, Link>): ReadonlyMap<string, Link> {
  const both = [...links.values()].flatMap((link) => [link, { ...link, one: link.other, other: link.one }]);
  const found = [...Map.groupBy(both, ({ one }) => one).values()].flatMap((near) =>
    near.flatMap((first, at) =>
      near.slice(at + 1).flatMap((second): readonly Link[] => {
        const score = scoreThroughThird(first, second);
        return score === null ? [] : [{ one: first.other, other: second.other, score }];
      }),
    ),
  );
  return linksOf(found);
}
