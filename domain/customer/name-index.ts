import type { PersonName } from './customer.ts';
import { NAME_PREFIX, nameEndEntry, nameEntry, type SharedLookupEntry } from './lookup-range.ts';
import { isParticleOrInitial, withoutTitles } from './name-parts.ts';
import { nameWords } from './person-name.ts';

/**
 * Words for each part of a name. Of more, those go first that many names share (of, the). Nothing of a usual name is left
 * out: what a clerk types is any of them.
 */
const MOST_WORDS = 6;
const LONGEST_WORD = 40;
/** All entries of names that a record has at most: each is an item of its transaction. */
export const MOST_NAME_ENTRIES = 40;
/** Shorter words are not looked for with a slip: half of all short words are one slip from each other. */
export const SHORTEST_WITH_TYPO = 5;

/** The words by which a name is found, part by part. */
type IndexedWords = { readonly givens: readonly string[]; readonly families: readonly string[] };

/**
 * Where a name stands among others, the most useful places first: each word of the given name (or preferred one) with the
 * first of the family name and the other way round, each word by its end, then all other pairs; at last those of one part
 * in their order. A former family name stands beside the given ones as the family name does.
 * @param reading a word in Latin letters; null where it is in such letters, or nobody can tell
 */
export function nameEntries(
  name: PersonName | null,
  formerNames: readonly string[] = [],
  reading: (word: string) => string | null = () => null,
): readonly SharedLookupEntry[] {
  if (name === null) return [];
  const words = wordsOf(name);
  const former = formerNames.map((family) => ({ ...words, families: selectWords(nameWords(family)) }));
  const read = [words, ...former].map((one) => transliterateWords(one, reading)).filter((one) => one !== null);
  const all = [words, ...former, ...read];
  const entries = [
    ...all.flatMap(mainPairs),
    ...spacelessEntries(name),
    ...all.flatMap(singlePartEntries),
    ...all.flatMap(({ givens, families }) => [...givens, ...families].flatMap(endEntries)),
    ...all.flatMap(otherPairs),
    ...all.flatMap(({ givens, families }) => [...inOrder(givens), ...inOrder(families)]),
  ];
  return [...new Map(entries.map((entry) => [`${entry.kind} ${entry.at}`, entry])).values()].slice(
    0,
    MOST_NAME_ENTRIES,
  );
}

function wordsOf({ given, family, preferred }: PersonName): IndexedWords {
  const called = selectWords(nameWords(preferred)).slice(0, 1);
  const givens = withJoinedForm(withoutTitles(nameWords(given)));
  return { givens: distinct([...called, ...givens]).slice(0, MOST_WORDS), families: withJoinedForm(nameWords(family)) };
}

/** `O Brien`, `Van den Berg` and `Abd Allah` are written in one word as well. */
function withJoinedForm(words: readonly string[]): readonly string[] {
  const isJoined = words.length > 1 && words.slice(0, -1).every(isParticleOrInitial);
  return isJoined ? distinct([...selectWords(words), truncateWord(words.join(''))]) : selectWords(words);
}

/** The words with most to tell, in their order. */
function selectWords(words: readonly string[]): readonly string[] {
  const some = distinct(words.map(truncateWord));
  const kept = new Set(
    [...some].sort((a, b) => Number(isParticleOrInitial(a)) - Number(isParticleOrInitial(b))).slice(0, MOST_WORDS),
  );
  return some.filter((word) => kept.has(word));
}

/** Null where no word is read otherwise than it is written. */
function transliterateWords(
  { givens, families }: IndexedWords,
  reading: (word: string) => string | null,
): IndexedWords | null {
  const read = (words: readonly string[]) => distinct(words.map((word) => reading(word) ?? word));
  const isRead = [...givens, ...families].some((word) => reading(word) !== null);
  return isRead ? { givens: read(givens), families: read(families) } : null;
}

function mainPairs({ givens, families }: IndexedWords): readonly SharedLookupEntry[] {
  const [firstGiven, firstFamily] = [mainOf(givens), mainOf(families)];
  if (firstGiven === undefined || firstFamily === undefined) return [];
  return [
    ...givens.flatMap((given) => bothOrders(given, firstFamily)),
    ...families.flatMap((one) => bothOrders(firstGiven, one)),
  ];
}

const mainOf = (words: readonly string[]): string | undefined =>
  words.find((word) => !isParticleOrInitial(word)) ?? words[0];

const otherPairs = ({ givens, families }: IndexedWords): readonly SharedLookupEntry[] =>
  distinctiveWords(givens).flatMap((given) =>
    distinctiveWords(families).flatMap((family) => bothOrders(given, family)),
  );

const distinctiveWords = (words: readonly string[]): readonly string[] =>
  words.filter((word) => !isParticleOrInitial(word));

/** The words that come first in no pair, where there is one part alone. */
function singlePartEntries({ givens, families }: IndexedWords): readonly SharedLookupEntry[] {
  const words = givens.length === 0 || families.length === 0 ? [...givens, ...families] : [];
  return words.map((word, index) => nameEntry(word, words[index + 1] ?? ''));
}

const endEntries = (word: string): readonly SharedLookupEntry[] =>
  [...word].length < Math.max(SHORTEST_WITH_TYPO, NAME_PREFIX) ? [] : [nameEndEntry(word)];

/** Where names are written without a space between them, they are typed so as well. */
function spacelessEntries({ given, family }: PersonName): readonly SharedLookupEntry[] {
  const name = nameWords(`${family ?? ''}${given ?? ''}`).join('');
  const isSpaceless = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+$/u.test(name);
  return given !== null && family !== null && isSpaceless ? [nameEntry(truncateWord(name), '')] : [];
}

const bothOrders = (one: string, other: string): readonly SharedLookupEntry[] => [
  nameEntry(one, other),
  nameEntry(other, one),
];

function inOrder(words: readonly string[]): readonly SharedLookupEntry[] {
  const some = distinctiveWords(words);
  return some.flatMap((first, index) => some.slice(index + 1).map((second) => nameEntry(first, second)));
}

const truncateWord = (word: string): string => [...word].slice(0, LONGEST_WORD).join('');

const distinct = (words: readonly string[]): readonly string[] => [...new Set(words)];
