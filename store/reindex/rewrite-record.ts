import { isDeepStrictEqual } from 'node:util';
import type { Customer } from '../../domain/customer/customer.ts';
import { loadTransliteration, namesToTransliterate } from '../../domain/customer/load-transliteration.ts';
import {
  entriesOf,
  entriesWithout,
  entryText,
  legacyForms,
  storedEntries,
} from '../../domain/customer/lookup-entry.ts';
import type { LookupEntry } from '../../domain/customer/lookup-range.ts';
import { entryDelete, entryPut, profileItem } from '../customer/customer-items.ts';
import { entryKey, isUnique, profileKey } from '../customer/customer-keys.ts';
import { customerFrom } from '../customer/customer-repository.ts';
import { backoff } from '../dynamo/backoff.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { isCounted, withCounting } from '../matching/counted-record.ts';
import { type Reader, readerOf } from '../table/dynamo-read.ts';
import { transact } from '../table/dynamo-transaction.ts';
import { type Attributes, keyIn, stringOf } from '../table/item.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

/** `keyTaken`: a unique key by the current rules belongs to another record, so this record keeps the older form. */
export type RewriteOutcome = 'rewritten' | 'unchanged' | 'keyTaken' | 'notFound';

const MAX_ATTEMPTS = 10;
/** In one transaction of 100 items, together with the profile. */
const MAX_WITH_PROFILE = 98;

/**
 * Rewrites all lookup items of one record by the current rules, while others write. Each transaction requires the version
 * of the profile that it is based on, and increments it if the stored entries change. A profile
 * whose values are not counted yet is written again as it is, so that the stream counts them.
 * @param seen the profile, as a scan read it: most are right, and then nothing is read consistently
 */
export async function rewriteRecord(table: Table, seen: Attributes): Promise<RewriteOutcome> {
  if (await isRight(readerOf(table, false), seen)) return 'unchanged';
  const reader = readerOf(table, true);
  const { id } = customerFrom(seen);
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const item = await reader.get(profileKey(id));
    if (item === null) return 'notFound';
    const outcome = await rewriteOnce(table, reader, item);
    if (outcome !== null) return outcome;
    await backoff(attempt);
  }
  throw new Error(`the record ${id} changed during every attempt to rewrite its keys`);
}

/** Whether the profile counts and lists what it should, and each of its lookup items is there. What others write meanwhile is right by their own rules. */
async function isRight(reader: Reader, item: Attributes): Promise<boolean> {
  const record = customerFrom(item);
  if (record.entries === undefined || !isCounted(item)) return false;
  const [stored, wanted] = [storedEntries(record), await currentEntries(record)];
  if (entriesWithout(stored, wanted).length > 0 || entriesWithout(wanted, stored).length > 0) return false;
  const puts = wanted.map((entry) => entryPut(entry, record));
  return (await missingIn(reader, puts)).length === 0;
}

async function currentEntries(record: Customer): Promise<readonly LookupEntry[]> {
  await loadTransliteration(namesToTransliterate([record]));
  return record.status === 'ERASED' ? [] : entriesOf(record);
}

/** Null: another process changed the record meanwhile. */
async function rewriteOnce(table: Table, reader: Reader, item: Attributes): Promise<RewriteOutcome | null> {
  const record = customerFrom(item);
  const current = await currentEntries(record);
  const stored = storedEntries(record);
  const { wanted, isKeyTaken } = await excludeTakenKeys(reader, record, current);
  const [removed, added] = [entriesWithout(stored, wanted), entriesWithout(wanted, stored)];
  const isUpToDate = record.entries !== undefined && removed.length === 0 && added.length === 0;
  const puts = wanted.map((entry) => entryPut(entry, record));
  const writes = [...removed.map((entry) => entryDelete(entry, record.id)), ...puts];
  const transactions = isUpToDate
    ? planSameEntries(item, record, await missingIn(reader, puts))
    : planTransactions(record, stored, wanted, writes);
  for (const transaction of transactions) if ((await transact(table, transaction)) !== 'committed') return null;
  if (isKeyTaken) return 'keyTaken';
  return isUpToDate ? 'unchanged' : 'rewritten';
}

/** An entry in the list may lack its item, or have another one. */
async function missingIn(reader: Reader, puts: readonly EntryPut[]): Promise<readonly EntryPut[]> {
  const items = await reader.getMany(puts.map(({ put }) => keyIn(put)));
  return puts.filter(({ put }, index) => !isDeepStrictEqual(items[index], put));
}

type EntryPut = ReturnType<typeof entryPut>;

/** The profile changes only if its values are not counted yet. */
const planSameEntries = (item: Attributes, record: Customer, writes: readonly WriteItem[]) => [
  ...(isCounted(item) ? [] : [[{ put: withCounting(item), condition: isUnchanged(record) }]]),
  ...chunks(writes).map((chunk) => [versionCheck(record), ...chunk]),
];

/**
 * One transaction if everything fits. Otherwise the profile first lists all old and new entries, so that an interruption
 * leaves no item that no profile lists.
 */
function planTransactions(
  record: Customer,
  stored: readonly LookupEntry[],
  wanted: readonly LookupEntry[],
  writes: readonly WriteItem[],
): readonly (readonly WriteItem[])[] {
  if (writes.length <= MAX_WITH_PROFILE) return [[profileWithEntries(record, wanted), ...writes]];
  const oldAndNew = [...stored, ...entriesWithout(wanted, stored)];
  const updated = { ...record, version: record.version + 1 };
  return [
    [profileWithEntries(record, oldAndNew)],
    ...chunks(writes).map((chunk) => [versionCheck(updated), ...chunk]),
    [profileWithEntries(updated, wanted)],
  ];
}

const profileWithEntries = (record: Customer, entries: readonly LookupEntry[]): WriteItem => ({
  put: profileItem({ ...record, version: record.version + 1, entries: entries.map(entryText) }),
  condition: isUnchanged(record),
});

const versionCheck = (record: Customer): WriteItem => ({
  check: profileKey(record.id),
  condition: isUnchanged(record),
});

/** If two records have the same key by the current rules, the owner of its item keeps it. The other keeps the older form. */
async function excludeTakenKeys(reader: Reader, record: Customer, current: readonly LookupEntry[]) {
  const unique = current.filter(isUnique);
  const items = await reader.getMany(unique.map((entry) => entryKey(entry, record.id)));
  const taken = new Set(
    unique.filter((_, index) => {
      const item = items[index] ?? null;
      return item !== null && stringOf(item, 'customerId') !== record.id;
    }),
  );
  if (taken.size === 0) return { wanted: current, isKeyTaken: false };
  const wanted = current.filter((entry) => !taken.has(entry));
  const [stored, forms] = [new Set(storedEntries(record).map(entryText)), legacyForms(record)];
  const former = [...taken]
    .flatMap((entry) => forms.get(entryText(entry)) ?? [])
    .filter((entry) => stored.has(entryText(entry)));
  return { wanted: [...wanted, ...former], isKeyTaken: true };
}

const chunks = (writes: readonly WriteItem[]): readonly (readonly WriteItem[])[] =>
  Array.from({ length: Math.ceil(writes.length / MAX_WITH_PROFILE) }, (_, index) =>
    writes.slice(index * MAX_WITH_PROFILE, (index + 1) * MAX_WITH_PROFILE),
  );
