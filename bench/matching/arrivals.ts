import { type ContactOwners, contactOwnersOf } from '../../domain/matching/contact-owners.ts';
import { blockingKeys } from '../../domain/matching/match-blocks.ts';
import { assessMatch, selectMergeable } from '../../domain/matching/match-decision.ts';
import { type MatchScore, scoreMatch } from '../../domain/matching/match-score.ts';
import { DEFAULT_THRESHOLDS } from '../../domain/matching/match-thresholds.ts';
import type { MatchWeights } from '../../domain/matching/match-weights.ts';
import type { RecordEvidence } from '../../domain/matching/record-evidence.ts';
import { scoreThroughThird } from '../../domain/matching/third-record.ts';
import { pairOf, pairsAmong } from './pair-figures.ts';

export type Arrival = { readonly record: string; readonly evidence: RecordEvidence };

export type ArrivalResult = {
  /** Pairs of records of the same merged person. */
  readonly merged: ReadonlySet<string>;
  /** Pairs of records of two persons with a suggestion. */
  readonly suggested: ReadonlySet<string>;
  /** The number of suggestions: one per two persons. */
  readonly suggestions: number;
  /** The number of compared pairs. */
  readonly candidates: number;
  /** The number of blocking keys of all records. */
  readonly keys: number;
};

/** The limits of the matcher. Of a larger block the latest records count. */
const MAX_BLOCK_SIZE = 50;
const MAX_PERSON_RECORDS = 10;

type Person = readonly [Arrival, ...Arrival[]];

/** Two persons with a suggestion, and its score. */
type Link = { readonly one: Person; readonly other: Person; readonly score: number };

/** Simulates records that arrive one after the other. Each is compared with the earlier records that share a block. */
export function simulateArrivals(arrivals: readonly Arrival[], weights: MatchWeights): ArrivalResult {
  const blocks = new Map<string, Arrival[]>();
  const persons = new Map<Arrival, Person>();
  const suggestions: { readonly one: Arrival; readonly other: Arrival; readonly score: number }[] = [];
  let candidates = 0;
  let keys = 0;
  for (const arrival of arrivals) {
    persons.set(arrival, [arrival]);
    const own = blockingKeys(arrival.evidence.stated);
    const inBlocks = new Set(own.flatMap((key) => (blocks.get(key) ?? []).slice(-MAX_BLOCK_SIZE)));
    for (const key of own) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [arrival]);
      else block.push(arrival);
    }
    keys += own.length;
    candidates += inBlocks.size;
    for (;;) {
      const alike = matchCandidatesOf(arrival, inBlocks);
      const fitting = selectMergeable(alike).find(
        ({ person }) => person.length + personOf(arrival).length <= MAX_PERSON_RECORDS,
      );
      if (fitting === undefined) {
        suggestions.push(...alike.map(({ person: [other], match: { score } }) => ({ one: arrival, other, score })));
        break;
      }
      const [first, ...others] = [...fitting.person, ...personOf(arrival)];
      const person: Person = [first ?? arrival, ...others];
      for (const record of person) persons.set(record, person);
    }
  }
  const links = linksOf(
    suggestions
      .map(({ one, other, score }) => ({ one: personOf(one), other: personOf(other), score }))
      .filter(({ one, other }) => one !== other),
  );
  const pairs = new Map([...throughThird(links), ...links]);
  return {
    merged: new Set([...new Set(persons.values())].flatMap((person) => pairsAmong(person.map(({ record }) => record)))),
    suggested: new Set(
      [...pairs.values()].flatMap(({ one, other }) =>
        one.flatMap((mine) => other.map((theirs) => pairOf(mine.record, theirs.record))),
      ),
    ),
    suggestions: pairs.size,
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
    const best = new Map<Person, MatchScore>();
    for (const other of others) {
      const match = scoreMatch(arrival.evidence.stated, other.evidence.stated, weights, owners);
      const person = personOf(other);
      if (match.score >= (best.get(person)?.score ?? DEFAULT_THRESHOLDS.suggest)) best.set(person, match);
    }
    const evidence = evidenceIn(mine);
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
        const score = scoreThroughThird(first.score, second.score);
        return score === null ? [] : [{ one: first.other, other: second.other, score }];
      }),
    ),
  );
  return linksOf(found);
}
