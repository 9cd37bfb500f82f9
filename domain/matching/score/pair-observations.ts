import { compareAddresses } from '../fields/compare-addresses.ts';
import { compareAttribute, compareUnlearnedAttribute } from '../fields/compare-attributes.ts';
import { compareBirthDates } from '../fields/compare-birth-dates.ts';
import { compareEmails, comparePhones } from '../fields/compare-contacts.ts';
import { type NameComparison, nameComparisons } from '../fields/compare-names.ts';
import { agrees, type Comparison } from '../fields/match-comparison.ts';
import type { Features } from '../fields/match-features.ts';
import type { MatchField, MatchWeights } from './match-weights.ts';

/** The comparison of a pair in one field. */
export type Observation = { readonly field: MatchField | `attributes.${string}` } & Comparison;

/** All comparisons of a pair in one interpretation of its names, before they are weighed. */
export type PairObservations = { readonly swapped: boolean; readonly observations: readonly Observation[] };

/** The comparisons of a pair, one per interpretation of its names. */
export function pairInterpretations(
  left: Features,
  right: Features,
  weights: MatchWeights,
): readonly [PairObservations, ...PairObservations[]] {
  const others = observeOtherFields(left, right, weights);
  const [straight, ...swapped] = nameComparisons(left, right);
  const withName = ({ given, family, swapped }: NameComparison): PairObservations => ({
    swapped,
    observations: [{ field: 'givenName', ...given }, { field: 'familyName', ...family }, ...others],
  });
  return [withName(straight), ...swapped.map(withName)];
}

function observeOtherFields(left: Features, right: Features, weights: MatchWeights): readonly Observation[] {
  const { street, place } = compareAddresses(left, right);
  const isStreetShared = agrees(street);
  return [
    { field: 'birthDate', ...compareBirthDates(left.birthDate, right.birthDate) },
    { field: 'email', ...compareEmails(left, right) },
    { field: 'phone', ...comparePhones(left, right) },
    { field: 'address', ...street },
    { field: isStreetShared ? 'localityOfAddress' : 'locality', ...place },
    ...comparedAttributes(left, right, weights).map((name) => ({
      field: `attributes.${name}` as const,
      ...(Object.hasOwn(weights.attributes, name)
        ? compareAttribute(left.attributes[name], right.attributes[name])
        : compareUnlearnedAttribute(name, left.attributes[name], right.attributes[name])),
    })),
  ];
}

/** The attributes that have weights, and those that both records have. */
const comparedAttributes = (left: Features, right: Features, weights: MatchWeights): readonly string[] => {
  const both = Object.keys(left.attributes).filter((name) => Object.hasOwn(right.attributes, name));
  return [...new Set([...Object.keys(weights.attributes), ...both])];
};
