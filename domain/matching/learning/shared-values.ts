import { MAX_RECORDS } from '../../person/cluster.ts';
import { scoreMatch } from '../score/match-score.ts';
import type { FieldWeights, MatchWeights } from '../score/match-weights.ts';
import { mapCountedFields, type ReadValue } from './counted-values.ts';
import type { TrainingSample } from './training-sample.ts';
import { FEWEST_PEOPLE, personShares } from './value-frequencies.ts';

/**
 * Leaves out the values that fewer than five people of the sample share, because a list of them would reveal who is in the
 * table. Of a whole table all pairs say which records are one person, also those that were held out. Of a drawn sample not all
 * pairs are known: there, five people are as many records as five people may have.
 */
export function withSharedValues(weights: MatchWeights, sample: TrainingSample): MatchWeights {
  const known = sample.people.slice(0, sample.drawn);
  const shares = recordShares(weights, sample);
  const shared = (field: FieldWeights, read: ReadValue): FieldWeights => {
    const { frequencies } = field;
    if (frequencies === undefined) return field;
    const counts = new Map<string, number>();
    known.forEach((one, at) => {
      const value = read(one);
      if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + (shares[at] ?? 0));
    });
    const values = Object.entries(frequencies.values).filter(([value]) => (counts.get(value) ?? 0) >= FEWEST_PEOPLE);
    return { ...field, frequencies: { ...frequencies, values: Object.fromEntries(values) } };
  };
  return mapCountedFields(weights, shared);
}

/** The share of a person that each drawn record counts for. */
function recordShares(
  weights: MatchWeights,
  { people, drawn, population, candidates }: TrainingSample,
): readonly number[] {
  if (drawn < population) return Array.from({ length: drawn }, () => 1 / MAX_RECORDS);
  const pairs = candidates.flatMap(({ left, right }) => {
    const [one, other] = [people[left], people[right]];
    return one === undefined || other === undefined
      ? []
      : [{ left, right, score: scoreMatch(one, other, weights).score, weight: 1 }];
  });
  return personShares(drawn, pairs);
}
