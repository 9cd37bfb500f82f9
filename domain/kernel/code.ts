import { MAX_LINE_LENGTH } from './text.ts';
import type { InputErrors, Path } from './user-error.ts';

/**
 * Equal for two ways to write a printed code: upper case, letters and digits only. It compares receipt numbers, serial
 * numbers and loyalty numbers, because people add their own spaces and dashes.
 */
export function codeKey(code: string): string {
  return code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The form in which unique keys are compared: NFKC, case-folded, trimmed. Unlike `codeKey` it keeps every separator,
 * because 1-23 and 12-3 are two receipts.
 */
export function uniqueKey(text: string): string {
  // Lower case alone keeps ß and ss, and final sigma, apart: upper case makes them equal. Upper case leaves ẞ as it is:
  // lower case turns it into ß first.
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

/** Adds an error for a code without letters and digits, and for one that is too long. */
export function checkCode(errors: InputErrors, path: Path, code: string): void {
  const { length } = codeKey(code);
  if (length === 0) errors.add('INVALID', path, 'Give a text that has letters or digits.');
  if (Math.max(length, code.length, uniqueKey(code).length) > MAX_LINE_LENGTH)
    errors.add('LIMIT_EXCEEDED', path, `At most ${MAX_LINE_LENGTH} characters.`);
  // NFKC expands one compatibility character to many.
  else if (new TextEncoder().encode(uniqueKey(code)).length > MAX_KEY_BYTES)
    errors.add('LIMIT_EXCEEDED', path, 'This is too long. Write it without ligatures and symbols.');
}

/** A sort key holds 1,024 bytes, and this text is only a part of it. */
const MAX_KEY_BYTES = 800;
