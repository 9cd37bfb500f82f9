import { transliterateWord } from './load-transliteration.ts';
import { isInitial, isParticleOrInitial, withoutTitles } from './name-parts.ts';
import { nameWords } from './person-name.ts';

/** Words of which every one is to begin a word of the name. */
export type NameQuery = {
  readonly words: readonly string[];
  /** One or two of them that lead there: those that the fewest names share. */
  readonly anchors: readonly string[];
};

const MOST_WORDS = 6;
/** Other ways to read what was typed, each of which costs as much again. */
const MOST_QUERIES = 3;

/**
 * What a typed name may be, likeliest first: as it stands; without a title; `Mueller` as Müller and the other way round;
 * `O Brien` in one word; without what is put behind a name to be polite; in Latin letters.
 */
export function nameQueries(typed: string): readonly NameQuery[] {
  const words = distinct(nameWords(typed)).slice(0, MOST_WORDS);
  const readings = [
    words,
    withoutTitles(words),
    words.map(withoutDigraphs),
    distinct(nameWords(withDigraphs(typed))).slice(0, MOST_WORDS),
    joinParticles(words),
    words.map(withoutHonorific),
    words.map((word) => transliterateWord(word) ?? word),
  ];
  const queries = readings.filter((one) => one.length > 0).map((one) => ({ words: one, anchors: anchorsOf(one) }));
  return [...new Map(queries.map((query) => [query.words.join(' '), query])).values()].slice(0, MOST_QUERIES);
}

/**
 * Whether a name of these words is meant. An initial that is nobody's may be typed beside a whole name; of one word or two,
 * the place has seen to it.
 */
export function matchesQuery(known: readonly string[], { words }: NameQuery, excused: string | null = null): boolean {
  const whole = words.filter((word) => !isInitial(word));
  return words.every(
    (word) => word === excused || known.some((one) => one.startsWith(word)) || (isInitial(word) && whole.length >= 2),
  );
}

/** The two longest, in their order: few share long words. Such as many share lead nowhere where there is another one. */
function anchorsOf(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !isParticleOrInitial(word));
  const some = words.length <= 2 || telling.length === 0 ? words : telling;
  const longest = new Set([...some].sort((a, b) => b.length - a.length).slice(0, 2));
  return some.filter((word) => longest.has(word));
}

/** German and Scandinavian letters are written in two where a keyboard lacks them; the index has the plain vowel. */
const withoutDigraphs = (word: string): string => word.replace(/(?<![aeiouq])(a|o|u)e|aa/g, (pair) => pair[0] ?? '');

/** What was typed with such a letter may have been stored with two. */
const withDigraphs = (typed: string): string =>
  typed.normalize('NFC').replace(/[äöüåøÄÖÜÅØ]/g, (letter) => TWO_LETTERS[letter.toLowerCase()] ?? letter);

const TWO_LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** `o brien`, `mc donald`, `van den berg`: what stands before a name, joined to it. */
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

/** Japanese and Korean ones stand behind the name, without a space. */
const withoutHonorific = (word: string): string => word.replace(/(?<=.)(様|サマ|さま|サン|さん|氏|先生|님|씨)$/u, '');

const distinct = (words: readonly string[]): readonly string[] => [...new Set(words)];
