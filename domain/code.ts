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
