import type { Customer, UnidentifiedKey, UnidentifiedLink } from './customer.ts';
import { emailKey } from './email.ts';
import { handleKey, handlesOf } from './handle.ts';
import type { UniqueLookupEntry } from './lookup-range.ts';

/** Whether the record is known by one key alone, also after somebody found whose it is. */
export const isUnidentified = ({ identified }: Pick<Customer, 'identified'>): boolean => identified === false;

/** The keys of an unidentified record; it is made with exactly one. */
export const unidentifiedKeysOf = (record: Customer): readonly UnidentifiedKey[] => [
  ...record.emails.map(({ address }) => ({ kind: 'email', email: emailKey(address) }) as const),
  ...record.phones.map(({ number }) => ({ kind: 'phone', phone: number }) as const),
  ...handlesOf(record).map((handle) => ({ kind: 'handle', handle: handleKey(handle) }) as const),
];

/** The only entries of an unidentified record. One key has one such record, so two desks that keep it at once make one. */
export const unidentifiedEntriesOf = (record: Customer): readonly UniqueLookupEntry[] =>
  unidentifiedKeysOf(record).map(unidentifiedEntryOf);

function unidentifiedEntryOf(key: UnidentifiedKey): UniqueLookupEntry {
  switch (key.kind) {
    case 'email':
      return { kind: 'unidentifiedEmail', key: key.email, at: '' };
    case 'phone':
      return { kind: 'unidentifiedPhone', key: key.phone, at: '' };
    case 'handle':
      return { kind: 'unidentifiedHandle', key: key.handle, at: '' };
  }
}

/** How the record that it belongs to lists it. */
export function linkTo(record: Customer): UnidentifiedLink {
  const [handle] = handlesOf(record);
  return { id: record.id, ...(handle === undefined ? {} : { handle }) };
}
