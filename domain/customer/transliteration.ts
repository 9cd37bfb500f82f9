import anyAscii from 'any-ascii';

/**
 * A word of another script in Latin letters. `letters`: most writers spell it like this, up to a letter or so. `rough`:
 * it lacks vowels or is one of many spellings, so several words may share it, and the person may use another spelling.
 */
export type Transliteration = { readonly text: string; readonly kind: 'letters' | 'rough' };

/**
 * Transliterates a word that `foldName` gave. Null if it is in Latin letters already, in several scripts, or in a
 * script that cannot be read letter by letter: Chinese characters sound different in each language.
 */
export function transliterate(word: string): Transliteration | null {
  const script = scriptOf(word);
  if (script === null || script === 'Latin' || UNREADABLE.has(script)) return null;
  // Decomposes Hangul syllables into letters.
  const letters = script === 'Hangul' ? word.normalize('NFD') : word;
  const text = anyAscii(replaceDigraphs(letters, script))
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  return text === '' ? null : { text, kind: READ_BY_LETTERS.has(script) ? 'letters' : 'rough' };
}

/**
 * The script of all letters of a word; null if there are several, or no letters. Hiragana and katakana are one: `Kana`.
 */
export function scriptOf(word: string): Script | null {
  if (/^[a-z]+$/.test(word)) return 'Latin';
  const letters = word.replace(/[^\p{L}ー]+/gu, '');
  if (letters === '') return null;
  return SCRIPTS.find(([, pattern]) => pattern.test(letters))?.[0] ?? null;
}

const SCRIPT_NAMES = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Armenian',
  'Georgian',
  'Arabic',
  'Hebrew',
  'Han',
  'Hangul',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Oriya',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Thai',
  'Lao',
  'Khmer',
  'Myanmar',
  'Ethiopic',
] as const;
export type Script = (typeof SCRIPT_NAMES)[number] | 'Kana';

const SCRIPTS: readonly (readonly [Script, RegExp])[] = [
  ['Kana', /^[\p{Script=Katakana}\p{Script=Hiragana}ー]+$/u],
  ...SCRIPT_NAMES.map((name) => [name, new RegExp(`^\\p{Script=${name}}+$`, 'u')] as const),
];

const UNREADABLE: ReadonlySet<Script> = new Set(['Han']);

const READ_BY_LETTERS: ReadonlySet<Script> = new Set(['Cyrillic', 'Greek', 'Armenian', 'Georgian', 'Kana', 'Ethiopic']);

/** Greek letter groups with one sound, from ELOT 743. */
const GREEK: readonly Rule[] = [
  [/ου/g, 'ou'],
  [/([αεη])υ(?=[θκξπσφχψ]|$)/g, '$1φ'],
  [/([αεη])υ/g, '$1β'],
  [/γγ/g, 'νγ'],
  [/γ(?=[ξχ])/g, 'ν'],
  [/^μπ/g, 'b'],
  [/^ντ/g, 'd'],
  [/β/g, 'v'],
];

function replaceDigraphs(word: string, script: Script): string {
  // Armenian has two letters for u.
  if (script === 'Armenian') return word.replaceAll('ու', 'u');
  return script === 'Greek' ? GREEK.reduce((text, [letters, reading]) => text.replace(letters, reading), word) : word;
}

/**
 * The same key for the common romanizations of one spoken name: Yuliia, Julia and Iulia; Khristos and Hristos. Use it
 * only if at least one of the names comes from another script: among names in Latin letters, these are different names.
 */
export const romanizationKey = (text: string): string => collapseRepeats(applyRules(text, ROMANIZATION_RULES));

/** The same key for a rough transliteration and for the usual Latin spelling: their consonants. */
export const consonantKey = (text: string): string => collapseRepeats(applyRules(text, CONSONANT_RULES));

type Rule = readonly [RegExp, string];

const applyRules = (text: string, rules: readonly Rule[]): string =>
  rules.reduce((rest, [letters, common]) => rest.replace(letters, common), text);

const collapseRepeats = (text: string): string => text.replace(/(.)\1+/g, '$1');

const ROMANIZATION_RULES: readonly Rule[] = [
  [/shch|sch|sh/g, 's'],
  [/ch(?=r)|kh|gh/g, 'h'],
  [/tch|ch|tsh|cz/g, 'c'],
  [/dzh|zh|dj/g, 'z'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/c(?!h)k|q|ck/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/[yj]/g, 'i'],
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
];

const CONSONANT_RULES: readonly Rule[] = [
  [/sh|sch/g, 's'],
  [/kh|ch|ck|gh|[cqg]/g, 'k'],
  [/ph/g, 'f'],
  [/th|d/g, 't'],
  [/zh|z/g, 's'],
  [/dj/g, 'j'],
  [/b/g, 'p'],
  [/[aeiouyw]/g, ''],
];
