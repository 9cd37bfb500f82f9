import { z } from 'zod';
import { isCurrency } from '../../domain/kernel/money.ts';
import type { SourceProblem } from '../../domain/source-record/record/apply-outcome.ts';
import type { SourceOrder } from '../../domain/source-record/record/source-record.ts';
import type { FileFormat, FileOptions } from '../connector.ts';
import type { CsvRow } from '../files/read-things.ts';
import { readPayload } from '../read-payload.ts';
import { amount, cell, filled, timeOf } from './plain-cells.ts';

/** `docs/imports.md` describes the columns. */
const rowSchema = z.object({
  ...{ order_id: filled, placed_at: filled, updated_at: cell, customer_id: cell, email: cell, phone: cell, name: cell },
  number: cell,
  status: z
    .string()
    .trim()
    .toUpperCase()
    .pipe(z.enum(['', 'PLACED', 'PAID', 'FULFILLED', 'DELIVERED', 'CANCELLED']))
    .optional(),
  currency: cell,
  store: cell,
  ...{ sku: filled, description: cell, category: cell, line_discount: amount },
  quantity: z
    .string()
    .trim()
    .regex(/^\d{1,6}$/)
    .transform(Number),
  unit_price: z
    .string()
    .trim()
    .regex(/^\d{1,13}(\.\d{1,6})?$/),
  ...{ order_discount: amount, shipping: amount, tax: amount },
  tax_included: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.enum(['', 'yes', 'no', 'true', 'false']))
    .optional(),
  order_total: z
    .string()
    .trim()
    .regex(/^\d{1,13}(\.\d{1,6})?$/),
});
type Row = z.output<typeof rowSchema>;

/** Orders as plain CSV: one row a line; what belongs to the order is read from its first row. */
export const ordersFormat: FileFormat<CsvRow> = {
  keyOf: (row) => row['order_id']?.trim() || null,
  groupOf: ([row]) =>
    row?.['customer_id']?.trim() || row?.['email']?.trim().toLowerCase() || row?.['order_id']?.trim() || '',
  map(rows, options) {
    const [first = {}] = rows;
    const whole = rows.map((row) => ({
      ...row,
      order_id: row['order_id'] || first['order_id'],
      placed_at: row['placed_at'] || first['placed_at'],
      order_total: row['order_total'] || first['order_total'],
    }));
    const read = readPayload(z.array(rowSchema).min(1), whole);
    return 'problems' in read ? read : toOrder(read.value, options);
  },
};

const invalid = (path: string, message: string): { readonly problems: readonly SourceProblem[] } => ({
  problems: [{ code: 'INVALID', path, message }],
});

function toOrder(
  rows: readonly Row[],
  { timeZone, currency: ofShop }: FileOptions,
): ReturnType<typeof ordersFormat.map> {
  const [row] = rows;
  if (row === undefined) return { records: [] };
  const placedAt = timeOf(row.placed_at, timeZone);
  const updatedAt = row.updated_at === null ? placedAt : timeOf(row.updated_at, timeZone);
  const currency = row.currency?.toUpperCase() ?? ofShop;
  if (placedAt === null) return invalid('placed_at', 'Give a time such as 2026-03-02T14:05:30Z.');
  if (updatedAt === null) return invalid('updated_at', 'Give a time such as 2026-03-02T14:05:30Z.');
  if (!isCurrency(currency)) return invalid('currency', 'Give a code such as EUR.');
  const order: SourceOrder = {
    kind: 'order',
    externalId: row.order_id,
    version: updatedAt,
    path: [],
    number: row.number ?? row.order_id,
    source: 'IMPORT',
    location: row.store,
    customer: row.customer_id,
    contact: { name: row.name, email: row.email, phone: row.phone },
    status: row.status === undefined || row.status === '' ? 'DELIVERED' : row.status,
    placedAt,
    ...(row.status === 'CANCELLED' ? { cancelledAt: updatedAt } : {}),
    currency,
    lines: rows.map((line, at) => ({
      externalId: String(at + 1),
      ...{ sku: line.sku, description: line.description ?? line.sku, category: line.category },
      ...{ quantity: line.quantity, unitPrice: line.unit_price, discount: line.line_discount },
    })),
    taxIncluded: row.tax_included !== 'no' && row.tax_included !== 'false',
    ...{ discount: row.order_discount, shipping: row.shipping, tax: row.tax, rounding: '0', total: row.order_total },
  };
  return { records: [order] };
}
