import { blockingKeys } from '../domain/identity/match-blocks.ts';
import { DEFAULT_THRESHOLDS, decideMatch, doubtsAbout } from '../domain/identity/match-decision.ts';
import type { Features } from '../domain/identity/match-features.ts';
import { scoreMatch } from '../domain/identity/match-score.ts';
import type { MatchWeights } from '../domain/identity/match-weights.ts';
import { pairOf, pairsAmong } from './pair-figures.ts';

export type Arrival = { readonly record: string; readonly features: Features };

export type Arrived = {
  /** Pairs of records of the same merged person. */
  readonly merged: ReadonlySet<string>;
  /** Pairs that wait for a decision. */
  readonly suggested: ReadonlySet<string>;
  /** How many pairs were compared. */
  readonly candidates: number;
  /** How many blocking keys all records have. */
  readonly keys: number;
};

const LARGEST_BLOCK = 100;
const LARGEST_PERSON = 10;

/** Lets records arrive one after the other, each meeting those before it that share one of its blocks. */
export function arrive(arrivals: readonly Arrival[], weights: MatchWeights): Arrived {
  const blocks = new Map<string, Arrival[]>();
  const persons = new Map<Arrival, readonly Arrival[]>();
  const suggested = new Set<string>();
  let candidates = 0;
  let keys = 0;
  for (const arrival of arrivals) {
    persons.set(arrival, [arrival]);
    const met = new Set<Arrival>();
    for (const key of blockingKeys(arrival.features)) {
      keys += 1;
      const block = blocks.get(key) ?? [];
      if (block.length < LARGEST_BLOCK) for (const other of block) met.add(other);
      block.push(arrival);
      blocks.set(key, block);
    }
    candidates += met.size;
    const scored = [...met].map((other) => ({ other, match: scoreMatch(arrival.features, other.features, weights) }));
    for (const { other, match } of scored.toSorted((a, b) => b.match.score - a.match.score)) {
      const [mine, theirs] = [personOf(arrival), personOf(other)];
      if (mine === theirs) continue;
      const doubts = mine.flatMap((one) => theirs.flatMap((two) => doubtsAbout(one.features, two.features)));
      const fits = mine.length + theirs.length <= LARGEST_PERSON;
      const decision = decideMatch(match, doubts, DEFAULT_THRESHOLDS);
      if (decision === 'MERGE' && fits) merge([...mine, ...theirs]);
      else if (decision !== 'NOTHING') suggested.add(pairOf(arrival.record, other.record));
    }
  }
  const merged = new Set(
    [...new Set(persons.values())].flatMap((person) => pairsAmong(person.map(({ record }) => record))),
  );
  return { merged, suggested, candidates, keys };

  function personOf(arrival: Arrival): readonly Arrival[] {
    return persons.get(arrival) ?? [arrival];
  }
  function merge(person: readonly Arrival[]): void {
    for (const record of person) persons.set(record, person);
  }
}
