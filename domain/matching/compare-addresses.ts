import type { AddressFeatures } from './match-address.ts';
import { bestOf, type Comparison, DIFFERENT, type Level, MISSING, rankOf } from './match-comparison.ts';
import type { Features } from './match-features.ts';
import { similarity } from './text-similarity.ts';

/** The comparison of the street and of the place. If the street agrees, the place is weaker evidence. */
export type AddressComparison = { readonly street: Comparison; readonly place: Comparison };

/** Compares the two addresses that agree most. */
export function compareAddresses(left: Features, right: Features): AddressComparison {
  const all = left.addresses.flatMap((mine) => right.addresses.map((theirs) => compareAddress(mine, theirs)));
  return all.toSorted((a, b) => agreementOf(b) - agreementOf(a))[0] ?? { street: MISSING, place: MISSING };
}

const agreementOf = ({ street, place }: AddressComparison): number => 2 * rankOf(street.level) + rankOf(place.level);

const compareAddress = (left: AddressFeatures, right: AddressFeatures): AddressComparison => ({
  street: compareStreets(left, right),
  place: comparePlaces(left, right),
});

function compareStreets(left: AddressFeatures, right: AddressFeatures): Comparison {
  const line = bestOf(left.lines, right.lines, (a, b) => ({
    level: similarity(a.replaceAll(' ', ''), b.replaceAll(' ', '')),
  })).level;
  const house = compareNumbers(left.numbers, right.numbers);
  if (line === 'missing') return house === 'different' ? DIFFERENT : MISSING;
  if (line === 'different') return DIFFERENT;
  if (house === 'different' || compareNumbers(left.units, right.units) === 'different') return { level: 'similar' };
  if (house === 'missing') return { level: line === 'similar' ? 'similar' : 'close' };
  return { level: line === 'exact' ? 'exact' : 'close' };
}

function compareNumbers(left: readonly string[], right: readonly string[]): Level {
  if (left.length === 0 || right.length === 0) return 'missing';
  return left.some((number) => right.includes(number)) ? 'exact' : 'different';
}

function comparePlaces(left: AddressFeatures, right: AddressFeatures): Comparison {
  const postcode = comparePart(left.postcode, right.postcode);
  const locality = comparePart(left.locality, right.locality);
  if (postcode === 'missing' && locality === 'missing') return MISSING;
  // Many people share a town, and in most countries a postal code. Such values are not rare, so they get no value here.
  const value = isFineGrainedPostcode(left.postcode) && postcode === 'exact' ? { value: left.postcode } : {};
  if (postcode === 'exact' && locality !== 'different') return { level: 'exact', ...value };
  if (locality === 'exact' && postcode !== 'different') return { level: 'exact' };
  if (postcode === 'exact' || locality === 'exact') return { level: 'close', ...value };
  if (postcode === 'close' || locality === 'close') return { level: 'similar' };
  return DIFFERENT;
}

/** A postal code of letters and digits (GB, NL, CA, IE) covers one street or one side of it. */
const isFineGrainedPostcode = (postcode: string): boolean =>
  postcode.length >= 6 && /\d/.test(postcode) && /\p{L}/u.test(postcode);

function comparePart(left: string, right: string): Level {
  return left === '' || right === '' ? 'missing' : similarity(left.replaceAll(' ', ''), right.replaceAll(' ', ''));
}
