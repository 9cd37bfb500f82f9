import { z } from 'zod';
import type { Instant } from '../../domain/kernel/instant.ts';
import type { SourceProblem } from '../../domain/source-record/record/apply-outcome.ts';
import type { FileFormat } from '../connector.ts';
import type { CsvRow } from '../files/read-things.ts';
import { toInstantAt } from '../local-time.ts';
import { readPayload } from '../read-payload.ts';
import { toOrder } from './map-order.ts';
import { orderRow, toContact, type WooCsvRow } from './order-row.ts';
import type { WooOrder, WooRefund } from './order-schema.ts';
import { isIgnored } from './order-status.ts';
import { toRefundsOfCells } from './refund-cells.ts';

/**
 * The format `CSV Default - One Row per Item` of the extension Customer/Order/Coupon Export, which WooCommerce sells. All amounts of
 * the file are without tax. It does not say whether the prices of the shop included it.
 */
export const wooCommerceOrdersFormat: FileFormat<CsvRow> = {
  keyOf: (row) => row['order_id'] ?? '',
  groupOf: ([row]) => `order:${row?.['order_id'] ?? ''}`,
  map(rows, { timeZone }) {
    const result = readPayload(z.array(orderRow).min(1), rows);
    if ('problems' in result) return result;
    const [first] = result.value;
    const placedAt = toLocalInstant(first?.date || first?.order_date || '', timeZone);
    if (first === undefined || placedAt === null) return { problems: [dateProblem('0.date')] };
    const order = toWooOrder(first, result.value, placedAt);
    if (isIgnored(order) || (order.line_items ?? []).length + (order.fee_lines ?? []).length === 0)
      return { records: [] };
    const refunds: readonly WooRefund[] | null = toRefundsOfCells(result.value, (text) =>
      toLocalInstant(text, timeZone),
    );
    if (refunds === null) return { problems: [dateProblem('0.refunds')] };
    const stated = refunds.map(({ id: refundId, reason, amount }) => ({ id: refundId, reason, total: amount }));
    return { records: [toOrder({ ...order, refunds: stated }, placedAt, new Map(), refunds)] };
  },
};

const dateProblem = (path: string): SourceProblem => ({
  code: 'INVALID',
  path,
  message: 'Give a date such as 2026-03-02 14:05:30, in the time zone of the shop.',
});

/** `2026-03-02 14:05:30`, in the time zone of the shop. */
function toLocalInstant(text: string, zone: string): Instant | null {
  const [day = '', time = '00:00'] = text.trim().split(/[ T]/);
  return toInstantAt(day, time, zone);
}

/** Orders that are paid, as their status says: the file has no time of the payment. */
const PAID = /^(wc-)?(processing|completed|refunded)$/;

function toWooOrder(first: WooCsvRow, rows: readonly WooCsvRow[], placedAt: Instant): WooOrder {
  const hasFee = Number(first.fee_total) !== 0;
  return {
    id: first.order_id,
    number: first.order_number_formatted || first.order_number || first.order_id,
    status: first.status,
    currency: first.order_currency,
    prices_include_tax: false,
    date_created_gmt: placedAt,
    date_paid_gmt: PAID.test(first.status.toLowerCase()) ? placedAt : null,
    shipping_total: first.shipping_total,
    shipping_tax: first.shipping_tax_total,
    total: first.order_total,
    total_tax: first.tax_total,
    customer_id: first.customer_id,
    billing: toContact(first, 'billing'),
    shipping: toContact(first, 'shipping'),
    payment_method: first.payment_method,
    line_items: rows
      .filter((row) => row.item_name !== '' || row.item_id !== null)
      .map((row, index) => ({
        id: row.item_id ?? String(index),
        name: row.item_name,
        product_id: row.item_product_id,
        sku: row.item_sku,
        quantity: Number(row.item_quantity ?? 0),
        // Older files leave the amounts before coupons out.
        subtotal: Number(row.item_subtotal) === 0 ? row.item_total : row.item_subtotal,
        subtotal_tax: row.item_subtotal_tax,
        total: row.item_total,
        total_tax: row.item_total_tax,
      })),
    fee_lines: hasFee ? [{ id: 'fee', name: 'Fee', total: first.fee_total, total_tax: first.fee_tax_total }] : [],
  };
}
