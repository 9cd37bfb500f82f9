import { LONGEST_LINE } from './text.ts';
import type { Complaints, Path } from './user-error.ts';

/**
 * What two ways to write a printed code have in common: upper case, letters and digits only. Receipt numbers, serial
 * numbers and loyalty numbers are compared by it, since people read them out with spaces and dashes of their own.
 */
export function codeKey(code: string): string {
  return code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The form in which a key that must be unique is compared: NFKC, case-folded, trimmed. Unlike `codeKey` it keeps every
 * separator, because 1-23 and 12-3 are two receipts.
 */
export function uniqueKey(text: string): string {
  // Upper case expands ß and final sigma, which lower case alone keeps apart; it leaves ẞ, which lower case turns into ß.
  return text.normalize('NFKD').toLowerCase().toUpperCase().toLowerCase().normalize('NFKC').trim();
}

/** Complains of a code that has nothing to compare, or too much of it. */
export function checkCode(errors: Complaints, path: Path, code: string): void {
  const { length } = codeKey(code);
  if (length === 0) errors.add('INVALID', path, 'Give a text that has letters or digits.');
  if (Math.max(length, code.length) > LONGEST_LINE)
    errors.add('LIMIT_EXCEEDED', path, `At most ${LONGEST_LINE} characters.`);
}
