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
  /** Pairs of records of two persons who wait for a decision. */
  readonly suggested: ReadonlySet<string>;
  /** How many suggestions these are: one for two persons. */
  readonly suggestions: number;
  /** How many pairs were compared. */
  readonly candidates: number;
  /** How many blocking keys all records have. */
  readonly keys: number;
};

/** As the matcher's: those who came last. */
const MAX_BLOCK_SIZE = 50;
const MAX_PERSON_RECORDS = 10;

type Person = readonly [Arrival, ...Arrival[]];

/** Two persons who wait for a decision, and how likely they are one. */
type Link = { readonly one: Person; readonly other: Person; readonly score: number };

/** Lets records arrive one after the other, each meeting those before it that share one of its blocks. */
export function simulateArrivals(arrivals: readonly Arrival[], weights: MatchWeights): ArrivalResult {
  const blocks = new Map<string, Arrival[]>();
  const persons = new Map<Arrival, Person>();
  const waiting: { readonly one: Arrival; readonly other: Arrival; readonly score: number }[] = [];
  let candidates = 0;
  let keys = 0;
  for (const arrival of arrivals) {
    persons.set(arrival, [arrival]);
    const own = blockingKeys(arrival.evidence.stated);
    const met = new Set(own.flatMap((key) => (blocks.get(key) ?? []).slice(-MAX_BLOCK_SIZE)));
    for (const key of own) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [arrival]);
      else block.push(arrival);
    }
    keys += own.length;
    candidates += met.size;
    for (;;) {
      const alike = lookalikesOf(arrival, met, weights);
      const fitting = selectMergeable(alike).find(
        ({ person }) => person.length + personOf(arrival).length <= MAX_PERSON_RECORDS,
      );
      if (fitting === undefined) {
        waiting.push(...alike.map(({ person: [other], match: { score } }) => ({ one: arrival, other, score })));
        break;
      }
      const [first, ...others] = [...fitting.person, ...personOf(arrival)];
      const person: Person = [first ?? arrival, ...others];
      for (const record of person) persons.set(record, person);
    }
  }
  const links = linksOf(
    waiting
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

  /** Persons who may be the arrival's, the likeliest first. */
  function lookalikesOf(arrival: Arrival, met: ReadonlySet<Arrival>, rates: MatchWeights) {
    const mine = personOf(arrival);
    const others = [...met].filter((other) => !mine.includes(other));
    const owners = contactOwnersOf(
      carrying(arrival),
      [...mine.filter((one) => one !== arrival), ...others].map(carrying),
    );
    const best = new Map<Person, MatchScore>();
    for (const other of others) {
      const match = scoreMatch(arrival.evidence.stated, other.evidence.stated, rates, owners);
      const person = personOf(other);
      if (match.score >= (best.get(person)?.score ?? DEFAULT_THRESHOLDS.suggest)) best.set(person, match);
    }
    const evidence = evidenceIn(mine);
    return [...best]
      .map(([person, match]) => ({ person, match, ...judged(mine, person, match, evidence, rates, owners) }))
      .filter(({ assessment }) => assessment.decision !== 'NOTHING')
      .toSorted((a, b) => b.match.score - a.match.score);
  }

  function judged(
    mine: Person,
    person: Person,
    match: MatchScore,
    own: readonly RecordEvidence[],
    rates: MatchWeights,
    owners: ContactOwners,
  ) {
    const evidence = evidenceIn(person);
    const ids = new Set([mine[0].record, person[0].record]);
    const grounds = { weights: rates, owners, thresholds: DEFAULT_THRESHOLDS, persons: ids };
    return { evidence, assessment: assessMatch(own, evidence, match, grounds) };
  }

  function carrying(arrival: Arrival) {
    return { person: personOf(arrival)[0].record, features: arrival.evidence.stated };
  }
}

const evidenceIn = (person: Person): readonly RecordEvidence[] => person.map(({ evidence }) => evidence);

/** Each two persons once, by those of their records that are most alike. */
const linksOf = (links: readonly Link[]): ReadonlyMap<string, Link> =>
  new Map(
    links
      .toSorted((a, b) => a.score - b.score)
      .map((link) => [pairOf(link.one[0].record, link.other[0].record), link] as const),
  );

/** Persons who are alike through a third one, as the matcher finds them. */
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
