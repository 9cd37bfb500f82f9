import { parse } from 'csv-parse/sync';
import { CommandError } from '../../common/command-error.ts';
import { AMBIGUOUS_DATE, type DateOrder, type DetectedOrder, parseLocalTime } from './row-time.ts';
import { inspectTextFile, type Line, readLines, toReadError } from './text-file.ts';

/** A row of the UCI Online Retail file, as it stands there; checked for form, not for sense. */
export type Row = {
  /** The number of its first line in the file, from 1. */
  readonly row: number;
  /** `536365`; cancellations begin with C, bad debts with A. */
  readonly invoice: string;
  readonly sku: string;
  readonly description: string;
  readonly quantity: number;
  /** UK local time without a zone, `2010-12-01 08:26:00`. */
  readonly localTime: string;
  /** In pounds, up to three decimals. */
  readonly unitPrice: string;
  readonly customerId: string | null;
  readonly country: string;
};

/** A row that is not of the file's form, and why. */
export type MalformedRow = { readonly row: number; readonly invoice: string; readonly fault: string };

export type ParsedRow = Row | MalformedRow;

const COLUMNS = [
  'InvoiceNo',
  'StockCode',
  'Description',
  'Quantity',
  'InvoiceDate',
  'UnitPrice',
  'CustomerID',
  'Country',
];

/**
 * The rows of the file, plain or gzipped, in UTF-8, UTF-16 or Windows-1252, one after the other.
 * @param dates the order of dates with slashes; where it is not given, the file may tell, and a date that may be of two days is a fault of its row
 * @throws Problem where it is another file, or cannot be read to its end
 */
export async function* readRows(path: string, dates?: DateOrder): AsyncGenerator<ParsedRow> {
  const file = await inspectTextFile(path);
  const order = dates ?? file.dates ?? 'dmy';
  let isHeader = true;
  try {
    for await (const record of parseRecords(readLines(file))) {
      if (isHeader) checkHeader(path, record);
      else yield toRow(record, order);
      isHeader = false;
    }
  } catch (error) {
    throw toReadError(path, error);
  }
  if (isHeader) checkHeader(path, { row: 1, fields: [] });
}

/** The fields of one row, which may have more lines than one; of one in which a quote is not closed those before it. */
type Fields = { readonly row: number; readonly fields: readonly string[]; readonly isUnclosed?: true };

/** A line that begins as a row does, so that a quote before it that is still open is one that was never closed. */
const BEGINS_ROW = /^\s*"?[AC]?\d{6}"?\s*,/;
/** A description is no longer than so many lines. */
const MAX_LINES = 20;

async function* parseRecords(parts: AsyncIterable<readonly Line[]>): AsyncGenerator<Fields> {
  let open: Line[] = [];
  for await (const lines of parts)
    for (const line of lines) {
      if (open.length > 0 && (BEGINS_ROW.test(line.text) || open.length === MAX_LINES)) {
        yield* open.flatMap(toUnclosedFields);
        open = [];
      }
      if (open.length === 0 && !line.text.includes('"')) {
        if (line.text.trim() !== '') yield { row: line.number, fields: line.text.split(',') };
        continue;
      }
      open.push(line);
      const fields = parseQuotedFields(open);
      if (fields === null) continue;
      yield { row: open[0]?.number ?? line.number, fields };
      open = [];
    }
  yield* open.flatMap(toUnclosedFields);
}

function toUnclosedFields({ number, text }: Line): Fields[] {
  const [before = ''] = text.split('"', 1);
  return text.trim() === '' ? [] : [{ row: number, fields: before.split(','), isUnclosed: true }];
}

/** The fields of a row with quotes; null where one of them is still open. */
function parseQuotedFields(lines: readonly Line[]): readonly string[] | null {
  try {
    const text = lines.map((line) => line.text).join('\n');
    const [fields = []]: string[][] = parse(text, { relax_column_count: true, relax_quotes: true });
    return fields;
  } catch {
    return null;
  }
}

function checkHeader(path: string, { fields }: Fields): void {
  if (fields.map((field) => field.trim()).join() !== COLUMNS.join())
    throw new CommandError(`${path} is not the Online Retail file: its first row must be ${COLUMNS.join(',')}.`);
}

function toRow({ row, fields, isUnclosed }: Fields, order: DetectedOrder): ParsedRow {
  const [
    invoice = '',
    sku = '',
    description = '',
    quantity = '',
    time = '',
    unitPrice = '',
    customerId = '',
    country = '',
  ] = fields.map((field) => field.trim());
  const bad = (fault: string): MalformedRow => ({ row, invoice: INVOICE_NUMBER.test(invoice) ? invoice : '', fault });
  if (isUnclosed === true) return bad('a quote that is not closed');
  if (fields.length !== COLUMNS.length) return bad(`${fields.length} fields instead of ${COLUMNS.length}`);
  if (!INVOICE_NUMBER.test(invoice)) return bad('no invoice number');
  if (sku === '') return bad('no article');
  if (!/^-?\d{1,7}$/.test(quantity)) return bad('no whole number of pieces');
  const localTime = parseLocalTime(time, order);
  if (localTime === null) return bad('no date and time that are recognised');
  if (localTime === AMBIGUOUS_DATE) return bad('a date that may be of two days: say --dates dmy or --dates mdy');
  if (!/^-?\d{1,7}(\.\d{1,3})?$/.test(unitPrice)) return bad('no price');
  if (!/^(\d{5}(\.0)?)?$/.test(customerId)) return bad('no customer number');
  return {
    row,
    invoice,
    sku,
    description,
    quantity: Number(quantity),
    localTime,
    unitPrice,
    customerId: customerId === '' ? null : customerId.replace('.0', ''),
    country,
  };
}

const INVOICE_NUMBER = /^[AC]?\d{6}$/;
