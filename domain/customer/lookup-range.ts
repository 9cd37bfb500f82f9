import { lastFour } from '../kernel/phone.ts';

/**
 * Holds all customers who share a kind and a `key`, in the order of their sort keys. For a prefix search, `key` is the
 * beginning of the text, and the sort key is the whole text.
 */
type LookupPartition = { readonly kind: SharedLookupKind; readonly key: string };
export type SharedLookupKind = 'email' | 'handle' | 'phone' | 'phoneEnd' | 'postcode' | 'name' | 'nameEnd';

/** `at`: the sort key of the customer in the partition, without the customer's id. */
export type SharedLookupEntry = LookupPartition & { readonly at: string };

/**
 * A key that only one customer may have. `key`: the partition that lookups read; `at`: the exact form, unique in there.
 */
export type UniqueLookupEntry = {
  readonly kind: 'loyalty' | 'externalId' | UnidentifiedKind;
  readonly key: string;
  readonly at: string;
};
/** The one key of an unidentified record. Identified customers with the same key have shared entries in the same partition. */
export type UnidentifiedKind = 'unidentifiedEmail' | 'unidentifiedPhone' | 'unidentifiedHandle';

/** A key that finds a customer. The store has one item for each entry. */
export type LookupEntry = SharedLookupEntry | UniqueLookupEntry;

export const isShared = (entry: LookupEntry): entry is SharedLookupEntry => SHARED_KINDS.has(entry.kind);

const SHARED_KINDS: ReadonlySet<LookupEntry['kind']> = new Set<SharedLookupKind>([
  ...(['email', 'handle', 'phone', 'phoneEnd', 'postcode', 'name', 'nameEnd'] as const),
]);

/** The entries whose `at` is `prefix`, if `isExact`; otherwise those that continue after it with a letter or digit. */
export type LookupRange = LookupPartition & { readonly prefix: string; readonly isExact: boolean };

/** A shared entry as read from a partition. */
export type LookupHit = { readonly customerId: string; readonly at: string };

/** The order of hits in a partition. */
export const sortKeyOf = ({ at, customerId }: LookupHit): string => `${at}#${customerId}`;

export function isInRange(entry: SharedLookupEntry, { kind, key, prefix, isExact }: LookupRange): boolean {
  if (entry.kind !== kind || entry.key !== key || !entry.at.startsWith(prefix)) return false;
  const next = entry.at.slice(prefix.length);
  return isExact === (next === '' || next.startsWith('#'));
}

/** Kinds whose partition key is the whole key. */
type FixedKind = 'email' | 'handle' | 'phone' | 'postcode';
/** The `at` of every entry whose partition key is the whole key. */
const FIXED_SORT_KEY = 'CUSTOMER';

export function lookupEntryOf(kind: FixedKind, key: string): SharedLookupEntry {
  return { kind, key, at: FIXED_SORT_KEY };
}

export function lookupRangeOf(kind: FixedKind, key: string): LookupRange {
  return { kind, key, prefix: FIXED_SORT_KEY, isExact: true };
}

/** @param number in E.164 */
export function phoneEndEntry(number: string): SharedLookupEntry {
  return { kind: 'phoneEnd', key: lastFour(number), at: reverseText(number) };
}

/** Phones that end with these digits: at least four. */
export function phoneEndRange(digits: string): LookupRange {
  return { kind: 'phoneEnd', key: lastFour(digits), prefix: reverseText(digits), isExact: false };
}

/** The number of first letters by which names share a partition. A shorter name has a partition of its own. */
export const NAME_PREFIX = 3;

export function nameEntry(first: string, second: string): SharedLookupEntry {
  return { kind: 'name', key: namePartition(first), at: `${first}#${second}` };
}

/**
 * Names with the word `first` and, if given, the word `second`. The last one of them is a whole word of the name if
 * `isExact`, otherwise the beginning of one.
 */
export function nameRange(first: string, second: string | null, isExact: boolean): LookupRange {
  return {
    kind: 'name',
    key: namePartition(first),
    prefix: second === null ? first : `${first}#${second}`,
    isExact,
  };
}

/** Finds a word of a name by its end, for a typo in its beginning. */
export function nameEndEntry(word: string): SharedLookupEntry {
  return { kind: 'nameEnd', key: namePartition(reverseText(word)), at: reverseText(word) };
}

/** Words of names that end with this text of at least `NAME_PREFIX` letters. */
export function nameEndRange(end: string): LookupRange {
  return { kind: 'nameEnd', key: namePartition(reverseText(end)), prefix: reverseText(end), isExact: false };
}

const namePartition = (word: string): string => [...word].slice(0, NAME_PREFIX).join('');

export const reverseText = (text: string): string => [...text].toReversed().join('');
