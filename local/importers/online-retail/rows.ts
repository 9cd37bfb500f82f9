import { parse } from 'csv-parse/sync';
import { CommandError } from '../../common/command-error.ts';
import { AMBIGUOUS_DATE, type DateOrder, type DetectedOrder, parseLocalTime } from './row-time.ts';
import { inspectTextFile, type Line, readLines, toReadError } from './text-file.ts';

/** A row of the UCI Online Retail file, unchanged; its form is valid, its values may make no sense. */
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

/** A row that does not have the file's form, and the reason. */
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
 * Reads the rows of the file, plain or gzipped, in UTF-8, UTF-16 or Windows-1252.
 * @param dates the order of dates with slashes; without it, the file's own dates decide, and a row with an ambiguous date
 *   is malformed
 * @throws CommandError if it is another file, or cannot be read to its end
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

/** The fields of one row, which may span several lines; if a quote is not closed, only the fields before it. */
type Fields = { readonly row: number; readonly fields: readonly string[]; readonly isUnclosed?: true };

/** The beginning of a row. A quote that is still open before such a line was never closed. */
const BEGINS_ROW = /^\s*"?[AC]?\d{6}"?\s*,/;
/** The maximum of lines in one description. */
const MAX_LINES = 20;

async function* parseRecords(parts: AsyncIterable<readonly Line[]>): AsyncGenerator<Fields> {
  let openLines: Line[] = [];
  for await (const lines of parts)
    for (const line of lines) {
      if (openLines.length > 0 && (BEGINS_ROW.test(line.text) || openLines.length === MAX_LINES)) {
        yield* openLines.flatMap(toUnclosedFields);
        openLines = [];
      }
      if (openLines.length === 0 && !line.text.includes('"')) {
        if (line.text.trim() !== '') yield { row: line.number, fields: line.text.split(',') };
        continue;
      }
      openLines.push(line);
      const fields = parseQuotedFields(openLines);
      if (fields === null) continue;
      yield { row: openLines[0]?.number ?? line.number, fields };
      openLines = [];
    }
  yield* openLines.flatMap(toUnclosedFields);
}

function toUnclosedFields({ number, text }: Line): Fields[] {
  const [before = ''] = text.split('"', 1);
  return text.trim() === '' ? [] : [{ row: number, fields: before.split(','), isUnclosed: true }];
}

/** The fields of a row with quotes; null while a quote is open. */
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
  const malformed = (fault: string): MalformedRow => ({
    row,
    invoice: INVOICE_NUMBER.test(invoice) ? invoice : '',
    fault,
  });
  if (isUnclosed === true) return malformed('a quote that is not closed');
  if (fields.length !== COLUMNS.length) return malformed(`${fields.length} fields instead of ${COLUMNS.length}`);
  if (!INVOICE_NUMBER.test(invoice)) return malformed('no invoice number');
  if (sku === '') return malformed('no article');
  if (!/^-?\d{1,7}$/.test(quantity)) return malformed('no whole number of pieces');
  const localTime = parseLocalTime(time, order);
  if (localTime === null) return malformed('no date and time that are recognised');
  if (localTime === AMBIGUOUS_DATE) return malformed('a date that may be of two days: say --dates dmy or --dates mdy');
  if (!/^-?\d{1,7}(\.\d{1,3})?$/.test(unitPrice)) return malformed('no price');
  if (!/^(\d{5}(\.0)?)?$/.test(customerId)) return malformed('no customer number');
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
