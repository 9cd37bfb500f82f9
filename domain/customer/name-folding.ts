import removeAccents from 'remove-accents';

/**
 * A text with everything left out that writers of one name leave out or write in more than one way: case, accents,
 * apostrophes, dots, invisible marks, the width of letters. Marks are accents in the alphabets whose readers leave them
 * out; in others, such as Devanagari or kana, they are letters and stay. The form is the same for what it was made from
 * and for itself.
 */
export function foldName(text: string): string {
  const letters = removeAccents(
    text
      .normalize('NFC')
      // First, for some of them (´) are a space and a mark in NFKD; then again, for some letters (ŉ) hold one of them.
      .replace(LEFT_OUT, '')
      .normalize('NFKD')
      .replace(LEFT_OUT, '')
      .replace(ACCENTS, '')
      // Lower case first for ẞ, then there and back, for some letters differ only in upper case: ß becomes ss.
      .toLowerCase()
      .toUpperCase()
      .toLowerCase(),
  );
  return [...letters.normalize('NFC')].map((letter) => LETTERS.get(letter) ?? katakana(letter)).join('');
}

/** Apostrophes, primes, ʿayn and hamza signs, geresh, dots, tatweel, and what nobody sees. */
const LEFT_OUT = /[\p{Cf}\u0640.'’‘‛`´ʹʺʻʼʽʾʿˈˊˋ′‵＇．՚׳״Ꞌꞌ]/gu;

const ACCENTS =
  /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]\p{M}*)\p{M}/gu;

/** Letters that keyboards of one language have in place of another's: Persian and Urdu ones of Arabic, final sigma. */
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

/** Hiragana in katakana: forms ask for either reading of a name. Any other letter as it is. */
function katakana(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  if (code >= 0x0660 && code <= 0x0669) return String(code - 0x0660);
  if (code >= 0x06f0 && code <= 0x06f9) return String(code - 0x06f0);
  return code >= FIRST_HIRAGANA && code <= LAST_HIRAGANA ? String.fromCodePoint(code + TO_KATAKANA) : letter;
}
