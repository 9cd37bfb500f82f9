import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
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

/** The rows of the file, plain or gzipped, one after the other. */
export async function* readRows(file: string): AsyncGenerator<ReadRow> {
  const parser = (await content(file)).pipe(parse({ bom: true, relax_column_count: true }));
  let isHeader = true;
  for await (const fields of parser) {
    if (!isHeader) yield toRow(fields);
    else if (fields.join() !== COLUMNS.join())
      throw new Problem(`${file} is not the Online Retail file: its first row must be ${COLUMNS.join(',')}.`);
    isHeader = false;
  }
}

async function content(file: string): Promise<Readable> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    throw new Problem(
      `${file} cannot be read (${error.code}). Give the path of the Online Retail CSV, plain or gzipped.`,
    );
  });
  const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
  await handle.close();
  const isGzipped = buffer[0] === 0x1f && buffer[1] === 0x8b;
  return isGzipped ? createReadStream(file).pipe(createGunzip()) : createReadStream(file);
}

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
    /^[A-Z]?\d{6}$/.test(invoice) &&
    sku !== '' &&
    /^-?\d{1,7}$/.test(quantity) &&
    /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(localTime) &&
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
