import type { PersonName } from './customer.ts';
import { NAME_PREFIX, nameEndEntry, nameEntry, type SharedLookupEntry } from './lookup-range.ts';
import { isParticleOrInitial, withoutTitles } from './name-parts.ts';
import { nameWords } from './person-name.ts';

/**
 * The most words of a name part that are indexed. A longer name loses the words that many names share (of, the) first.
 * A usual name loses none, because a clerk may type any word of it.
 */
const MAX_WORDS = 6;
const MAX_WORD_LENGTH = 40;
/** The most name entries of a record: each is an item of its transaction. */
export const MAX_NAME_ENTRIES = 40;
/** Shorter words are not searched with a typo: half of all short words are one typo apart from each other. */
export const SHORTEST_WITH_TYPO = 5;

/** The words that find a name. */
type IndexedWords = { readonly givens: readonly string[]; readonly families: readonly string[] };

/**
 * The lookup entries of a name, the most useful first: each word of the given or preferred name paired with the first
 * word of the family name, in both orders; then each word by its end; then all other pairs; and last, pairs within one
 * part. A former family name gives the same pairs with the given names as the family name does.
 * @param toLatin a word in Latin letters; null if it is in them already, or has no reliable form
 */
export function nameEntries(
  name: PersonName | null,
  formerNames: readonly string[] = [],
  toLatin: (word: string) => string | null = () => null,
): readonly SharedLookupEntry[] {
  if (name === null) return [];
  const words = wordsOf(name);
  const former = formerNames.map((family) => ({ ...words, families: selectWords(nameWords(family)) }));
  const transliterated = [words, ...former].flatMap((one) => transliterateWords(one, toLatin) ?? []);
  const all = [words, ...former, ...transliterated];
  const entries = [
    ...all.flatMap(mainPairs),
    ...spacelessEntries(name),
    ...all.flatMap(singlePartEntries),
    ...all.flatMap(({ givens, families }) => [...givens, ...families].flatMap(endEntries)),
    ...all.flatMap(otherPairs),
    ...all.flatMap(({ givens, families }) => [...inOrder(givens), ...inOrder(families)]),
  ];
  return [...new Map(entries.map((entry) => [`${entry.kind} ${entry.at}`, entry])).values()].slice(0, MAX_NAME_ENTRIES);
}

function wordsOf({ given, family, preferred }: PersonName): IndexedWords {
  const preferredWord = selectWords(nameWords(preferred)).slice(0, 1);
  const givens = withJoinedForm(withoutTitles(nameWords(given)));
  return {
    givens: distinct([...preferredWord, ...givens]).slice(0, MAX_WORDS),
    families: withJoinedForm(nameWords(family)),
  };
}

/** `O Brien`, `Van den Berg` and `Abd Allah` are also written as one word. */
function withJoinedForm(words: readonly string[]): readonly string[] {
  const isJoined = words.length > 1 && words.slice(0, -1).every(isParticleOrInitial);
  return isJoined ? distinct([...selectWords(words), truncateWord(words.join(''))]) : selectWords(words);
}

/** The most distinctive words, in their order in the name. */
function selectWords(words: readonly string[]): readonly string[] {
  const some = distinct(words.map(truncateWord));
  const selected = new Set(
    [...some].sort((a, b) => Number(isParticleOrInitial(a)) - Number(isParticleOrInitial(b))).slice(0, MAX_WORDS),
  );
  return some.filter((word) => selected.has(word));
}

/** Null if no word has another form in Latin letters. */
function transliterateWords(
  { givens, families }: IndexedWords,
  toLatin: (word: string) => string | null,
): IndexedWords | null {
  const transliterate = (words: readonly string[]) => distinct(words.map((word) => toLatin(word) ?? word));
  const hasOtherForm = [...givens, ...families].some((word) => toLatin(word) !== null);
  return hasOtherForm ? { givens: transliterate(givens), families: transliterate(families) } : null;
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

/** A name with only one part has no pairs of given and family words, so each word is indexed with the next one. */
function singlePartEntries({ givens, families }: IndexedWords): readonly SharedLookupEntry[] {
  const words = givens.length === 0 || families.length === 0 ? [...givens, ...families] : [];
  return words.map((word, index) => nameEntry(word, words[index + 1] ?? ''));
}

const endEntries = (word: string): readonly SharedLookupEntry[] =>
  [...word].length < Math.max(SHORTEST_WITH_TYPO, NAME_PREFIX) ? [] : [nameEndEntry(word)];

/** Names in scripts that put no space between family and given name are also typed without one. */
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

const truncateWord = (word: string): string => [...word].slice(0, MAX_WORD_LENGTH).join('');

const distinct = (words: readonly string[]): readonly string[] => [...new Set(words)];
