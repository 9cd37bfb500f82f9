import { type LookupEntry, type LookupRange, sortKeyOf } from '../../domain/customer/lookup-range.ts';
import { HIGHEST_CHARACTER, prefixRange, type Range } from '../table/dynamo-read.ts';
import type { Key } from '../table/item.ts';

export const CUSTOMER = 'CUSTOMER#';
export const customerPk = (id: string): string => `${CUSTOMER}${id}`;
/** The customer's id in a partition key; null if it is not a customer's. */
export const customerIdIn = (pk: string): string | null => (pk.startsWith(CUSTOMER) ? pk.slice(CUSTOMER.length) : null);
export const PROFILE_SK = '#PROFILE';
export const profileKey = (id: string): Key => ({ pk: customerPk(id), sk: PROFILE_SK });

/** The attribute that stores `overrides` of a profile. Stored items have this name, so it stays. */
export const OVERRIDES_ATTRIBUTE = 'speaksFor';
/** The attribute that says by which rules the values of a profile are counted. */
export const COUNTING_ATTRIBUTE = 'counting';

const PREFIXES: Readonly<Record<LookupEntry['kind'], string>> = {
  email: 'EMAIL',
  phone: 'PHONE',
  phoneEnd: 'PHONE4',
  postcode: 'POSTCODE',
  name: 'NAME',
  nameEnd: 'NAME_END',
  loyalty: 'LOYALTY',
  externalId: 'EXTERNAL',
  handle: 'HANDLE',
  // In the partition of the customers who have the same key, so that one Query finds both.
  unidentifiedEmail: 'EMAIL',
  unidentifiedPhone: 'PHONE',
  unidentifiedHandle: 'HANDLE',
};

/** Partitions with these prefixes contain only lookup items and verified emails. */
export const LOOKUP_PREFIXES = [...new Set(Object.values(PREFIXES))].map((prefix) => `${prefix}#`);

export const entryPk = ({ kind, key }: Pick<LookupEntry, 'kind' | 'key'>): string => `${PREFIXES[kind]}#${key}`;

/** A shared entry has the customer's id in its sort key; a unique one has a single owner item. */
export function entryKey(entry: LookupEntry, customerId: string): Key {
  const pk = entryPk(entry);
  if (isOfUnidentified(entry)) return { pk, sk: UNIDENTIFIED_SK };
  const { at } = entry;
  return { pk, sk: isUnique(entry) ? `${OWNER}${at === '' ? '' : `#${at}`}` : sortKeyOf({ at, customerId }) };
}

/** Before all shared entries of the partition, and after the item of a verified email. */
export const UNIDENTIFIED_SK = '#UNIDENTIFIED';

const isOfUnidentified = ({ kind }: LookupEntry): boolean =>
  kind === 'unidentifiedEmail' || kind === 'unidentifiedPhone' || kind === 'unidentifiedHandle';

/** The beginning of the sort key of a unique entry; older items have exactly this sort key. */
export const OWNER = '#OWNER';

export const isUnique = (entry: LookupEntry): boolean =>
  entry.kind === 'loyalty' || entry.kind === 'externalId' || isOfUnidentified(entry);

/**
 * The item keys of a range. `#` sorts before every letter and digit, so it separates exact entries from longer ones.
 */
export function lookupKeyRange(range: LookupRange): Range {
  const pk = entryPk(range);
  return range.isExact
    ? prefixRange(pk, `${range.prefix}#`)
    : { pk, from: `${range.prefix}$`, to: `${range.prefix}${HIGHEST_CHARACTER}` };
}
