import type { PostalAddressInput } from '../../../domain/kernel/address.ts';
import { isCountry } from '../../../domain/kernel/country.ts';
import { isCurrency, toDecimal, toMinor } from '../../../domain/kernel/money.ts';
import type { OrderStatus } from '../../../domain/order/order.ts';
import type { SourceCustomer, SourceOrder, SourceRefund } from '../../../domain/source-record/record/source-record.ts';
import type { FileFormat, FileOptions } from '../../connector.ts';
import { aliasOf } from '../alias.ts';
import { tenderKindOf } from '../gateway.ts';
import { type CellReader, type CsvRow, cellReader } from './cells.ts';
import { type FileLine, readLines } from './order-rows.ts';
import { readTotals } from './order-sums.ts';

const NO_TIMES = { timeZone: 'UTC' };
const PAID: ReadonlySet<string> = new Set(['paid', 'partially_refunded', 'refunded']);

const textOf = (row: CsvRow | undefined, ...columns: readonly string[]): string | null =>
  row === undefined ? null : cellReader(NO_TIMES).text(row, ...columns);

/** One row a line; what belongs to the order stands in its first row only. */
export const shopifyOrdersFormat: FileFormat<CsvRow> = {
  keyOf: (row) => textOf(row, 'Name'),
  groupOf: ([row]) => textOf(row, 'Email')?.toLowerCase() ?? textOf(row, 'Name') ?? '',
  map(rows, options) {
    const cells = cellReader(options);
    const order = toSourceOrder(rows, cells, options);
    return order === null || cells.problems.length > 0 ? { problems: cells.problems } : { records: [order] };
  },
};

function toSourceOrder(rows: readonly CsvRow[], cells: CellReader, options: FileOptions): SourceOrder | null {
  const [row = {}] = rows;
  const number = cells.text(row, 'Name');
  const placedAt = cells.time(row, 'Created at');
  const currency = cells.text(row, 'Currency')?.toUpperCase() ?? options.currency;
  if (number === null) cells.fail('Name', 'The order has no number.');
  if (placedAt === null) cells.fail('Created at', 'The order has no time.');
  if (!isCurrency(currency)) cells.fail('Currency', 'This is no currency code, such as NZD.');
  if (number === null || placedAt === null || !isCurrency(currency)) return null;
  const totals = readTotals(row, readLines(rows, currency, cells), currency, cells);
  const id = cells.text(row, 'Id');
  const externalId = id !== null && /^\d{1,30}$/.test(id) ? id : `name-${number}`;
  const paidAt = cells.time(row, 'Paid at');
  const fulfilledAt = cells.time(row, 'Fulfilled at');
  const cancelledAt = cells.time(row, 'Cancelled at', 'Canceled at');
  const times = [placedAt, paidAt, fulfilledAt, cancelledAt].filter((time) => time !== null);
  const isAtTill = cells.text(row, 'Source')?.toLowerCase() === 'pos';
  const refunded = toMinor(cells.amount(row, 'Refunded Amount') ?? '0', currency) ?? 0;
  const status = statusOf(row, cells, cancelledAt !== null);
  const decimal = (minor: number): string => toDecimal({ minor, currency });
  const version = times.toSorted().at(-1) ?? placedAt;
  return {
    kind: 'order',
    externalId,
    version,
    path: [],
    number,
    source: isAtTill ? 'POS' : 'ECOMMERCE',
    location: isAtTill ? cells.text(row, 'Location') : null,
    associate: isAtTill ? cells.text(row, 'Employee') : null,
    customer: buyerOf(row, cells, version),
    contact: {
      name: cells.text(row, 'Billing Name', 'Shipping Name'),
      email: cells.text(row, 'Email'),
      phone: cells.text(row, 'Phone', 'Billing Phone', 'Shipping Phone'),
    },
    status,
    placedAt,
    ...(fulfilledAt === null || status !== 'FULFILLED' ? {} : { fulfilledAt }),
    ...(status === 'CANCELLED' ? { cancelledAt } : {}),
    currency,
    lines: totals.lines.map((line) => toLine(line, decimal)),
    taxIncluded: totals.taxIncluded,
    discount: decimal(totals.discount),
    shipping: decimal(totals.shipping),
    tax: decimal(totals.tax),
    rounding: '0',
    total: decimal(totals.total),
    tip: decimal(totals.tip),
    ...tendersOf(row, cells, decimal(totals.total + totals.tip)),
    shipTo: addressOf(row, cells, options),
    refunds:
      status === 'CANCELLED' || refunded <= 0 ? [] : [refundOf(externalId, version, decimal(refunded), currency)],
  };
}

/** A cancelled order left the sums of the customer, and what was paid back with it too. */
function statusOf(row: CsvRow, cells: CellReader, isCancelled: boolean): OrderStatus {
  if (isCancelled) return 'CANCELLED';
  if (cells.text(row, 'Fulfillment Status')?.toLowerCase() === 'fulfilled') return 'FULFILLED';
  return isPaid(row, cells) ? 'PAID' : 'PLACED';
}

const isPaid = (row: CsvRow, cells: CellReader): boolean =>
  PAID.has(cells.text(row, 'Financial Status')?.toLowerCase() ?? '');

/** The file names the customer by the address alone, as Shopify assigns orders to customers. */
function buyerOf(row: CsvRow, cells: CellReader, version: string): SourceCustomer | null {
  const address = cells.text(row, 'Email');
  if (address === null) return null;
  const name = cells.text(row, 'Billing Name', 'Shipping Name');
  const [given = '', ...family] = (name ?? '').split(/\s+/);
  return {
    kind: 'customer',
    externalId: aliasOf(address),
    version,
    path: ['Email'],
    ...(name === null ? {} : { name: { given, family: family.join(' ') || null } }),
    emails: [{ address, verified: false, primary: true }],
  };
}

const toLine = (line: FileLine, decimal: (minor: number) => string): SourceOrder['lines'][number] => ({
  externalId: line.externalId,
  sku: line.sku,
  description: line.description,
  quantity: line.quantity,
  unitPrice: decimal(line.price),
  discount: decimal(line.discount),
});

/** `Visa + Gift Card` has no amounts. */
function tendersOf(row: CsvRow, cells: CellReader, amount: string): Pick<SourceOrder, 'tenders'> {
  const [method, ...others] = (cells.text(row, 'Payment Method') ?? '').split(/\s*[+,]\s*/).filter(Boolean);
  if (!isPaid(row, cells) || method === undefined || others.length > 0 || !/[1-9]/.test(amount)) return {};
  return { tenders: [{ kind: tenderKindOf(method), amount }] };
}

/** The file has one sum for all refunds of an order. */
const refundOf = (order: string, at: string, amount: string, currency: string): SourceRefund => ({
  kind: 'refund',
  externalId: `${order}-refunded`,
  version: at,
  path: ['Refunded Amount'],
  order,
  source: 'ECOMMERCE',
  location: null,
  occurredAt: at,
  reason: 'GOODWILL',
  lines: [],
  amount,
  isSum: true,
  currency,
});

function addressOf(row: CsvRow, cells: CellReader, { country: ofShop }: FileOptions): PostalAddressInput | null {
  const part = (name: string) => cells.text(row, `Shipping ${name}`);
  const lines = [part('Company'), part('Address1'), part('Address2')].filter((line) => line !== null);
  if (lines.length === 0) return null;
  const code = part('Country')?.toUpperCase() ?? '';
  return {
    lines,
    locality: part('City'),
    region: part('Province Name') ?? part('Province'),
    postalCode: part('Zip'),
    country: isCountry(code) ? code : ofShop,
  };
}
