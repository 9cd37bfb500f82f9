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
import { backoff } from '../table/backoff.ts';
import type { Table } from '../table/dynamo-client.ts';
import { type Reader, readerOf } from '../table/dynamo-read.ts';
import { transact } from '../table/dynamo-transaction.ts';
import { stringOf } from '../table/item.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

/** `kept`: a unique key of today belongs to somebody else, so the record keeps its former one. */
export type RewriteOutcome = 'rewritten' | 'asItWas' | 'kept' | 'gone';

const MOST_ATTEMPTS = 10;
/** Beside the profile, in one transaction of a hundred items. */
const MOST_WITH_PROFILE = 98;

/**
 * Brings all lookup items of one record in step with the rules of today, while others write: every step is under the
 * version of the profile that it was decided on, which it moves where the stored entries change.
 */
export async function rewriteRecord(table: Table, id: string): Promise<RewriteOutcome> {
  const reader = readerOf(table, true);
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const item = await reader.get(profileKey(id));
    if (item === null) return 'gone';
    const outcome = await rewriteOnce(table, reader, customerFrom(item));
    if (outcome !== null) return outcome;
    await backoff(attempt, () => 60_000);
  }
  throw new Error(`the record ${id} was written again and again while its keys were to be rewritten`);
}

/** Null where something was no longer as it was read. */
async function rewriteOnce(table: Table, reader: Reader, record: Customer): Promise<RewriteOutcome | null> {
  await loadTransliteration(namesToTransliterate([record]));
  const known = storedEntries(record);
  const ideal = record.status === 'ERASED' ? [] : entriesOf(record);
  const { wanted, isKept } = await excludeTakenKeys(reader, record, ideal);
  const [gone, come] = [entriesWithout(known, wanted), entriesWithout(wanted, known)];
  const isStored = record.entries !== undefined && gone.length === 0 && come.length === 0;
  // What is stored may still lack its item: all are written, whatever the list says.
  const writes = [
    ...gone.map((entry) => entryDelete(entry, record.id)),
    ...wanted.map((entry) => entryPut(entry, record.id)),
  ];
  const steps = isStored
    ? chunks(writes).map((some) => [versionCheck(record), ...some])
    : planTransactions(record, known, wanted, writes);
  for (const step of steps) if ((await transact(table, step)) !== 'committed') return null;
  if (isKept) return 'kept';
  return isStored ? 'asItWas' : 'rewritten';
}

/**
 * In one transaction where there is room; else the profile first names all items that are there on the way, so that
 * whatever ends this leaves none that no profile names.
 */
function planTransactions(
  record: Customer,
  known: readonly LookupEntry[],
  wanted: readonly LookupEntry[],
  writes: readonly WriteItem[],
): readonly (readonly WriteItem[])[] {
  if (writes.length <= MOST_WITH_PROFILE) return [[profileWithEntries(record, wanted), ...writes]];
  const onTheWay = [...known, ...entriesWithout(wanted, known)];
  const named = { ...record, version: record.version + 1 };
  return [
    [profileWithEntries(record, onTheWay)],
    ...chunks(writes).map((some) => [versionCheck(named), ...some]),
    [profileWithEntries(named, wanted)],
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

/** Where two records have one key by the rules of today, the one that has its item keeps it, and the other its former one. */
async function excludeTakenKeys(reader: Reader, record: Customer, ideal: readonly LookupEntry[]) {
  const unique = ideal.filter(isUnique);
  const items = await reader.getMany(unique.map((entry) => entryKey(entry, record.id)));
  const others = new Set(
    unique.filter((_, index) => {
      const item = items[index] ?? null;
      return item !== null && stringOf(item, 'customerId') !== record.id;
    }),
  );
  if (others.size === 0) return { wanted: ideal, isKept: false };
  const wanted = ideal.filter((entry) => !others.has(entry));
  const [stored, forms] = [new Set(storedEntries(record).map(entryText)), legacyForms(record)];
  const former = [...others]
    .flatMap((entry) => forms.get(entryText(entry)) ?? [])
    .filter((entry) => stored.has(entryText(entry)));
  return { wanted: [...wanted, ...former], isKept: true };
}

const chunks = (writes: readonly WriteItem[]): readonly (readonly WriteItem[])[] =>
  Array.from({ length: Math.ceil(writes.length / MOST_WITH_PROFILE) }, (_, index) =>
    writes.slice(index * MOST_WITH_PROFILE, (index + 1) * MOST_WITH_PROFILE),
  );
