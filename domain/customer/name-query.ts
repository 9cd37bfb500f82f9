import { transliterateWord } from './load-transliteration.ts';
import { isInitial, isParticleOrInitial, withoutTitles } from './name-parts.ts';
import { nameWords } from './person-name.ts';

/** A name matches if each of these words begins one of its words. */
export type NameQuery = {
  readonly words: readonly string[];
  /** The one or two words to look up: those that the fewest names share. */
  readonly anchors: readonly string[];
};

const MAX_WORDS = 6;
/** The most interpretations of a typed name. Each costs as many reads as the first. */
const MAX_QUERIES = 3;

/**
 * Interpretations of a typed name, the likeliest first: as typed; without a title; `Mueller` as Müller and the reverse;
 * `O Brien` as one word; without an honorific after the name; in Latin letters.
 */
export function nameQueries(typed: string): readonly NameQuery[] {
  const words = distinct(nameWords(typed)).slice(0, MAX_WORDS);
  const interpretations = [
    words,
    withoutTitles(words),
    words.map(withoutDigraphs),
    distinct(nameWords(withDigraphs(typed))).slice(0, MAX_WORDS),
    joinParticles(words),
    words.map(withoutHonorific),
    words.map((word) => transliterateWord(word) ?? word),
  ];
  const queries = interpretations
    .filter((one) => one.length > 0)
    .map((one) => ({ words: one, anchors: anchorsOf(one) }));
  return [...new Map(queries.map((query) => [query.words.join(' '), query])).values()].slice(0, MAX_QUERIES);
}

/**
 * Whether the words of a name match the query. Beside at least two whole words, an initial need not match: a clerk may
 * type one that the shop does not know.
 * @param excused a word of the query that need not match
 */
export function matchesQuery(
  nameWords: readonly string[],
  { words }: NameQuery,
  excused: string | null = null,
): boolean {
  const whole = words.filter((word) => !isInitial(word));
  return words.every(
    (word) =>
      word === excused || nameWords.some((one) => one.startsWith(word)) || (isInitial(word) && whole.length >= 2),
  );
}

/**
 * The two longest words, in their order, because few names share them. Particles count only if there are no other
 * words.
 */
function anchorsOf(words: readonly string[]): readonly string[] {
  const distinctive = words.filter((word) => !isParticleOrInitial(word));
  const some = words.length <= 2 || distinctive.length === 0 ? words : distinctive;
  const longest = new Set([...some].sort((a, b) => b.length - a.length).slice(0, 2));
  return some.filter((word) => longest.has(word));
}

/** German and Scandinavian letters are typed as two where a keyboard lacks them; the index has the plain vowel. */
const withoutDigraphs = (word: string): string => word.replace(/(?<![aeiouq])(a|o|u)e|aa/g, (pair) => pair[0] ?? '');

/** A name that is typed with such a letter may be stored with two. */
const withDigraphs = (typed: string): string =>
  typed.normalize('NFC').replace(/[äöüåøÄÖÜÅØ]/g, (letter) => TWO_LETTERS[letter.toLowerCase()] ?? letter);

const TWO_LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** Joins particles to the next word: `o brien`, `mc donald`, `van den berg`. */
function joinParticles(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let before = '';
  for (const word of words) {
    before += word;
    if (isParticleOrInitial(word) && word !== words.at(-1)) continue;
    joined.push(before);
    before = '';
  }
  return before === '' ? joined : [...joined, before];
}

/** Japanese and Korean honorifics follow the name without a space. */
const withoutHonorific = (word: string): string => word.replace(/(?<=.)(様|サマ|さま|サン|さん|氏|先生|님|씨)$/u, '');

const distinct = (words: readonly string[]): readonly string[] => [...new Set(words)];
