import { compareAddresses } from '../fields/compare-addresses.ts';
import { compareAttribute, compareUnlearnedAttribute } from '../fields/compare-attributes.ts';
import { compareBirthDates } from '../fields/compare-birth-dates.ts';
import { compareEmails, comparePhones } from '../fields/compare-contacts.ts';
import { type NameComparison, nameComparisons } from '../fields/compare-names.ts';
import { compareSpelledName, isSpelled } from '../fields/mailbox-names.ts';
import { agrees, type Comparison, MISSING } from '../fields/match-comparison.ts';
import type { Features } from '../fields/match-features.ts';
import type { MatchField, MatchWeights } from './match-weights.ts';

/** The comparison of a pair in one field. */
export type Observation = { readonly field: MatchField | `attributes.${string}` } & Comparison;

/** All comparisons of a pair in one interpretation of its names, before they are weighed. */
export type PairObservations = { readonly swapped: boolean; readonly observations: readonly Observation[] };

/** The comparisons of a pair, one per interpretation of its names. The first one has the names as they stand. */
export type PairInterpretations = readonly [PairObservations, ...PairObservations[]];

/** Compares a pair in each interpretation of its names, and again with the names that a mailbox spells. */
export function pairInterpretations(left: Features, right: Features, weights: MatchWeights): PairInterpretations {
  const others = observeOtherFields(left, right, weights);
  const names = nameComparisons(left, right);
  const [straight, ...swapped] = names;
  const isMailboxCounted = others.some((observation) => observation.field === 'email' && agrees(observation));
  const spelled = isMailboxCounted ? [] : names.flatMap((each) => compareSpelledName(each, left, right) ?? []);
  const withName = ({ given, family, swapped }: NameComparison): PairObservations => ({
    swapped,
    observations: [{ field: 'givenName', ...given }, { field: 'familyName', ...family }, ...others],
  });
  return [withName(straight), ...[...swapped, ...spelled].map(withName)];
}

/** Whether a mailbox supplies a part of a name in one of the interpretations. */
export const hasSpelled = (pairs: PairInterpretations): boolean =>
  pairs.some(({ observations }) => observations.some(isSpelled));

/** The same interpretations without what mailboxes spell. */
export function withoutSpelled([first, ...others]: PairInterpretations): PairInterpretations {
  const plain = (pair: PairObservations): PairObservations => ({
    ...pair,
    observations: pair.observations.map(withoutSpelling),
  });
  return [plain(first), ...others.map(plain)];
}

export const withoutSpelling = (observation: Observation): Observation =>
  isSpelled(observation) ? { field: observation.field, ...MISSING } : observation;

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
