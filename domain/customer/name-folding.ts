import removeAccents from 'remove-accents';

/**
 * Removes everything in which two spellings of one name may differ: case, accents, apostrophes, dots, invisible marks
 * and the width of letters. In alphabets whose readers omit accents, combining marks are accents. In others, such as
 * Devanagari or kana, they are letters and stay. Folding is idempotent.
 */
export function foldName(text: string): string {
  const letters = removeAccents(
    text
      .normalize('NFC')
      // Before NFKD, because some of these marks (´) become a space and a mark; and again after it, because some
      // letters (ŉ) contain one.
      .replace(IGNORED_MARKS, '')
      .normalize('NFKD')
      .replace(IGNORED_MARKS, '')
      .replace(ACCENTS, '')
      // Lower case first for ẞ; then upper and lower case again, because some letters match only in upper case: ß
      // becomes ss.
      .toLowerCase()
      .toUpperCase()
      .toLowerCase(),
  );
  return [...letters.normalize('NFC')].map((letter) => LETTERS.get(letter) ?? katakana(letter)).join('');
}

/** Apostrophes, primes, ʿayn and hamza signs, geresh, dots, tatweel and invisible characters. */
const IGNORED_MARKS = /[\p{Cf}\u0640.'’‘‛`´ʹʺʻʼʽʾʿˈˊˋ′‵＇．՚׳״Ꞌꞌ]/gu;

const ACCENTS =
  /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]\p{M}*)\p{M}/gu;

/** Letters that one keyboard has in place of another's: Persian and Urdu forms of Arabic letters, and final sigma. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ς: 'σ',
    ی: 'ي',
    ى: 'ي',
    ې: 'ي',
    ے: 'ي',
    ک: 'ك',
    ڪ: 'ك',
    ٱ: 'ا',
    ة: 'ه',
    ہ: 'ه',
    ھ: 'ه',
    ە: 'ه',
  }),
);

const [FIRST_HIRAGANA, LAST_HIRAGANA, TO_KATAKANA] = [0x3041, 0x3096, 0x60];

/** Converts hiragana to katakana, because forms ask for either, and Arabic digits to ASCII. Other letters stay. */
function katakana(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  if (code >= 0x0660 && code <= 0x0669) return String(code - 0x0660);
  if (code >= 0x06f0 && code <= 0x06f9) return String(code - 0x06f0);
  return code >= FIRST_HIRAGANA && code <= LAST_HIRAGANA ? String.fromCodePoint(code + TO_KATAKANA) : letter;
}
