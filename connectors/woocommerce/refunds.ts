import type { Instant } from '../../domain/kernel/instant.ts';
import type { SourceRefund } from '../../domain/source-record/record/source-record.ts';
import { decimalOf } from '../decimal-of.ts';
import { skuOf } from './order-lines.ts';
import type { WooOrder, WooRefund } from './order-schema.ts';
import { minorOf } from './woocommerce-fields.ts';

/** The refunds of an order. Without an answer of the API their amounts are known, and neither goods nor times. */
export function toRefunds(
  order: WooOrder,
  { placedAt, source }: { readonly placedAt: Instant; readonly source: SourceRefund['source'] },
  answer: readonly WooRefund[] | null,
): readonly SourceRefund[] {
  const stated = (order.refunds ?? []).map(({ id, reason, total }) => ({
    id,
    reason,
    amount: total.replace('-', ''),
    // A refund never changes, so its version may not follow the order's.
    version: placedAt,
    occurredAt: order.date_modified_gmt ?? placedAt,
    lines: [],
  }));
  const detailed = answer?.map((refund) => ({
    id: refund.id,
    reason: refund.reason,
    amount: refund.amount.replace('-', ''),
    version: refund.date_created_gmt,
    occurredAt: refund.date_created_gmt,
    lines: toRefundLines(refund, order),
  }));
  return (detailed ?? stated).flatMap(({ id, reason, amount, lines, ...times }, index) => {
    const minor = minorOf(amount, order.currency);
    if (minor === 0 && lines.length === 0) return [];
    return [
      {
        kind: 'refund',
        externalId: id,
        // WordPress counts all its things by one number, so that another shop has a refund of this id, too.
        number: `${order.number?.trim() || order.id}-${id}`,
        ...times,
        path: ['refunds', index],
        order: order.id,
        source,
        location: null,
        reason: lines.length === 0 ? 'GOODWILL' : 'OTHER',
        note: reason || null,
        lines,
        amount: decimalOf(minor, order.currency),
        currency: order.currency,
      },
    ];
  });
}

/** Whole units that came back. A part of goods by measure is a part of the amount only. */
function toRefundLines({ line_items }: WooRefund, order: WooOrder): SourceRefund['lines'] {
  return (line_items ?? []).flatMap((line) => {
    const soldId = line.meta_data?.find(({ key }) => key === '_refunded_item_id')?.value;
    const sold = (order.line_items ?? []).find(({ id }) => id === soldId);
    const returned = Math.abs(line.quantity);
    const isAll = sold !== undefined && !Number.isInteger(sold.quantity) && sold.quantity === returned;
    const quantity = isAll ? 1 : returned;
    if (quantity === 0 || !Number.isInteger(quantity)) return [];
    return [{ line: sold?.id ?? null, sku: skuOf(sold ?? line), quantity }];
  });
}
