import { Temporal } from 'temporal-polyfill';
import { isInFuture } from '../../../domain/kernel/history.ts';
import type { Instant } from '../../../domain/kernel/instant.ts';
import type { ParsedRow, Row } from './rows.ts';

/** Reasons to skip a well-formed row that is not a sale. */
export const SKIPS = {
  badDebt: 'bad debt, in an invoice that begins with A: no sale',
  zeroPrice: 'price or quantity of zero: samples, losses, notes',
  negativeQuantity: 'negative quantity outside a cancellation: corrections of stock',
  fraction: 'unit price with a tenth of a penny, which nobody can pay',
} as const;

/** Reasons to skip a row that may be a sale: the file or the graph needs a correction. */
export const FAULTS = {
  malformed: 'not of the file’s form',
  halfInvoice: 'of an invoice of which another row is not of the file’s form',
  severalCustomers: 'of an invoice with more than one customer',
  future: 'dated in the future',
  refused: 'of an invoice that the graph refuses',
  heldOtherwise: 'of an invoice that the graph holds without them, from an earlier import or another source',
} as const;
export type Fault = keyof typeof FAULTS;
export type Skip = keyof typeof SKIPS | Fault;

/** Decisions about rows that are imported. */
export const NOTES = {
  duplicateRow: 'rows equal to another of their invoice: kept, for who scans a thing twice sells two',
  severalTimes: 'invoices with more than one timestamp: the earliest holds',
  severalCountries: 'customers with more than one country: the first holds',
} as const;
export type Note = keyof typeof NOTES;

/** One invoice of the file: a sale or a cancellation. */
export type Document = {
  readonly kind: 'sale' | 'return';
  readonly number: string;
  readonly occurredAt: Instant;
  readonly customerId: string | null;
  readonly lines: readonly DocumentLine[];
};
export type DocumentLine = {
  /** The row's number in the file. */
  readonly row: number;
  readonly sku: string;
  readonly description: string;
  readonly quantity: number;
  readonly unitPrice: string;
};

/** A row that is not imported. */
export type SkippedRow = {
  readonly row: number;
  /** Empty if the row has no valid invoice number. */
  readonly invoice: string;
  readonly skip: Skip;
  /** More about this row than its skip reason says. */
  readonly detail: string | null;
  /** In tenths of a penny. */
  readonly value: number;
};

export type Documents = {
  readonly rows: number;
  /** The value of all rows, in tenths of a penny. */
  readonly value: number;
  readonly documents: readonly Document[];
  /** The first country of each customer. */
  readonly countries: ReadonlyMap<string, string>;
  readonly skipped: readonly SkippedRow[];
  readonly notes: Readonly<Record<Note, number>>;
};

/** The time zone of the shop that published the file. */
export const FILE_ZONE = 'Europe/London';

/**
 * Groups the rows into invoices, and gives the reason for each row that it skips. If one row of an invoice is malformed,
 * it skips the whole invoice: the sum of a part would be wrong, and the rest could not be added later.
 * @param limit how many invoices to read; it does not read further
 */
export async function toDocuments(
  rows: AsyncIterable<ParsedRow>,
  limit: number = Number.POSITIVE_INFINITY,
  now: () => Instant = () => new Date().toISOString(),
): Promise<Documents> {
  const invoices = new Map<string, Row[]>();
  const countries = new Map<string, Set<string>>();
  const skipped: SkippedRow[] = [];
  let count = 0;
  let value = 0;
  for await (const row of rows) {
    if (invoices.size >= limit && row.invoice !== '' && !invoices.has(row.invoice)) break;
    count++;
    if ('fault' in row) {
      skipped.push({ row: row.row, invoice: row.invoice, skip: 'malformed', detail: row.fault, value: 0 });
      continue;
    }
    value += lineValue(row);
    const skip = skipOf(row);
    if (skip !== null) {
      skipped.push({ ...toSkippedRow(row, skip), detail: skip === 'malformed' ? 'a sign that does not fit' : null });
      continue;
    }
    const invoice = invoices.get(row.invoice);
    if (invoice === undefined) invoices.set(row.invoice, [row]);
    else invoice.push(row);
  }
  const incomplete = new Set(skipped.filter(({ skip }) => skip === 'malformed').map(({ invoice }) => invoice));
  const accepted: (readonly Row[])[] = [];
  for (const [number, invoice] of invoices) {
    const fault = incomplete.has(number) ? 'halfInvoice' : faultOf(invoice, now());
    if (fault !== null) skipped.push(...invoice.map((row) => toSkippedRow(row, fault)));
    else accepted.push(invoice);
  }
  for (const { customerId, country } of accepted.flat())
    if (customerId !== null) countries.set(customerId, (countries.get(customerId) ?? new Set()).add(country));
  return {
    rows: count,
    value,
    documents: accepted.map(toDocument),
    countries: new Map([...countries].map(([id, [first = '']]) => [id, first])),
    skipped,
    notes: {
      duplicateRow: accepted.reduce((sum, invoice) => sum + countDuplicates(invoice), 0),
      severalTimes: accepted.filter((invoice) => new Set(invoice.map((row) => row.localTime)).size > 1).length,
      severalCountries: [...countries.values()].filter((names) => names.size > 1).length,
    },
  };
}

const toSkippedRow = (row: Row, skip: Skip): SkippedRow => ({
  row: row.row,
  invoice: row.invoice,
  skip,
  detail: null,
  value: lineValue(row),
});

/** The fault of an invoice as a whole. Rows without a customer belong to the customer of the other rows. */
function faultOf(rows: readonly Row[], now: Instant): Fault | null {
  if (new Set(rows.flatMap(({ customerId }) => customerId ?? [])).size > 1) return 'severalCustomers';
  return isInFuture(toInstant(earliestTime(rows)), now) ? 'future' : null;
}

/** In tenths of a penny. */
export const lineValue = ({ quantity, unitPrice }: Pick<Row, 'quantity' | 'unitPrice'>): number =>
  // Adding 0 turns -0 into 0.
  quantity * toTenths(unitPrice) + 0;

function skipOf(row: Row): Skip | null {
  if (row.invoice.startsWith('A')) return 'badDebt';
  const tenths = toTenths(row.unitPrice);
  if (row.quantity < 0 && !isCancellation(row)) return 'negativeQuantity';
  if (tenths === 0 || row.quantity === 0) return 'zeroPrice';
  if (tenths % 10 !== 0) return 'fraction';
  return tenths < 0 || (isCancellation(row) && row.quantity > 0) ? 'malformed' : null;
}

const isCancellation = ({ invoice }: Row): boolean => invoice.startsWith('C');

function toTenths(unitPrice: string): number {
  return Math.round(Number(unitPrice) * 1_000);
}

function toDocument(rows: readonly Row[]): Document {
  const [first] = rows;
  if (first === undefined) throw new Error('an invoice has at least one row');
  return {
    kind: isCancellation(first) ? 'return' : 'sale',
    number: first.invoice,
    occurredAt: toInstant(earliestTime(rows)),
    customerId: rows.find(({ customerId }) => customerId !== null)?.customerId ?? null,
    lines: rows.map(({ row, sku, description, quantity, unitPrice }) => ({
      row,
      sku,
      description: description === '' ? sku : description,
      quantity: Math.abs(quantity),
      unitPrice: (toTenths(unitPrice) / 1_000).toFixed(2),
    })),
  };
}

function toInstant(localTime: string): Instant {
  const { epochMilliseconds } = Temporal.PlainDateTime.from(localTime.replace(' ', 'T')).toZonedDateTime(FILE_ZONE);
  return new Date(epochMilliseconds).toISOString();
}

const earliestTime = (rows: readonly Row[]): string => rows.map((row) => row.localTime).toSorted()[0] ?? '';

const countDuplicates = (invoice: readonly Row[]): number =>
  invoice.length - new Set(invoice.map((row) => JSON.stringify({ ...row, row: 0 }))).size;
