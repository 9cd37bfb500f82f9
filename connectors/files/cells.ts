import { parse } from 'csv-parse/sync';
import { FileProblem } from '../../domain/import-job/import-thing.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The text of a row: UTF-8, or else, in a CSV, Windows-1252, which includes Latin-1. Text in Windows-1252 with a letter beyond
 * ASCII is almost never valid UTF-8, so each row decides for itself.
 * @returns null if a row of JSON is not UTF-8
 */
export function decodeRow(bytes: Buffer, isCsv: true): string;
export function decodeRow(bytes: Buffer, isCsv: boolean): string | null;
export function decodeRow(bytes: Buffer, isCsv: boolean): string | null {
  const text = decodeUtf8(bytes);
  if (text === null) return isCsv ? new TextDecoder('windows-1252').decode(bytes) : null;
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

function decodeUtf8(bytes: Buffer): string | null {
  const text = bytes.toString('utf8');
  // The replacement character may stand in the file itself.
  return text.includes('\uFFFD') && !Buffer.from(text).equals(bytes) ? null : text;
}

/** @throws FileProblem for UTF-16, in which every second byte of Latin letters is zero, and for files that are no text */
export function checkText(bytes: Buffer, line: number): void {
  const isUtf16 =
    bytes.length > 1 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff));
  if (isUtf16) throw new FileProblem('WRONG_ENCODING', line, 'The file is UTF-16. Save it as UTF-8.');
  if (bytes.includes(0)) throw new FileProblem('WRONG_ENCODING', line, 'The file is no text. Save it as CSV in UTF-8.');
}

/** The cells of one row. A quote inside a cell that does not begin with one is text. */
export function parseCells(text: string): readonly string[] {
  if (!text.includes('"')) return text.split(',');
  const [cells = []]: string[][] = parse(text, { relax_column_count: true, relax_quotes: true });
  return cells;
}
