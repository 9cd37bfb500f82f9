import { codeKey, uniqueKey } from '../kernel/code.ts';
import type { Customer, ExternalId } from './customer.ts';
import { legacyEntries, legacyExternalIdEntry, legacyLoyaltyEntry } from './legacy-entries.ts';
import type { LookupEntry, UniqueLookupEntry } from './lookup-range.ts';
import { sharedEntriesOf } from './shared-entries.ts';
import { unidentifiedEntriesOf } from './unidentified.ts';

/**
 * A record has at most this many entries; keys of contacts come before words of names. One transaction of at most 100
 * items writes them with the profile, its metrics, ten verified emails and the idempotency record.
 */
export const MAX_ENTRIES = 80;

/** All entries of a record, by the current rules. */
export function entriesOf(customer: Customer): readonly LookupEntry[] {
  if (customer.identified === false) return unidentifiedEntriesOf(customer);
  const { loyalty, externalIds } = customer;
  const unique = [...(loyalty === null ? [] : [loyaltyEntry(loyalty.number)]), ...externalIds.map(externalIdEntry)];
  return distinct([...unique, ...sharedEntriesOf(customer).filter(isShort)]).slice(0, MAX_ENTRIES);
}

/**
 * The entries of a record after a change. A unique key that the change does not touch keeps its stored form: in its
 * current form it may belong to another customer. `npm run reindex` resolves that, not this change.
 */
export function entriesAfter(before: Customer | null, after: Customer): readonly LookupEntry[] {
  if (before === null) return entriesOf(after);
  const stored = new Set(storedEntries(before).map(entryText));
  const legacy = legacyForms(before);
  return entriesOf(after).map((entry) => {
    const text = entryText(entry);
    const known = legacy.get(text);
    return known !== undefined && !stored.has(text) && stored.has(entryText(known)) ? known : entry;
  });
}

/** The legacy forms of a record's unique entries, by the text of their current form. */
export const legacyForms = ({ loyalty, externalIds }: Customer): ReadonlyMap<string, LookupEntry> =>
  new Map([
    ...(loyalty === null
      ? []
      : [[entryText(loyaltyEntry(loyalty.number)), legacyLoyaltyEntry(loyalty.number)] as const]),
    ...externalIds.map((id) => [entryText(externalIdEntry(id)), legacyExternalIdEntry(id.system, id.value)] as const),
  ]);

/** The entries as stored with the record; for a record that stores none, the legacy entries. */
export function storedEntries(customer: Customer): readonly LookupEntry[] {
  const known = ENTRIES_BY_CUSTOMER.get(customer);
  if (known !== undefined) return known;
  const entries = customer.entries?.map(entryFrom) ?? legacyEntries(customer);
  ENTRIES_BY_CUSTOMER.set(customer, entries);
  return entries;
}

/** A search needs the entries of each found record many times. */
const ENTRIES_BY_CUSTOMER = new WeakMap<Customer, readonly LookupEntry[]>();

/** Separators count: 1-01 and 10-1 are two cards in one lookup partition. */
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

/** DynamoDB allows 2048 bytes for a partition key and 1024 for a sort key. Nobody searches for a longer text. */
const isShort = ({ key, at }: LookupEntry): boolean => Buffer.byteLength(key) < 1_900 && Buffer.byteLength(at) < 900;

/** An entry as one short text, the form in which the record stores it. */
export const entryText = ({ kind, key, at }: LookupEntry): string => [kind, escapeText(key), escapeText(at)].join('\t');

export function entriesWithout(
  entries: readonly LookupEntry[],
  others: readonly LookupEntry[],
): readonly LookupEntry[] {
  const known = new Set(others.map(entryText));
  return entries.filter((entry) => !known.has(entryText(entry)));
}

const KINDS: ReadonlySet<string> = new Set<LookupEntry['kind']>([
  ...(['email', 'phone', 'phoneEnd', 'postcode', 'name', 'nameEnd', 'handle', 'loyalty', 'externalId'] as const),
  ...(['unidentifiedEmail', 'unidentifiedPhone', 'unidentifiedHandle'] as const),
]);

const isKind = (kind: string): kind is LookupEntry['kind'] => KINDS.has(kind);

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
