import type { Customer } from './customer.ts';
import { readingOf } from './latin-names.ts';
import { storedEntries } from './lookup-entry.ts';
import { nameTraces } from './name-index.ts';
import { isMeant, type NameQuery } from './name-query.ts';
import { nameWords } from './person-name.ts';
import type { LookupEntry } from './trail.ts';

/**
 * Whether a record goes by such a name, or went by it.
 * @param slipped a typed word with a slip: another rule has found what it is like
 */
export const isNamed = (record: Customer, query: NameQuery, slipped: string | null = null): boolean =>
  isMeant(
    [...ownWords(record), ...wordsIn(record.formerNames ?? []), ...entryWords(storedEntries(record))],
    query,
    slipped,
  );

/** Whether the person as it is shown goes by such a name now. */
export const isCurrentName = (shown: Customer, query: NameQuery): boolean =>
  isMeant([...ownWords(shown), ...entryWords(nameTraces(shown.name, [], readingOf))], query);

const ownWords = ({ name }: Customer): readonly string[] => wordsIn([name?.given, name?.family, name?.preferred]);

const wordsIn = (names: readonly (string | null | undefined)[]): readonly string[] =>
  names.flatMap((part) => nameWords(part ?? null));

const entryWords = (entries: readonly LookupEntry[]): readonly string[] =>
  entries.flatMap(({ kind, at }) => (kind === 'name' ? at.split('#') : []));
