import { postalCodeKey } from '../kernel/address.ts';
import type { Customer } from './customer.ts';
import { emailKey } from './email.ts';
import { handleKey } from './handle.ts';
import { transliterateWord } from './load-transliteration.ts';
import { lookupEntryOf, phoneEndEntry, type SharedLookupEntry } from './lookup-range.ts';
import { nameEntries } from './name-index.ts';

/** All entries of a customer that other customers may share, each once. */
export function sharedEntriesOf({
  emails,
  phones,
  handles,
  addresses,
  name,
  formerNames,
}: Customer): readonly SharedLookupEntry[] {
  const postcodes = addresses.map(({ postalCode }) => postalCodeKey(postalCode ?? '')).filter((key) => key !== '');
  const entries = [
    ...emails.map(({ address }) => lookupEntryOf('email', emailKey(address))),
    ...phones.flatMap(({ number }) => [lookupEntryOf('phone', number), phoneEndEntry(number)]),
    ...(handles ?? []).map((handle) => lookupEntryOf('handle', handleKey(handle))),
    ...postcodes.map((key) => lookupEntryOf('postcode', key)),
    ...nameEntries(name, formerNames, transliterateWord),
  ];
  return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
}
