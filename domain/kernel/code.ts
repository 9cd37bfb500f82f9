import { LONGEST_LINE } from './text.ts';
import type { InputErrors, Path } from './user-error.ts';

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

/** Each text once, by its `uniqueKey`, in the spelling that comes first. */
export function distinctTexts(texts: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const text of texts) {
    const key = uniqueKey(text);
    if (!byKey.has(key)) byKey.set(key, text);
  }
  return [...byKey.values()];
}

/** Complains of a code that has nothing to compare, or too much of it. */
export function checkCode(errors: InputErrors, path: Path, code: string): void {
  const { length } = codeKey(code);
  if (length === 0) errors.add('INVALID', path, 'Give a text that has letters or digits.');
  if (Math.max(length, code.length, uniqueKey(code).length) > LONGEST_LINE)
    errors.add('LIMIT_EXCEEDED', path, `At most ${LONGEST_LINE} characters.`);
  // Compatibility forms may be many characters long each.
  else if (new TextEncoder().encode(uniqueKey(code)).length > MOST_KEY_BYTES)
    errors.add('LIMIT_EXCEEDED', path, 'This is too long. Write it without ligatures and symbols.');
}

/** A sort key holds 1,024 bytes, and more than this one text. */
const MOST_KEY_BYTES = 800;
