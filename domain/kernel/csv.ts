/** RFC 4180. */
export const CSV_LINE_END = '\r\n';

/**
 * A cell of a file that people open in a spreadsheet, which runs a cell that begins like a formula: the apostrophe makes it a text
 * (https://owasp.org/www-community/attacks/CSV_Injection). Where the system separates lists by semicolons, a spreadsheet begins
 * a cell after each of them, whatever the quotes say.
 */
export function toCsvCell(text: string): string {
  const inner = text.replaceAll(FORMULA, "$1'$2");
  const safe = /^[\t\r\n]/.test(inner) ? `'${inner}` : inner;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The beginning of a cell, in any separation, before what makes it a formula, also in full width. */
const FORMULA = /(^|[;,\t\r\n])((?:[^\S\t\r\n]|")*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;
