import { lastFour } from '../kernel/phone.ts';

/**
 * What several people may share leads to them by shelves: one for each kind and `key`, on which everyone has a place.
 * What shall be found by how it begins has its beginning in `key`, and the rest in the order of the places.
 */
type LookupPartition = { readonly kind: SharedLookupKind; readonly key: string };
export type SharedLookupKind = 'email' | 'phone' | 'phoneEnd' | 'postcode' | 'name' | 'nameEnd';

/** A place on a shelf at which a customer stands. */
export type SharedLookupEntry = LookupPartition & { readonly at: string };

/** A key that is one customer's only. `key`: under which lookups find it; `at`: by what it is unique there. */
export type UniqueLookupEntry = { readonly kind: 'loyalty' | 'externalId'; readonly key: string; readonly at: string };

/** Under what a customer is found: beside others, or alone. The store keeps one item for each. */
export type LookupEntry = SharedLookupEntry | UniqueLookupEntry;

/** A part of a shelf: the places that are `begins`, if `whole`, or else those that go on behind it with a letter or digit. */
export type LookupRange = LookupPartition & { readonly prefix: string; readonly isExact: boolean };

/** A trace as it is read: whose it is, and where it lies. */
export type LookupHit = { readonly customerId: string; readonly at: string };

/** By what the steps on a shelf are ordered. */
export const sortKeyOf = ({ at, customerId }: LookupHit): string => `${at}#${customerId}`;

/** Whether the trace lies on the trail. */
export function isInRange(entry: SharedLookupEntry, { kind, key, prefix, isExact }: LookupRange): boolean {
  if (entry.kind !== kind || entry.key !== key || !entry.at.startsWith(prefix)) return false;
  const next = entry.at.slice(prefix.length);
  return isExact === (next === '' || next.startsWith('#'));
}

/** The one place of shelves on which all are alike. */
const FIXED_SORT_KEY = 'CUSTOMER';

export function lookupEntryOf(kind: 'email' | 'phone' | 'postcode', key: string): SharedLookupEntry {
  return { kind, key, at: FIXED_SORT_KEY };
}

export function lookupRangeOf(kind: 'email' | 'phone' | 'postcode', key: string): LookupRange {
  return { kind, key, prefix: FIXED_SORT_KEY, isExact: true };
}

/** @param number in E.164 */
export function phoneEndEntry(number: string): SharedLookupEntry {
  return { kind: 'phoneEnd', key: lastFour(number), at: reverseText(number) };
}

/** Phones that end with these digits, of which there are at least four. */
export function phoneEndRange(digits: string): LookupRange {
  return { kind: 'phoneEnd', key: lastFour(digits), prefix: reverseText(digits), isExact: false };
}

/** The letters by which names share a shelf; shorter names have their own. */
export const NAME_PREFIX = 3;

export function nameEntry(first: string, second: string): SharedLookupEntry {
  return { kind: 'name', key: namePartition(first), at: `${first}#${second}` };
}

/** Names with the word `first`, and where one is given `second` beside it: the last of them whole, or going on. */
export function nameRange(first: string, second: string | null, whole: boolean): LookupRange {
  return {
    kind: 'name',
    key: namePartition(first),
    prefix: second === null ? first : `${first}#${second}`,
    isExact: whole,
  };
}

/** A word of a name by its end, for those who type its begin wrong. */
export function nameEndEntry(word: string): SharedLookupEntry {
  return { kind: 'nameEnd', key: namePartition(reverseText(word)), at: reverseText(word) };
}

/** Words of names that end so, with at least `NAME_PREFIX` letters. */
export function nameEndRange(end: string): LookupRange {
  return { kind: 'nameEnd', key: namePartition(reverseText(end)), prefix: reverseText(end), isExact: false };
}

const namePartition = (word: string): string => [...word].slice(0, NAME_PREFIX).join('');

export const reverseText = (text: string): string => [...text].toReversed().join('');
