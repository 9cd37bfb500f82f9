import { z } from 'zod';
import type { Instant } from '../../domain/kernel/instant.ts';
import type { WooCsvRow } from './order-row.ts';
import type { WooRefund } from './order-schema.ts';
import { wooAmount, wooId } from './woocommerce-fields.ts';

const refundCell = z.object({
  id: wooId,
  date: z.string().catch(''),
  amount: wooAmount,
  reason: z.string().nullish().catch(null),
});

/**
 * The refunds of an order: `id:9|date:2026-03-05 09:00:00|amount:8.80|reason:Too small`, more of them after a semicolon, or the
 * same as JSON; null where a refund has no time. The file counts the units that came back over all refunds of an order, so only
 * a single refund has lines.
 */
export function toRefundsOfCells(
  rows: readonly WooCsvRow[],
  toInstant: (text: string) => Instant | null,
): readonly WooRefund[] | null {
  const found = z.array(refundCell).safeParse(partsOf(rows[0]?.refunds ?? ''));
  const parts = found.data ?? [];
  const refunds: WooRefund[] = [];
  for (const { id, date, amount, reason } of parts) {
    const at = toInstant(date);
    if (at === null) return null;
    const lines = parts.length === 1 ? rows.flatMap(toRefundedLine) : [];
    refunds.push({ id, date_created_gmt: at, amount, reason, line_items: lines });
  }
  return found.success ? refunds : null;
}

function partsOf(cell: string): unknown {
  if (cell === '') return [];
  if (cell.startsWith('[')) {
    try {
      return JSON.parse(cell);
    } catch {
      return null;
    }
  }
  return splitUnescaped(cell, ';').map((refund) =>
    Object.fromEntries(
      splitUnescaped(refund, '|').map((part) => {
        const colon = part.indexOf(':');
        return [part.slice(0, colon), part.slice(colon + 1).replace(/\\(.)/g, '$1')];
      }),
    ),
  );
}

/** The exporter writes a backslash before a separator that belongs to a text. */
const splitUnescaped = (text: string, separator: ';' | '|'): readonly string[] =>
  text.split(separator === ';' ? /(?<!\\);/ : /(?<!\\)\|/).filter((part) => part !== '');

function toRefundedLine(row: WooCsvRow, index: number): NonNullable<WooRefund['line_items']> {
  const quantity = Number(row.item_refunded_qty ?? 0);
  if (quantity === 0) return [];
  const value = row.item_id ?? String(index);
  return [
    {
      id: value,
      name: row.item_name,
      sku: row.item_sku,
      product_id: row.item_product_id,
      quantity,
      subtotal: '0',
      subtotal_tax: '0',
      total: '0',
      total_tax: '0',
      meta_data: [{ key: '_refunded_item_id', value }],
    },
  ];
}
