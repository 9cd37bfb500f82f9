import { postcodeValue, townValue } from './counted-value.ts';
import type { AddressFeatures } from './match-address.ts';
import { agrees, bestOf, type Comparison, DIFFERENT, type Level, MISSING, rankOf } from './match-comparison.ts';
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

function compareAddress(left: AddressFeatures, right: AddressFeatures): AddressComparison {
  const place = comparePlaces(left, right);
  const street = compareStreets(left, right);
  return { street: street.level === 'missing' ? compareBoxes(left, right, place) : street, place };
}

/** Post office boxes have low numbers, so one number is one box only in one place. A box and a street say nothing. */
function compareBoxes(left: AddressFeatures, right: AddressFeatures, place: Comparison): Comparison {
  const box = compareNumbers(left.boxes, right.boxes);
  if (box === 'missing') return MISSING;
  return box === 'exact' && agrees(place) ? { level: 'close' } : DIFFERENT;
}

function compareStreets(left: AddressFeatures, right: AddressFeatures): Comparison {
  const line = bestOf(left.lines, right.lines, (a, b) => ({
    level: similarity(a.replaceAll(' ', ''), b.replaceAll(' ', '')),
  })).level;
  const house = compareNumbers(left.numbers, right.numbers);
  if (line === 'missing') return house === 'different' ? DIFFERENT : MISSING;
  if (line === 'different') return DIFFERENT;
  if (house === 'different') return { level: 'similar', detail: 'otherHouseNumber' };
  if (compareNumbers(left.units, right.units) === 'different') return { level: 'similar', detail: 'otherUnit' };
  if (house === 'missing') return { level: line === 'similar' ? 'similar' : 'close', detail: 'noHouseNumber' };
  if (house === 'letter') return { level: line === 'similar' ? 'similar' : 'close', detail: 'houseLetter' };
  return line === 'exact' ? { level: 'exact' } : { level: 'close', basis: 'typo' };
}

/** `letter`: 12 and 12a may be one house, unlike 12a and 12b. A range (12-14) agrees with each of its numbers. */
function compareNumbers(
  left: readonly string[],
  right: readonly string[],
): 'exact' | 'letter' | 'different' | 'missing' {
  if (left.length === 0 || right.length === 0) return 'missing';
  if (left.some((number) => right.includes(number))) return 'exact';
  const isWithoutLetter = (one: string, other: string) => one === other.replace(/\p{L}$/u, '');
  return left.some((one) => right.some((other) => isWithoutLetter(one, other) || isWithoutLetter(other, one)))
    ? 'letter'
    : 'different';
}

function comparePlaces(left: AddressFeatures, right: AddressFeatures): Comparison {
  const postcode = comparePart(left.postcode, right.postcode);
  const locality = comparePart(left.locality, right.locality);
  if (postcode === 'missing' && locality === 'missing') return MISSING;
  // Many people share a town, and in most countries a postal code. Such values are not rare, so they get no value here.
  const value = isFineGrainedPostcode(left.postcode) && postcode === 'exact' ? { value: left.postcode } : {};
  if (postcode === 'exact' && locality !== 'different')
    return { level: 'exact', counted: postcodeValue(left.postcode), ...value };
  if (locality === 'exact' && postcode !== 'different') return { level: 'exact', counted: townValue(left.locality) };
  if (postcode === 'exact') return { level: 'close', detail: 'postcodeOnly', ...value };
  if (locality === 'exact') return { level: 'close', detail: 'townOnly' };
  // Without postal codes only the town is left, and towns are typed wrong.
  if (postcode === 'missing' && (locality === 'close' || isPartOf(left.locality, right.locality)))
    return { level: 'close', basis: 'typo' };
  // A typo in the code of another town is no hint: with four or five digits many towns have nearly the same code.
  if ((postcode === 'close' && locality !== 'different') || locality === 'close')
    return { level: 'similar', basis: 'typo' };
  return DIFFERENT;
}

/** Whether one town has more words: `Hull` and `Kingston upon Hull`. */
function isPartOf(left: string, right: string): boolean {
  const [mine, theirs] = [new Set(left.split(' ')), new Set(right.split(' '))];
  return left !== '' && right !== '' && (mine.isSubsetOf(theirs) || theirs.isSubsetOf(mine));
}

/** A postal code of letters and digits (GB, NL, CA, IE) covers one street or one side of it. */
const isFineGrainedPostcode = (postcode: string): boolean =>
  postcode.length >= 6 && /\d/.test(postcode) && /\p{L}/u.test(postcode);

function comparePart(left: string, right: string): Level {
  return left === '' || right === '' ? 'missing' : similarity(left.replaceAll(' ', ''), right.replaceAll(' ', ''));
}
