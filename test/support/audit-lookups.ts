import type { Customer } from '../../domain/customer/customer.ts';
import { storedEntries } from '../../domain/customer/lookup-entry.ts';
import { entryKey } from '../../store/customer/customer-keys.ts';
import type { Key } from '../../store/table/item.ts';

/** A profile item of the table. */
type Profile = { readonly id?: string };
type ItemIndex = { at(pk: string, sk: string): { readonly customerId?: string | null } | undefined };

/** Whether this item is one of the record's lookup items. */
export function isFoundAt(record: Profile | undefined, key: Key): boolean {
  return record !== undefined && keysOf(record).some(({ pk, sk }) => pk === key.pk && sk === key.sk);
}

/** Whether one of the record's lookup items is missing or leads to another customer. */
export function lacksLookupItem(record: Profile, { at }: ItemIndex): boolean {
  return keysOf(record).some(({ pk, sk }) => at(pk, sk)?.customerId !== record.id);
}

/** The keys that the profile stores; for an old profile without them, the keys by the rules of that time. */
const keysOf = (record: Profile): readonly Key[] =>
  storedEntries(record as Customer).map((entry) => entryKey(entry, record.id ?? ''));
