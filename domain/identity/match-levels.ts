import { doubleMetaphone } from 'double-metaphone';
import type { Day } from '../instant.ts';
import type { AddressFeatures } from './match-address.ts';
import type { Features } from './match-features.ts';
import { type NameReading, readingsOf } from './match-name.ts';
import { areNicknames } from './nicknames.ts';
import { likeness, slips } from './text-likeness.ts';

/** How far two records agree in a field. */
export type Level = 'exact' | 'close' | 'similar' | 'different' | 'missing';

/** What two records have to do with each other in a field, and the value in which they agree, where it is one. */
export type Comparison = { readonly level: Level; readonly value?: string };

/** The parts of an address that say where in a place it is, and the place; the place says less where the street agrees. */
export type AddressComparison = { readonly street: Comparison; readonly place: Comparison };

export type NameComparison = {
  readonly given: Comparison;
  readonly family: Comparison;
  /** Whether one's given name was compared with the other's family name. */
  readonly swapped: boolean;
};

const MISSING: Comparison = { level: 'missing' };
const DIFFERENT: Comparison = { level: 'different' };
const ORDER: readonly Level[] = ['missing', 'different', 'similar', 'close', 'exact'];

/**
 * Every way in which the two names can be laid beside each other: as they stand, and one of them the other way round where
 * both of its parts agree then, as far as they are there. One part alone is a family name that others are called by.
 */
export function nameComparisons(left: Features, right: Features): readonly [NameComparison, ...NameComparison[]] {
  const [straight, ...others] = readingsOf(left.name);
  const [other, ...otherReadings] = readingsOf(right.name);
  const swapped = [
    ...others.map((reading) => compareReadings(reading, other, true)),
    ...otherReadings.map((reading) => compareReadings(straight, reading, true)),
  ].filter(({ given, family }) => agrees(given) && agrees(family));
  return [compareReadings(straight, other, false), ...swapped];
}

const agrees = ({ level }: Comparison): boolean => level !== 'different';

function compareReadings(left: NameReading, right: NameReading, swapped: boolean): NameComparison {
  return { given: bestOf(left.given, right.given, compareGiven), family: compareFamily(left, right), swapped };
}

function compareGiven(left: string, right: string): Comparison {
  const [mine = '', theirs = ''] = [left.split(' ')[0], right.split(' ')[0]];
  if (Math.min(left.length, right.length) === 1) return mine[0] === theirs[0] ? { level: 'similar' } : DIFFERENT;
  if (left === right) return { level: 'exact', value: left };
  if (areNicknames(mine, theirs)) return { level: 'close' };
  if (mine === theirs) return { level: 'close', value: mine };
  return bestLevel([
    likeness(left.replaceAll(' ', ''), right.replaceAll(' ', '')),
    likeness(mine, theirs),
    sounds(mine, theirs),
  ]);
}

function compareFamily(left: NameReading, right: NameReading): Comparison {
  if (left.family === '' || right.family === '') return MISSING;
  if (left.family === right.family || left.joinedFamily === right.joinedFamily)
    return { level: 'exact', value: left.family.length <= right.family.length ? left.family : right.family };
  const [mine, theirs] = [left.family.split(' '), right.family.split(' ')];
  const shared = mine.length !== theirs.length && mine.some((word) => theirs.includes(word));
  return shared
    ? { level: 'close' }
    : bestLevel([
        likeness(left.joinedFamily, right.joinedFamily),
        likeness(left.family, right.family),
        sounds(left.family, right.family),
      ]);
}

export function compareBirthDates(left: Day | null, right: Day | null): Comparison {
  if (left === null || right === null) return MISSING;
  if (left === right) return { level: 'exact', value: left };
  const [year, month, day] = left.split('-');
  if (slips(left, right) === 1 || right === `${year}-${day}-${month}`) return { level: 'close' };
  const [otherYear, otherMonth, otherDay] = right.split('-');
  const same = [year === otherYear, month === otherMonth, day === otherDay].filter(Boolean).length;
  return { level: same === 2 ? 'similar' : 'different' };
}

/** Agreement of any two counts; people have several. */
export function compareEmails(left: Features, right: Features): Comparison {
  const givens = [...left.name.given, ...right.name.given];
  const families = [left.name.joinedFamily, right.name.joinedFamily];
  return bestOf(left.emails, right.emails, (a, b) => {
    if (a === b) return isOfFamily(a, families, givens) ? { level: 'similar' } : { level: 'exact', value: a };
    // Whoever is called alike has addresses that are alike: their names have been counted already.
    if ([a, b].some((email) => isFromName(email, [...givens, ...families]))) return DIFFERENT;
    if (slips(a, b) === 1 && a.length >= 10) return { level: 'close' };
    const [local = '', other] = [a.split('@')[0], b.split('@')[0]];
    return local === other && local.length >= 5 ? { level: 'similar' } : DIFFERENT;
  });
}

/** Whether it is called like the family alone, without so much as the initial of a given name: everybody's at home, perhaps. */
function isOfFamily(email: string, families: readonly string[], givens: readonly string[]): boolean {
  const letters = (email.split('@')[0] ?? '').replace(/[^\p{L}]+/gu, '');
  const rests = families
    .filter((name) => name.length >= 3 && letters.includes(name))
    .map((name) => letters.replace(name, ''));
  return rests.length > 0 && !rests.some((rest) => givens.some((given) => rest !== '' && rest[0] === given[0]));
}

/** Whether the letters before the @ hold one of the names, or what is left of one that was typed wrong. */
function isFromName(email: string, names: readonly string[]): boolean {
  const words = (email.split('@')[0] ?? '').split(/[^\p{L}]+/u).filter((word) => word !== '');
  const letters = words.join('');
  return names
    .map((name) => name.replaceAll(' ', ''))
    .filter((name) => name.length >= 3)
    .some((name) => letters.includes(name) || words.some((word) => likeness(word, name) === 'close'));
}

export function comparePhones(left: Features, right: Features): Comparison {
  return bestOf(left.phones, right.phones, (a, b) => {
    if (a === b) return { level: 'exact', value: a };
    return { level: slips(a, b) === 1 ? 'close' : 'different' };
  });
}

export function compareAttribute(left: string | undefined, right: string | undefined): Comparison {
  if (left === undefined || right === undefined) return MISSING;
  if (left === right) return { level: 'exact', value: left };
  return { level: left.length >= 5 && slips(left, right) === 1 ? 'close' : 'different' };
}

/** The two addresses that have most in common. */
export function compareAddresses(left: Features, right: Features): AddressComparison {
  const all = left.addresses.flatMap((mine) => right.addresses.map((theirs) => compareAddress(mine, theirs)));
  return all.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0] ?? { street: MISSING, place: MISSING };
}

const sizeOf = ({ street, place }: AddressComparison): number =>
  2 * ORDER.indexOf(street.level) + ORDER.indexOf(place.level);

const compareAddress = (left: AddressFeatures, right: AddressFeatures): AddressComparison => ({
  street: compareStreets(left, right),
  place: comparePlaces(left, right),
});

function compareStreets(left: AddressFeatures, right: AddressFeatures): Comparison {
  const line = bestOf(left.lines, right.lines, (a, b) => ({
    level: likeness(a.replaceAll(' ', ''), b.replaceAll(' ', '')),
  })).level;
  const house = numbersIn(left.numbers, right.numbers);
  if (line === 'missing') return house === 'different' ? DIFFERENT : MISSING;
  if (line === 'different') return DIFFERENT;
  if (house === 'different' || numbersIn(left.units, right.units) === 'different') return { level: 'similar' };
  if (house === 'missing') return { level: line === 'similar' ? 'similar' : 'close' };
  return { level: line === 'exact' ? 'exact' : 'close' };
}

function numbersIn(left: readonly string[], right: readonly string[]): Level {
  if (left.length === 0 || right.length === 0) return 'missing';
  return left.some((number) => right.includes(number)) ? 'exact' : 'different';
}

function comparePlaces(left: AddressFeatures, right: AddressFeatures): Comparison {
  const postcode = part(left.postcode, right.postcode);
  const locality = part(left.locality, right.locality);
  if (postcode === 'missing' && locality === 'missing') return MISSING;
  const value = left.postcode === right.postcode && left.postcode !== '' ? left.postcode : left.locality;
  if (postcode === 'exact' && locality !== 'different') return { level: 'exact', value };
  if (locality === 'exact' && postcode !== 'different') return { level: 'exact', value };
  if (postcode === 'exact' || locality === 'exact') return { level: 'close' };
  if (postcode === 'close' || locality === 'close') return { level: 'similar' };
  return DIFFERENT;
}

function part(left: string, right: string): Level {
  return left === '' || right === '' ? 'missing' : likeness(left.replaceAll(' ', ''), right.replaceAll(' ', ''));
}

const sounds = (left: string, right: string): Level =>
  left.length >= 3 && right.length >= 3 && doubleMetaphone(left)[0] === doubleMetaphone(right)[0]
    ? 'similar'
    : 'different';

const bestLevel = (levels: readonly Level[]): Comparison => ({
  level: levels.reduce((best, level) => (ORDER.indexOf(level) > ORDER.indexOf(best) ? level : best), 'different'),
});

/** The best agreement of any of these with any of those; missing where there are none to compare. */
function bestOf<T>(left: readonly T[], right: readonly T[], compare: (a: T, b: T) => Comparison): Comparison {
  return left
    .flatMap((a) => right.map((b) => compare(a, b)))
    .reduce((best, next) => (ORDER.indexOf(next.level) > ORDER.indexOf(best.level) ? next : best), MISSING);
}
