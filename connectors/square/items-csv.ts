import { z } from 'zod';
import { toMinor } from '../../domain/kernel/money.ts';
import { MAX_LINE_LENGTH, truncate } from '../../domain/kernel/text.ts';
import type { SourceOrder, SourceRecord, SourceRefund } from '../../domain/source-record/record/source-record.ts';
import type { FileFormat, FileOptions } from '../connector.ts';
import { decimalOf } from '../decimal-of.ts';
import type { CsvRow } from '../files/read-things.ts';
import { toMeasured, toPieces } from '../line-units.ts';
import { toDay, toInstantAt } from '../local-time.ts';
import { readPayload } from '../read-payload.ts';
import { amountCell, cell, requiredCell } from './csv-cells.ts';
import { descriptionOf } from './order-lines.ts';
import { sourceOf } from './order-source.ts';
import { versionOf } from './square-fields.ts';
import { zoneOf } from './time-zones.ts';

const rowSchema = z.object({
  Date: requiredCell,
  Time: requiredCell,
  'Time Zone': cell,
  Category: cell,
  Item: cell,
  Qty: z.string().regex(/^\s*-?\d{1,9}(\.\d{1,6})?\s*$/),
  'Price Point Name': cell,
  SKU: cell,
  'Gross Sales': amountCell,
  'Net Sales': amountCell,
  Tax: amountCell,
  'Transaction ID': requiredCell,
  'Payment ID': cell,
  'Event Type': cell,
  Location: cell,
  'Customer ID': cell,
  'Customer Name': cell,
  Unit: cell,
  Channel: cell,
  Token: cell,
  Employee: cell,
});

type ItemRow = Omit<z.infer<typeof rowSchema>, 'Gross Sales' | 'Net Sales' | 'Tax'> & {
  /** Minor units. */
  readonly gross: number;
  readonly net: number;
  readonly tax: number;
  readonly at: string;
};

/**
 * Transactions, Export, Items detail. Rows of one transaction are a sale, and those with negative quantities what came back. A transaction has the id of Square's
 * order. The file has neither tips nor service charges, so the total is what the goods cost.
 */
export const squareItemsFormat: FileFormat<CsvRow> = {
  keyOf: (row) => row['Transaction ID'] ?? '',
  groupOf: ([row]) => row?.['Transaction ID'] ?? '',
  map(rows, options) {
    const result = readPayload(z.array(rowSchema).min(1), rows);
    if ('problems' in result) return result;
    const items: ItemRow[] = [];
    for (const [index, row] of result.value.entries()) {
      const item = toItem(row, options);
      if (typeof item === 'string')
        return { problems: [{ code: 'INVALID', path: `${index}.${item}`, message: 'This is not as documented.' }] };
      items.push(item);
    }
    const returned = items.filter(isReturned);
    const sold = items.filter((item) => !isReturned(item));
    const records: readonly SourceRecord[] = [
      ...(sold.length === 0 ? [] : [toOrder(sold, options)]),
      ...(returned.length === 0 ? [] : [toRefund(returned, sold.length > 0, options)]),
    ];
    return { records };
  },
};

const isReturned = ({ Qty, 'Event Type': type, net }: ItemRow): boolean =>
  /refund/i.test(type) || Qty.includes('-') || net < 0;

/** The row with its figures; the name of the column that is wrong. */
function toItem(row: z.infer<typeof rowSchema>, { timeZone, currency, country }: FileOptions): ItemRow | string {
  const { 'Gross Sales': gross, 'Net Sales': net, Tax: tax, ...rest } = row;
  const day = toDay(row.Date, country);
  if (day === null) return 'Date';
  const at = toInstantAt(day, row.Time, zoneOf(row['Time Zone'], timeZone));
  if (at === null) return 'Time';
  const minor = { gross: toMinor(gross, currency), net: toMinor(net, currency), tax: toMinor(tax, currency) };
  if (minor.gross === null) return 'Gross Sales';
  if (minor.net === null) return 'Net Sales';
  if (minor.tax === null) return 'Tax';
  return { ...rest, at, gross: minor.gross, net: minor.net, tax: minor.tax };
}

/** As orders of the API name it: `Token` is the catalogue's id of the variation. Older files only have the seller's sku. */
const skuOf = ({ Token, SKU, Item }: ItemRow): string =>
  truncate(Token || SKU || Item, MAX_LINE_LENGTH) || 'CUSTOM_AMOUNT';

function toOrder(rows: readonly ItemRow[], { currency }: FileOptions): SourceOrder {
  const placedAt = rows.map(({ at }) => at).toSorted()[0] ?? '';
  const of = (column: 'Channel' | 'Location' | 'Employee' | 'Customer ID' | 'Customer Name') =>
    rows.find((row) => row[column])?.[column] ?? null;
  const id = rows[0]?.['Transaction ID'] ?? '';
  const source = sourceOf(of('Channel'));
  const sum = (column: 'net' | 'tax') => rows.reduce((all, row) => all + row[column], 0);
  const name = of('Customer Name');
  return {
    kind: 'order',
    externalId: id,
    version: versionOf([placedAt], 0),
    path: ['0'],
    number: id,
    source,
    location: of('Location'),
    associate: of('Employee'),
    customer: of('Customer ID'),
    contact: name === null ? null : { name },
    // A sale at a till is over when it is paid.
    ...(source === 'POS' ? { status: 'DELIVERED', fulfilledAt: placedAt, deliveredAt: placedAt } : { status: 'PAID' }),
    placedAt,
    currency,
    lines: rows.map((row, index) => {
      const { 'Price Point Name': variation, Item: item, Category: category, Unit: unit, gross, net } = row;
      const isWhole = /^\d+(\.0+)?$/.test(row.Qty.trim());
      return {
        externalId: String(index),
        sku: skuOf(row),
        description: descriptionOf({ name: item, variation_name: variation }),
        category: category || null,
        ...(isWhole
          ? toPieces(Number(row.Qty), gross, gross - net, currency)
          : toMeasured(row.Qty.trim(), unit || 'unit', gross, currency)),
        discount: decimalOf(Math.max(gross - net, 0), currency),
        total: decimalOf(net, currency),
      };
    }),
    taxIncluded: false,
    discount: '0',
    shipping: '0',
    tax: decimalOf(sum('tax'), currency),
    rounding: '0',
    total: decimalOf(sum('net') + sum('tax'), currency),
    tenders: null,
  };
}

/**
 * What came back. A return has a transaction of its own, whose id it shares with Square's order; the file does not name the sale.
 * @param isOfSale the rows stand in the transaction of the sale
 */
function toRefund(rows: readonly ItemRow[], isOfSale: boolean, { currency }: FileOptions): SourceRefund {
  const [first] = rows;
  const id = first?.['Transaction ID'] ?? '';
  const occurredAt = rows.map(({ at }) => at).toSorted()[0] ?? '';
  const lines = rows.flatMap((row) => {
    const quantity = Math.abs(Number(row.Qty));
    return row.Item !== '' && Number.isInteger(quantity) && quantity > 0
      ? [{ line: null, sku: skuOf(row), quantity }]
      : [];
  });
  return {
    kind: 'refund',
    externalId: isOfSale ? `${id}:${first?.['Payment ID'] || 'refund'}` : id,
    version: occurredAt,
    path: ['0'],
    order: isOfSale ? id : null,
    source: sourceOf(rows.find((row) => row.Channel)?.Channel),
    location: rows.find((row) => row.Location)?.Location ?? null,
    occurredAt,
    reason: lines.length === 0 ? 'GOODWILL' : 'OTHER',
    lines,
    amount: decimalOf(
      rows.reduce((sum, { net, tax }) => sum + Math.abs(net) + Math.abs(tax), 0),
      currency,
    ),
    currency,
  };
}
