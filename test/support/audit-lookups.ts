import type { Customer } from '../../domain/customer/customer.ts';
import { storedEntries } from '../../domain/customer/lookup-entry.ts';
import { entryKey } from '../../store/customer/customer-keys.ts';
import type { Key } from '../../store/table/item.ts';

/** A profile as it stands in the table. */
type Profile = { readonly id?: string };
type ItemIndex = { at(pk: string, sk: string): { readonly customerId?: string | null } | undefined };

/** Whether the record names this item among those under which it is found. */
export function isFoundAt(record: Profile | undefined, key: Key): boolean {
  return record !== undefined && keysOf(record).some(({ pk, sk }) => pk === key.pk && sk === key.sk);
}

/** Whether an item is not there under which the record is to be found, or leads to somebody else. */
export function lacksLookupItem(record: Profile, { at }: ItemIndex): boolean {
  return keysOf(record).some(({ pk, sk }) => at(pk, sk)?.customerId !== record.id);
}

/** As the profile stores them, or as the rules of the time before made them. */
const keysOf = (record: Profile): readonly Key[] =>
  storedEntries(record as Customer).map((entry) => entryKey(entry, record.id ?? ''));
