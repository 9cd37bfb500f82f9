import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import { Problem } from '../problem.ts';

/** A row of the UCI Online Retail file, as it stands there; checked for form, not for sense. */
export type Row = {
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

/** The row, or null where it is not of the file's form. */
export type ReadRow = Row | null;

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
 * The rows of the file, plain or gzipped, one after the other.
 * @throws Problem where it is another file, or cannot be read to its end
 */
export async function* readRows(file: string): AsyncGenerator<ReadRow> {
  const parser = parse({ bom: true, relax_column_count: true, relax_quotes: true });
  const unzip = (await isGzipped(file)) ? [createGunzip()] : [];
  // What goes wrong on the way ends the parser with it.
  pipeline([createReadStream(file), ...unzip, parser], () => {});
  let isHeader = true;
  try {
    for await (const fields of parser) {
      if (!isHeader) yield toRow(fields);
      else checkHeader(file, fields);
      isHeader = false;
    }
  } catch (error) {
    throw error instanceof Problem ? error : new Problem(`${file} cannot be read to its end: ${messageOf(error)}.`);
  }
  if (isHeader) checkHeader(file, []);
}

async function isGzipped(file: string): Promise<boolean> {
  try {
    await using handle = await open(file);
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return buffer[0] === 0x1f && buffer[1] === 0x8b;
  } catch (error) {
    throw new Problem(
      `${file} cannot be read: ${messageOf(error)}. Give the path of the Online Retail CSV, plain or gzipped.`,
    );
  }
}

function checkHeader(file: string, fields: readonly string[]): void {
  if (fields.join() !== COLUMNS.join())
    throw new Problem(`${file} is not the Online Retail file: its first row must be ${COLUMNS.join(',')}.`);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function toRow(fields: readonly string[]): ReadRow {
  const [
    invoice = '',
    sku = '',
    description = '',
    quantity = '',
    localTime = '',
    unitPrice = '',
    customerId = '',
    country = '',
  ] = fields.map((field) => field.trim());
  const isOfForm =
    fields.length === COLUMNS.length &&
    /^[AC]?\d{6}$/.test(invoice) &&
    sku !== '' &&
    /^-?\d{1,7}$/.test(quantity) &&
    isTime(localTime) &&
    /^-?\d{1,7}(\.\d{1,3})?$/.test(unitPrice) &&
    /^(\d{5}(\.0)?)?$/.test(customerId);
  if (!isOfForm) return null;
  return {
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

/** Whether the calendar and the clock have it; whether the zone does, which it skips once a year, does not matter. */
function isTime(localTime: string): boolean {
  const time = new Date(`${localTime.replace(' ', 'T')}.000Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().slice(0, 19).replace('T', ' ') === localTime;
}
