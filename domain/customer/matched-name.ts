import type { Customer } from './customer.ts';
import { transliterateWord } from './load-transliteration.ts';
import { storedEntries } from './lookup-entry.ts';
import type { LookupEntry } from './lookup-range.ts';
import { nameEntries } from './name-index.ts';
import { matchesQuery, type NameQuery } from './name-query.ts';
import { nameWords } from './person-name.ts';

/**
 * Whether the name or a former name of the record matches.
 * @param typoWord a typed word with a typo, which the caller compares itself
 */
export const matchesAnyName = (record: Customer, query: NameQuery, typoWord: string | null = null): boolean =>
  matchesQuery(allWords(record), query, typoWord);

/** Whether the person's current name matches. */
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

/** A search checks each found record once for each search plan. */
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
