/**
 * Whether a text mentions one of these words or phrases. It compares whole words and ignores case, accents and the form of
 * apostrophes. A phrase matches across any spaces and punctuation. Scripts without spaces between words (Han, kana, Thai,
 * Lao, Khmer, Burmese) match anywhere. Hangul matches from the beginning of a word, because particles follow it.
 */
export function mentions(text: unknown, words: unknown): boolean {
  if (typeof text !== 'string' || !Array.isArray(words)) return false;
  const folded = fold(text);
  return words.some((word) => typeof word === 'string' && isMentioned(folded, word));
}

/** Whether the word has any character to compare. */
export const isWord = (word: string): boolean => fold(word).trim() !== '';

function isMentioned(folded: string, word: string): boolean {
  if (!isWord(word)) return false;
  const parts = fold(word).trim().split(/\s+/u).map(escapeRegExp);
  const pattern = `${beginningOf(word)}${parts.join(BETWEEN_WORDS)}${endOf(word)}`;
  return new RegExp(pattern, 'u').test(folded);
}

/** The characters between the words of a phrase: no letters and no digits. */
const BETWEEN_WORDS = '[^\\p{L}\\p{N}]+';

/** A letter or digit of the word needs a boundary beside it; a symbol such as # or an emoji does not. */
const beginningOf = (word: string): string =>
  /^[\p{L}\p{N}]/u.test(fold(word).trim()) && !startsUnspaced(word) ? '(?<![\\p{L}\\p{N}\\p{M}])' : '';
const endOf = (word: string): string =>
  /[\p{L}\p{N}\p{M}]$/u.test(fold(word).trim()) && !endsUnspaced(word) ? '(?![\\p{L}\\p{N}\\p{M}])' : '';

const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const startsUnspaced = (word: string): boolean => new RegExp(`^[${UNSPACED}]`, 'u').test(word.trim());
const endsUnspaced = (word: string): boolean =>
  new RegExp(`[${UNSPACED}\\p{Script=Hangul}]$`, 'u').test(word.trim().normalize('NFC'));

const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');

/** Soft hyphens, joiners and direction marks, which copied text contains, and the tatweel, which stretches Arabic words. */
const INVISIBLE = /[\p{Cf}\u0640]/gu;
const APOSTROPHES = /[\u2018\u2019\u201b\u02bc\u02b9\u2032\u00b4\u0060\uff07]/gu;
/** Accents of Latin, Greek and Cyrillic, and vowel points of Arabic and Hebrew. In other scripts marks are part of the word. */
const ACCENTS = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu;
/** Letters that look like another letter with a mark, but that Unicode does not decompose. */
const LETTERS: Readonly<Record<string, string>> = { ø: 'o', đ: 'd', ł: 'l', æ: 'ae', œ: 'oe', ð: 'd', þ: 'th' };

/** The form in which both sides are compared. Upper case makes ı equal to i, and ß to ss; ẞ needs lower case first. */
function fold(text: string): string {
  return text
    .replace(APOSTROPHES, "'")
    .replaceAll('\u200b', ' ')
    .replace(INVISIBLE, '')
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .replace(/[øđłæœðþ]/gu, (letter) => LETTERS[letter] ?? letter);
}
