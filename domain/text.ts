import type { Complaints, Path } from './user-error.ts';

/** Free text of any kind. */
export const LONGEST_TEXT = 10_000;
/** Names, codes, numbers: what is shown in one line. */
export const LONGEST_LINE = 200;

/** The text without white space around it; null where nothing remains. */
export function trimmed(text: string | null | undefined): string | null {
  const rest = text?.trim() ?? '';
  return rest === '' ? null : rest;
}

/** Complains of a text that is empty or too long. */
export function checkText(errors: Complaints, path: Path, text: string, longest: number = LONGEST_LINE): void {
  if (text.trim() === '') errors.add('INVALID', path, 'Give a text that is not empty.');
  checkLength(errors, path, text, longest);
}

/** Complains of a text, where there is one, that is too long. */
export function checkLength(errors: Complaints, path: Path, text: string | null | undefined, longest: number): void {
  if (text != null && text.length > longest) errors.add('LIMIT_EXCEEDED', path, `At most ${longest} characters.`);
}
