import type { Decision } from '../../domain/matching/learning/table-sample.ts';
import { scoreMatch } from '../../domain/matching/score/match-score.ts';
import type { MatchWeights } from '../../domain/matching/score/match-weights.ts';
import type { FilePerson } from '../../local/importers/people/people-file.ts';
import { createRandom } from '../../local/synthetic-data/random.ts';
import type { ArrivalResult } from './arrivals.ts';
import type { ScoredTruth } from './calibration-bins.ts';
import { pairOf } from './pair-figures.ts';
import { type PeopleSet, setOf } from './people-set.ts';

/** Divides a set by persons: all records of a person are in one half. */
export function halvesOf({ label, people }: PeopleSet, country: string): readonly [PeopleSet, PeopleSet] {
  const dice = createRandom(1);
  const persons = new Map<string, boolean>();
  const isInFirst = ({ record, person }: FilePerson) => {
    const key = JSON.stringify(person === null ? ['record', record] : ['person', person]);
    const known = persons.get(key) ?? dice.percent(50);
    persons.set(key, known);
    return known;
  };
  const [first, second] = [people.filter(isInFirst), people.filter((person) => !isInFirst(person))];
  return [setOf(label, first, country), setOf(label, second, country)];
}

/** What a desk that knows the truth decides about all suggestions, and the merges that nobody takes apart. */
export function decideSuggestions(set: PeopleSet, found: ArrivalResult, weights: MatchWeights): readonly Decision[] {
  const features = new Map(set.arrivals.map(({ record, evidence }) => [record, evidence.stated]));
  const scoreOf = ([left, right]: Decision['records']) => {
    const [one, other] = [features.get(left), features.get(right)];
    return one === undefined || other === undefined ? 0 : scoreMatch(one, other, weights).score;
  };
  const isTrue = ([left, right]: Decision['records']) => set.truth.pairs.has(pairOf(left, right));
  const decided = found.suggestions.flatMap(({ left, right }): readonly Decision[] => {
    const pairs = left.flatMap((one) => right.map((other): Decision['records'] => [one, other]));
    const [best] = pairs.toSorted((a, b) => scoreOf(b) - scoreOf(a));
    if (best === undefined) return [];
    // A merge joins all records. A rejection marks the two records that the desk saw.
    return isTrue(best)
      ? pairs.map((records) => ({ records, isOnePerson: true, by: 'PERSON' }))
      : [{ records: best, isOnePerson: false, by: 'PERSON' }];
  });
  const merged = [...found.merged].map((pair): Decision => {
    const records: Decision['records'] = JSON.parse(pair);
    return isTrue(records)
      ? { records, isOnePerson: true, by: 'MATCHER' }
      : { records, isOnePerson: false, by: 'PERSON' };
  });
  return [...decided, ...merged];
}

/** The suggestions of a set, and whether they are true. */
export const judgeSuggestions = ({ truth }: PeopleSet, { suggestions }: ArrivalResult): readonly ScoredTruth[] =>
  suggestions.map(({ left: [left = ''], right: [right = ''], score }) => ({
    score,
    isOnePerson: truth.pairs.has(pairOf(left, right)),
  }));
