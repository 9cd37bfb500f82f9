import { codeKey, uniqueKey } from '../kernel/code.ts';
import type { Customer, ExternalId } from './customer.ts';
import { legacyEntries, legacyExternalIdEntry, legacyLoyaltyEntry } from './legacy-entries.ts';
import type { LookupEntry, UniqueLookupEntry } from './lookup-range.ts';
import { sharedEntriesOf } from './shared-entries.ts';

/**
 * So many entries a record has at most, the keys of contacts before the words of names: they are written in one
 * transaction of a hundred items with the profile, its sums, ten verified emails and the idempotency record.
 */
export const MOST_ENTRIES = 80;

/** All entries of a record, by the rules of today. */
export function entriesOf(customer: Customer): readonly LookupEntry[] {
  const { loyalty, externalIds } = customer;
  const unique = [...(loyalty === null ? [] : [loyaltyEntry(loyalty.number)]), ...externalIds.map(externalIdEntry)];
  return distinct([...unique, ...sharedEntriesOf(customer).filter(isShort)]).slice(0, MOST_ENTRIES);
}

/**
 * The entries of a record after a change. A unique key that the change leaves alone stays as it was stored: by the rules
 * of today it may be somebody else's, and that is `npm run reindex` to find out, not this change.
 */
export function entriesAfter(before: Customer | null, after: Customer): readonly LookupEntry[] {
  if (before === null) return entriesOf(after);
  const stored = new Set(storedEntries(before).map(entryText));
  const former = legacyForms(before);
  return entriesOf(after).map((entry) => {
    const text = entryText(entry);
    const known = former.get(text);
    return known !== undefined && !stored.has(text) && stored.has(entryText(known)) ? known : entry;
  });
}

/** The unique entries of a record as the former rules made them, by the text of what they are today. */
export const legacyForms = ({ loyalty, externalIds }: Customer): ReadonlyMap<string, LookupEntry> =>
  new Map([
    ...(loyalty === null
      ? []
      : [[entryText(loyaltyEntry(loyalty.number)), legacyLoyaltyEntry(loyalty.number)] as const]),
    ...externalIds.map((id) => [entryText(externalIdEntry(id)), legacyExternalIdEntry(id.system, id.value)] as const),
  ]);

/** The entries as they were stored with the record; of a record that stores none, by the rules of the time before. */
export function storedEntries(customer: Customer): readonly LookupEntry[] {
  const known = ENTRIES_BY_CUSTOMER.get(customer);
  if (known !== undefined) return known;
  const entries = customer.entries?.map(entryFrom) ?? legacyEntries(customer);
  ENTRIES_BY_CUSTOMER.set(customer, entries);
  return entries;
}

/** A search asks each record that it found many times. */
const ENTRIES_BY_CUSTOMER = new WeakMap<Customer, readonly LookupEntry[]>();

/** Separators count, so that 1-01 and 10-1 are two cards of one shelf. */
export const loyaltyEntry = (number: string): UniqueLookupEntry => ({
  kind: 'loyalty',
  key: codeKey(number),
  at: uniqueKey(number),
});

export const externalIdEntry = ({ system, value }: ExternalId): UniqueLookupEntry => ({
  kind: 'externalId',
  key: `${system.trim().replaceAll('%', '%25').replaceAll('#', '%23')}#${uniqueKey(value)}`,
  at: '',
});

/** DynamoDB takes 2048 bytes of a partition key and 1024 of a sort key. What is longer is nothing that anyone looks for. */
const isShort = ({ key, at }: LookupEntry): boolean => Buffer.byteLength(key) < 1_900 && Buffer.byteLength(at) < 900;

/** An entry as one short text, as it is stored with the record. */
export const entryText = ({ kind, key, at }: LookupEntry): string => [kind, escapeText(key), escapeText(at)].join('\t');

/** Those entries that are not among the others. */
export function entriesWithout(
  entries: readonly LookupEntry[],
  others: readonly LookupEntry[],
): readonly LookupEntry[] {
  const known = new Set(others.map(entryText));
  return entries.filter((entry) => !known.has(entryText(entry)));
}

const isKind = (kind: string): kind is LookupEntry['kind'] =>
  ['email', 'phone', 'phoneEnd', 'postcode', 'name', 'nameEnd', 'loyalty', 'externalId'].includes(kind);

function entryFrom(text: string): LookupEntry {
  const [kind = '', key = '', at = ''] = text.split('\t');
  if (!isKind(kind)) throw new Error(`a stored lookup entry is of the unknown kind ${kind}`);
  return { kind, key: unescapeText(key), at: unescapeText(at) };
}

const escapeText = (text: string): string => text.replaceAll('%', '%25').replaceAll('\t', '%09');
const unescapeText = (text: string): string => text.replaceAll('%09', '\t').replaceAll('%25', '%');

const distinct = (entries: readonly LookupEntry[]): readonly LookupEntry[] => [
  ...new Map(entries.map((entry) => [entryText(entry), entry])).values(),
];
