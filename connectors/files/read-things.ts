import {
  type FilePosition,
  FileProblem,
  type ImportProblem,
  type ImportThing,
  type OpenFile,
} from '../../domain/import-job/import-thing.ts';
import { checkText, decodeRow, parseCells } from './cells.ts';
import { MAX_ROW_BYTES, type RawRecord, splitRecords } from './split-records.ts';

/** How the rows of a format are read. */
export type RowFormat = {
  readonly rows: 'csv' | 'ndjson';
  /** Of a CSV: without one of them it is another file. */
  readonly requiredColumns: readonly string[];
  /** Null for a row that belongs to the row before it. */
  keyOf(row: unknown): string | null;
  groupOf(rows: readonly unknown[]): string;
};

/** The row of a CSV by the names of its columns. A column that the file lacks is absent. */
export type CsvRow = Readonly<Record<string, string>>;

export const toCsvRow = (header: readonly string[], cells: readonly string[]): CsvRow =>
  Object.fromEntries(header.map((name, at) => [name, cells[at] ?? '']));

/**
 * Opens a file at a position, which is the beginning of a row.
 * @param read bytes from the position on
 * @param header of the file, where the position is not its beginning
 * @throws FileProblem if it is not the file that the format expects
 */
export async function openFile(
  read: (from: number) => AsyncIterable<Uint8Array>,
  position: FilePosition & { readonly header: readonly string[] | null },
  format: RowFormat,
): Promise<OpenFile> {
  if (format.rows === 'ndjson') return { header: null, things: readThings(read, position, null, format) };
  if (position.header !== null) return { ...position, things: readThings(read, position, position.header, format) };
  const { header, next } = await readHeader(read(0), format);
  return { header, things: readThings(read, next, header, format) };
}

async function readHeader(
  bytes: AsyncIterable<Uint8Array>,
  { requiredColumns }: RowFormat,
): Promise<{ readonly header: readonly string[]; readonly next: FilePosition }> {
  for await (const record of splitRecords(bytes, { offset: 0, line: 1 }, true)) {
    checkText(record.bytes, record.line);
    const text = decodeRow(record.bytes, true);
    if (text.trim() === '') continue;
    const header = parseCells(text).map((name) => name.trim());
    const missing = requiredColumns.filter((name) => !header.includes(name));
    const twice = header.find((name, at) => name !== '' && header.indexOf(name) !== at);
    if (missing.length > 0) throw new FileProblem('WRONG_HEADER', record.line, missingColumns(header, missing));
    if (twice !== undefined)
      throw new FileProblem('WRONG_HEADER', record.line, `The first row has the column ${twice} more than once.`);
    return { header, next: record.next };
  }
  throw new FileProblem('EMPTY_FILE', 1, 'The file has no row.');
}

function missingColumns(header: readonly string[], missing: readonly string[]): string {
  const [only = '', ...others] = header;
  const separator = others.length > 0 ? null : only.includes(';') ? 'semicolons' : only.includes('\t') ? 'tabs' : null;
  const how = separator === null ? '' : ` Its cells are separated by ${separator}: save the file with commas.`;
  return `The first row lacks the columns ${missing.join(', ')}.${how}`;
}

type ThingAt = { readonly thing: ImportThing; readonly next: FilePosition };

/** A thing whose further rows may follow. */
type OpenThing = {
  key: string;
  lines: number[];
  cells: unknown[];
  rows: unknown[];
  next: FilePosition;
  isBroken: boolean;
};

/** A row that cannot be read. It may belong to the thing before it, which the row after it shows. */
type BrokenRow = { readonly line: number; readonly problem: ImportProblem; readonly next: FilePosition };

async function* readThings(
  read: (from: number) => AsyncIterable<Uint8Array>,
  from: FilePosition,
  header: readonly string[] | null,
  format: RowFormat,
): AsyncGenerator<ThingAt> {
  let open: OpenThing | null = null;
  let broken: BrokenRow[] = [];
  for await (const record of splitRecords(read(from.offset), from, format.rows === 'csv')) {
    const { line, next } = record;
    if (format.rows === 'ndjson' && from.offset === 0 && line === 1) checkText(record.bytes, line);
    const row = readRow(record, header);
    if (row === null) continue;
    if ('problem' in row) {
      broken.push({ line, problem: row.problem, next });
      continue;
    }
    const key = keyOf(format, row.value);
    if (open !== null && (key === null || key === open.key)) {
      open.lines.push(...broken.map((one) => one.line));
      open.isBroken ||= broken.length > 0;
      broken = [];
      open.lines.push(line);
      open.cells.push(row.cells);
      open.rows.push(row.value);
      open.next = next;
      continue;
    }
    if (open !== null) yield toThing(open, format);
    yield* broken.map(toBroken);
    broken = [];
    open = { key: key ?? '', lines: [line], cells: [row.cells], rows: [row.value], next, isBroken: false };
  }
  if (open !== null) yield toThing(open, format);
  yield* broken.map(toBroken);
}

const toBroken = ({ line, problem, next }: BrokenRow): ThingAt => ({
  thing: { lines: [line], key: '', group: `line:${line}`, rows: [], problem },
  next,
});

/** A part of a thing would be wrong, and the rest could not be added later. */
const INCOMPLETE: ImportProblem = {
  code: 'MALFORMED',
  path: null,
  message: 'Another row of the same thing cannot be read.',
};

function toThing({ key, lines, cells, rows, next, isBroken }: OpenThing, { groupOf }: RowFormat): ThingAt {
  const group = attempt(() => groupOf(rows)) ?? `line:${lines[0]}`;
  return { thing: { lines, key, group, rows: isBroken ? [] : cells, problem: isBroken ? INCOMPLETE : null }, next };
}

const keyOf = (format: RowFormat, value: unknown): string | null => attempt(() => format.keyOf(value));

/** A row may be anything. A format reads it again when it is applied, and then its problem has a path. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

type ReadRow = { readonly value: unknown; readonly cells: unknown } | { readonly problem: ImportProblem };

/** Null: an empty line. */
function readRow(record: RawRecord, header: readonly string[] | null): ReadRow | null {
  if (record.problem === 'UNCLOSED') return malformed('A quote that begins in this row is not closed.');
  if (record.problem === 'TOO_LARGE') return malformed(`This row is larger than ${MAX_ROW_BYTES / 1_000} kB.`);
  const text = decodeRow(record.bytes, header !== null);
  if (text === null) return malformed('This row is not UTF-8.');
  if (text.trim() === '') return null;
  if (header === null) return readJson(text);
  const cells = parseCells(text);
  if (cells.length !== header.length)
    return malformed(`This row has ${cells.length} cells instead of ${header.length}.`);
  return { value: toCsvRow(header, cells), cells };
}

function readJson(text: string): ReadRow {
  try {
    const value: unknown = JSON.parse(text);
    return { value, cells: value };
  } catch {
    return malformed('This row is no JSON.');
  }
}

const malformed = (message: string): ReadRow => ({ problem: { code: 'MALFORMED', path: null, message } });
