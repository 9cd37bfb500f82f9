import type { Customer } from './customer.ts';
import { transliterateWord } from './load-transliteration.ts';
import { storedEntries } from './lookup-entry.ts';
import type { LookupEntry } from './lookup-range.ts';
import { nameEntries } from './name-index.ts';
import { matchesQuery, type NameQuery } from './name-query.ts';
import { nameWords } from './person-name.ts';

/**
 * Whether a record goes by such a name, or went by it.
 * @param slipped a typed word with a slip: another rule has found what it is like
 */
export const matchesAnyName = (record: Customer, query: NameQuery, slipped: string | null = null): boolean =>
  matchesQuery(allWords(record), query, slipped);

/** Whether the person as it is shown goes by such a name now. */
export const matchesCurrentName = (shown: Customer, query: NameQuery): boolean =>
  matchesQuery(currentWords(shown), query);

const allWords = memoizeWords((record) => [
  ...ownWords(record),
  ...wordsIn(record.formerNames ?? []),
  ...entryWords(storedEntries(record)),
]);

const currentWords = memoizeWords((shown) => [
  ...ownWords(shown),
  ...entryWords(nameEntries(shown.name, [], transliterateWord)),
]);

/** A search asks about each record that it found once for each way in which it may be found. */
function memoizeWords(wordsOf: (record: Customer) => readonly string[]): (record: Customer) => readonly string[] {
  const known = new WeakMap<Customer, readonly string[]>();
  return (record) => {
    const words = known.get(record) ?? [...new Set(wordsOf(record))];
    known.set(record, words);
    return words;
  };
}

function ownWords({ name }: Customer): readonly string[] {
  return wordsIn([name?.given, name?.family, name?.preferred]);
}

function wordsIn(names: readonly (string | null | undefined)[]): readonly string[] {
  return names.flatMap((part) => nameWords(part ?? null));
}

function entryWords(entries: readonly LookupEntry[]): readonly string[] {
  return entries.flatMap(({ kind, at }) => (kind === 'name' ? at.split('#') : []));
}
