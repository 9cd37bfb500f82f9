import { type LookupEntry, type LookupRange, sortKeyOf } from '../../domain/customer/lookup-range.ts';
import { HIGHEST_CHARACTER, prefixRange, type Range } from '../table/dynamo-read.ts';
import type { Key } from '../table/item.ts';

export const CUSTOMER = 'CUSTOMER#';
export const customerPk = (id: string): string => `${CUSTOMER}${id}`;
/** Whose collection this is; null where it is no customer's. */
export const customerIdIn = (pk: string): string | null => (pk.startsWith(CUSTOMER) ? pk.slice(CUSTOMER.length) : null);
export const PROFILE_SK = '#PROFILE';
export const profileKey = (id: string): Key => ({ pk: customerPk(id), sk: PROFILE_SK });

/** The attribute that stores `overrides` of a profile. Stored items have this name, so it stays. */
export const OVERRIDES_ATTRIBUTE = 'speaksFor';

const PREFIXES: Readonly<Record<LookupEntry['kind'], string>> = {
  email: 'EMAIL',
  phone: 'PHONE',
  phoneEnd: 'PHONE4',
  postcode: 'POSTCODE',
  name: 'NAME',
  nameEnd: 'NAME_END',
  loyalty: 'LOYALTY',
  externalId: 'EXTERNAL',
};

/** Under the partition keys that begin so, lookup items stand and nothing else. */
export const LOOKUP_PREFIXES = Object.values(PREFIXES).map((prefix) => `${prefix}#`);

export const entryPk = ({ kind, key }: Pick<LookupEntry, 'kind' | 'key'>): string => `${PREFIXES[kind]}#${key}`;

/** A shared key has each customer's id in the sort key, a unique one has one owner. */
export const entryKey = (entry: LookupEntry, customerId: string): Key => ({
  pk: entryPk(entry),
  sk: isUnique(entry) ? `${OWNER}${entry.at === '' ? '' : `#${entry.at}`}` : sortKeyOf({ at: entry.at, customerId }),
});

/** Sort keys of unique entries begin so; older ones are nothing else. */
export const OWNER = '#OWNER';

export const isUnique = ({ kind }: LookupEntry): boolean => kind === 'loyalty' || kind === 'externalId';

/** Where the keys of a trail stand; `#` sorts before every letter and digit with which a longer one goes on. */
export function lookupKeyRange(range: LookupRange): Range {
  const pk = entryPk(range);
  return range.isExact
    ? prefixRange(pk, `${range.prefix}#`)
    : { pk, from: `${range.prefix}$`, to: `${range.prefix}${HIGHEST_CHARACTER}` };
}
