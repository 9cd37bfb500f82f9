import { addMilliseconds, atLocalTime, type Instant, isDay, toInstant } from '../../../domain/kernel/instant.ts';
import type { SourceProblem } from '../../../domain/source-record/record/apply-outcome.ts';
import type { FileOptions } from '../../connector.ts';

/** The row of a CSV by the names of its columns. */
export type CsvRow = Readonly<Record<string, string>>;

/** Reads the cells of one thing, and collects what is not as the export writes it. */
export type CellReader = {
  readonly problems: readonly SourceProblem[];
  text(row: CsvRow, ...columns: readonly string[]): string | null;
  /** A decimal; null for an empty cell. */
  amount(row: CsvRow, ...columns: readonly string[]): string | null;
  time(row: CsvRow, ...columns: readonly string[]): Instant | null;
  yes(row: CsvRow, ...columns: readonly string[]): boolean;
  fail(column: string, message: string): void;
};

export function cellReader({ timeZone }: Pick<FileOptions, 'timeZone'>): CellReader {
  const problems: SourceProblem[] = [];
  const fail = (column: string, message: string) => {
    problems.push({ code: 'INVALID', path: column, message });
  };
  return {
    problems,
    text: cellOf,
    amount(row, ...columns) {
      const amount = decimalOf(cellOf(row, ...columns));
      if (amount === 'INVALID') fail(columns[0] ?? '', 'This is no amount, such as 1234.50.');
      return amount === 'INVALID' ? null : amount;
    },
    time(row, ...columns) {
      const text = cellOf(row, ...columns);
      const time = text === null ? null : timeOf(text, timeZone);
      if (text !== null && time === null)
        fail(
          columns[0] ?? '',
          'This is no time, such as 2024-03-05 14:03:11 +1300. Use the file as Shopify exported it.',
        );
      return time;
    },
    yes: (row, ...columns) => /^(yes|true|1)$/i.test(cellOf(row, ...columns) ?? ''),
    fail,
  };
}

/**
 * The text of the first column that has one; null if none has. Columns have had other spellings (`Lineitem SKU`,
 * `Canceled at`), so letters and digits alone count. A leading apostrophe makes a spreadsheet leave phone numbers and postal codes
 * as they are, and is no part of them.
 */
function cellOf(row: CsvRow, ...columns: readonly string[]): string | null {
  for (const column of columns) {
    const text = (row[column] ?? cellByKey(row, keyOf(column)))?.trim().replace(/^'+/, '').trim() ?? '';
    if (text !== '') return text;
  }
  return null;
}

function cellByKey(row: CsvRow, key: string): string | undefined {
  for (const name in row) if (keyOf(name) === key) return row[name];
  return undefined;
}

/** All rows of a file have the same few columns. */
const KEYS = new Map<string, string>();
const MAX_KEYS = 1_000;

function keyOf(column: string): string {
  const known = KEYS.get(column);
  if (known !== undefined) return known;
  const key = column.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (KEYS.size < MAX_KEYS) KEYS.set(column, key);
  return key;
}

/** Spreadsheets group digits: 1,234.50 or 1,23,456.78. */
function decimalOf(text: string | null): string | null | 'INVALID' {
  if (text === null) return null;
  const plain = /^-?\d{1,3}(,\d{2,3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
  return /^-?\d+(\.\d+)?$/.test(plain) ? plain : 'INVALID';
}

const TIME =
  /^(\d{4}-\d{2}-\d{2})[ T]((?:[01]\d|2[0-3]):[0-5]\d)(?::([0-5]\d))?(?:\.\d+)?\s*(?:([+-]\d{2}):?(\d{2})|(Z|UTC))?$/;

/** `2024-03-05 14:03:11 +1300`; without an offset in the time zone of the shop. */
function timeOf(text: string, timeZone: string): Instant | null {
  const match = TIME.exec(text);
  if (match === null) return null;
  const [, day = '', time = '', seconds = '00', hours, minutes, utc] = match;
  if (!isDay(day)) return null;
  if (hours !== undefined) return toInstant(`${day}T${time}:${seconds}${hours}:${minutes}`);
  if (utc !== undefined) return toInstant(`${day}T${time}:${seconds}Z`);
  return addMilliseconds(atLocalTime(day, time, timeZone), Number(seconds) * 1_000);
}
