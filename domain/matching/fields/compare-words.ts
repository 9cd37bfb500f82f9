import { doubleMetaphone } from 'double-metaphone';
import { consonantKey, romanizationKey, type Script, scriptOf, transliterate } from '../../customer/transliteration.ts';
import { isCommonName, type NamePart } from './common-names.ts';
import { differenceOf } from './difference.ts';
import { spellsGivenName } from './han-given-names.ts';
import { foldHan, spellsFamilyName } from './han-names.ts';
import { type Comparison, DIFFERENT, MISSING, NEARLY } from './match-comparison.ts';
import { editDistance, similarity } from './text-similarity.ts';

/**
 * Compares two words of names, or names with their words joined, in the form that `foldName` returns. Words of one script
 * are compared by letters, words of two scripts by their romanisation. Missing if one has no romanisation.
 */
export function compareWords(left: string, right: string, part: NamePart): Comparison {
  if (left === '' || right === '') return MISSING;
  if (left === right) return { level: 'exact', value: left };
  const [mine, theirs] = [scriptOf(left), scriptOf(right)];
  if (mine === null || theirs === null) return hasLetters(left) && hasLetters(right) ? MISSING : DIFFERENT;
  if (mine !== theirs) return acrossScripts(left, right, part);
  const found = withinScript(left, right, mine, part);
  return found.basis === 'typo' || found.level === 'nearly' ? { ...found, detail: differenceOf(left, right) } : found;
}

const hasLetters = (word: string): boolean => /\p{L}/u.test(word);

function withinScript(left: string, right: string, script: Script, part: NamePart): Comparison {
  if (script === 'Latin') return compareLatin(left, right, part);
  // Two forms of the same characters. They are weak, because a form may be a name of its own in another country.
  if (script === 'Han' && foldHan(left) === foldHan(right)) return { level: 'close', basis: 'variant', weak: true };
  if (BY_SYLLABLES.has(script)) return DIFFERENT;
  if (script === 'Arabic' || script === 'Hebrew') return compareConsonants(left, right);
  // No name frequencies are known for these scripts, so a typo cannot be distinguished from another name: a hint at most.
  const level = similarity(left, right);
  if (level === 'different') return DIFFERENT;
  if (areDistinctCommonNames(left, right, part)) return NEARLY;
  return { level: 'similar', basis: 'typo', weak: true };
}

/** In these scripts a character is a syllable or a word, so one other character makes another name. */
export const BY_SYLLABLES: ReadonlySet<Script> = new Set(['Han', 'Kana', 'Hangul']);

function compareLatin(left: string, right: string, part: NamePart): Comparison {
  const typed = similarity(left, right);
  if (typed === 'different' && !soundAlike(left, right)) return DIFFERENT;
  if (areDistinctCommonNames(left, right, part)) return NEARLY;
  if (differsInEnding(left, right)) return { level: 'similar', basis: 'typo', weak: true };
  return typed === 'different' ? { level: 'similar', basis: 'sound' } : { level: typed, basis: 'typo' };
}

/** Whether both are common names: Luis is not a typo of Luisa. */
const areDistinctCommonNames = (left: string, right: string, part: NamePart): boolean =>
  isCommonName(left, part) && isCommonName(right, part);

/** `Ivanov` and `Ivanova`, `Paul` and `Paula`: in many languages a final vowel marks a woman's name. */
function differsInEnding(left: string, right: string): boolean {
  const stem = left.replace(ENDING, '');
  return stem.length >= 3 && stem === right.replace(ENDING, '');
}

const ENDING = /[aeiouy]{0,2}$/;

function soundAlike(left: string, right: string): boolean {
  if (left.length < 3 || right.length < 3) return false;
  const code = doubleMetaphone(left)[0];
  return code !== '' && code === doubleMetaphone(right)[0];
}

/** In Arabic and Hebrew one letter more or less makes another name: Hasan and Husayn, Ahmad and Hamid. */
function compareConsonants(left: string, right: string): Comparison {
  const [mine, theirs] = [left.replace(VOWEL_SIGNS, ''), right.replace(VOWEL_SIGNS, '')];
  if (mine.length >= 2 && mine === theirs) return { level: 'similar', basis: 'consonants', weak: true };
  const longest = Math.max(left.length, right.length);
  return longest >= LONG_NAME && editDistance(left, right) === 1
    ? { level: 'similar', basis: 'typo', weak: true }
    : DIFFERENT;
}

/** Letters that may stand for a vowel. Writing them is often optional. */
const VOWEL_SIGNS = /[اويىءוי]/gu;
const LONG_NAME = 6;

function acrossScripts(left: string, right: string, part: NamePart): Comparison {
  const spells = part === 'family' ? spellsFamilyName : spellsGivenName;
  if (spells(left, right) || spells(right, left)) return { level: 'similar', basis: 'reading', weak: true };
  const [mine, theirs] = [toLatin(left), toLatin(right)];
  if (mine === null || theirs === null) return MISSING;
  if (mine.kind === 'rough' || theirs.kind === 'rough') {
    const [one, other] = [consonantKey(mine.text), consonantKey(theirs.text)];
    return one.length >= 2 && one === other ? { level: 'similar', basis: 'consonants', weak: true } : MISSING;
  }
  const [one, other] = [romanizationKey(mine.text), romanizationKey(theirs.text)];
  if (one === other) return { level: 'close', basis: 'reading' };
  return similarity(one, other) === 'different' && !soundAlike(mine.text, theirs.text)
    ? DIFFERENT
    : { level: 'similar', basis: 'reading', weak: true };
}

/** Null if the word has no romanisation. */
export const toLatin = (word: string) =>
  scriptOf(word) === 'Latin' ? ({ text: word, kind: 'letters' } as const) : transliterate(word);
