import type { InputErrors, Path } from './user-error.ts';

/** Free text of any kind. */
export const MAX_TEXT_LENGTH = 10_000;
/** Names, codes, numbers: text of one line. */
export const MAX_LINE_LENGTH = 200;

/** The text without white space around it; null where that is empty. */
export function trimToNull(text: string | null | undefined): string | null {
  const rest = text?.trim() ?? '';
  return rest === '' ? null : rest;
}

/** Adds an error for a text that is empty or too long. */
export function checkText(errors: InputErrors, path: Path, text: string, longest: number = MAX_LINE_LENGTH): void {
  if (text.trim() === '') errors.add('INVALID', path, 'Give a text that is not empty.');
  checkLength(errors, path, text, longest);
}

/** Adds an error for a text that is too long. */
export function checkLength(errors: InputErrors, path: Path, text: string | null | undefined, longest: number): void {
  if (text != null && text.length > longest) errors.add('LIMIT_EXCEEDED', path, `At most ${longest} characters.`);
}

/** The first line, cut between characters as a reader sees them (graphemes). */
export function truncate(text: string, longest: number): string {
  const [first = ''] = text.trim().split(/[\r\n]/, 1);
  const line = first.trim();
  if (line.length <= longest) return line;
  let start = '';
  for (const { segment } of new Intl.Segmenter('en').segment(line.slice(0, 2 * longest))) {
    if (start.length + segment.length > longest - 1) break;
    start += segment;
  }
  return `${start.trimEnd()}…`;
}

/** The text with the decimal digits of all scripts as 0 to 9. */
export function withAsciiDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    // In Unicode the digits of a script follow each other, from 0 to 9.
    const code = digit.codePointAt(0) ?? 0;
    let value = 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
    return String(value % 10);
  });
}
