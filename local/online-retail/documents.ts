import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../../domain/instant.ts';
import type { ReadRow, Row } from './rows.ts';

/** Why a row is not imported. Each is told at the end, with its rows and what they are worth. */
export const SKIPS = {
  malformed: 'not of the file’s form',
  badDebt: 'bad debt, in an invoice that begins with A: no sale',
  zeroPrice: 'price or quantity of zero: samples, losses, notes',
  negativeQuantity: 'negative quantity outside a cancellation: corrections of stock',
  fraction: 'unit price with a tenth of a penny, which nobody can pay',
} as const;
export type Skip = keyof typeof SKIPS;

/** What was decided of rows that are imported all the same. */
export const NOTES = {
  duplicateRow: 'rows equal to another of their invoice: kept, for who scans a thing twice sells two',
  severalTimes: 'invoices with more than one timestamp: the earliest holds',
  severalCountries: 'customers with more than one country: the first holds',
} as const;
export type Note = keyof typeof NOTES;

/** One invoice of the file: a sale, or a cancellation. */
export type Document = {
  readonly kind: 'sale' | 'return';
  readonly number: string;
  readonly occurredAt: Instant;
  readonly customerId: string | null;
  readonly lines: readonly DocumentLine[];
};
export type DocumentLine = {
  readonly sku: string;
  readonly description: string;
  readonly quantity: number;
  readonly unitPrice: string;
};

export type Counted = { readonly rows: number /** In tenths of a penny. */; readonly value: number };

export type Documents = {
  readonly rows: number;
  /** Of all rows, in tenths of a penny. */
  readonly value: number;
  readonly documents: readonly Document[];
  /** The first country of each customer. */
  readonly countries: ReadonlyMap<string, string>;
  readonly skipped: Readonly<Record<Skip, Counted>>;
  readonly notes: Readonly<Record<Note, number>>;
};

/** The zone of the shop whose file it is. */
export const FILE_ZONE = 'Europe/London';

/**
 * Sorts the rows into invoices, and tells what becomes of each row.
 * @param most how many invoices to take; rows behind them are not looked at
 */
export async function toDocuments(
  rows: AsyncIterable<ReadRow>,
  most: number = Number.POSITIVE_INFINITY,
): Promise<Documents> {
  const invoices = new Map<string, Row[]>();
  const countries = new Map<string, Set<string>>();
  const skipped = countedNone();
  let count = 0;
  let value = 0;
  for await (const row of rows) {
    if (row !== null && invoices.size >= most && !invoices.has(row.invoice)) break;
    count++;
    if (row !== null) value += lineValue(row);
    const skip = skipOf(row);
    if (row === null || skip !== null) {
      add(skipped, skip ?? 'malformed', row);
      continue;
    }
    const invoice = invoices.get(row.invoice);
    if (invoice === undefined) invoices.set(row.invoice, [row]);
    else invoice.push(row);
    if (row.customerId !== null)
      countries.set(row.customerId, (countries.get(row.customerId) ?? new Set()).add(row.country));
  }
  return {
    rows: count,
    value,
    documents: [...invoices.values()].map(toDocument),
    countries: new Map([...countries].map(([id, [first = '']]) => [id, first])),
    skipped,
    notes: {
      duplicateRow: [...invoices.values()].reduce((sum, invoice) => sum + duplicatesIn(invoice), 0),
      severalTimes: [...invoices.values()].filter((invoice) => new Set(invoice.map((row) => row.localTime)).size > 1)
        .length,
      severalCountries: [...countries.values()].filter((names) => names.size > 1).length,
    },
  };
}

/** Tenths of a penny. */
export const lineValue = ({ quantity, unitPrice }: Pick<Row, 'quantity' | 'unitPrice'>): number =>
  quantity * toTenths(unitPrice);

function skipOf(row: ReadRow): Skip | null {
  if (row === null) return 'malformed';
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
  if (first === undefined) throw new Error('an invoice has a row');
  return {
    kind: isCancellation(first) ? 'return' : 'sale',
    number: first.invoice,
    occurredAt: toInstant(rows.map((row) => row.localTime).toSorted()[0] ?? first.localTime),
    customerId: first.customerId,
    lines: rows.map(({ sku, description, quantity, unitPrice }) => ({
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

const duplicatesIn = (invoice: readonly Row[]): number =>
  invoice.length - new Set(invoice.map((row) => JSON.stringify(row))).size;

function countedNone(): Record<Skip, Counted> {
  const none = { rows: 0, value: 0 };
  return { malformed: none, badDebt: none, zeroPrice: none, negativeQuantity: none, fraction: none };
}

function add(skipped: Record<Skip, Counted>, skip: Skip, row: ReadRow): void {
  const { rows, value } = skipped[skip];
  skipped[skip] = { rows: rows + 1, value: value + (row === null ? 0 : lineValue(row)) };
}
