import type { SourceRefund } from '../../domain/source-record/record/source-record.ts';
import { decimalOf } from '../decimal-of.ts';
import { isMeasured, skuOf } from './order-lines.ts';
import type { SquareOrder, SquareReturn } from './order-schema.ts';
import { sourceOf } from './order-source.ts';
import { minorOf } from './square-fields.ts';

/**
 * What an order takes back. Square makes an order of its own for each return, which names the order of the sale and its lines.
 * Its id is the id of the refund, so that the order, the refund's webhook and the file give the same one. There is no refund
 * while money is still on its way, and none where all refunds failed.
 */
export function toRefunds(order: SquareOrder): readonly SourceRefund[] {
  const returns = order.returns ?? [];
  const refunds = order.refunds ?? [];
  if (order.state === 'DRAFT' || order.state === 'CANCELED' || refunds.some(({ status }) => status === 'PENDING'))
    return [];
  const paid = refunds.filter(({ status }) => status === 'APPROVED' || status === 'COMPLETED');
  if (refunds.length > 0 && paid.length === 0) return [];
  const isExchange = (order.line_items ?? []).length > 0;
  const paidBack =
    paid.length > 0 && !isExchange ? paid.reduce((sum, refund) => sum + minorOf(refund.amount_money), 0) : null;
  return returns.flatMap((one, index) => {
    const stated = one.return_amounts ?? order.return_amounts;
    const currency = stated?.total_money?.currency ?? paid[0]?.amount_money?.currency ?? order.total_money?.currency;
    if (currency == null) return [];
    const minor = returns.length === 1 && paidBack !== null ? paidBack : minorOf(stated?.total_money);
    const lines = toReturnLines(one);
    if (lines.length === 0 && minor === 0) return [];
    return [
      {
        kind: 'refund',
        externalId: index === 0 ? order.id : `${order.id}:${one.source_order_id ?? index}`,
        version: order.created_at,
        path: ['order', 'returns', index],
        order: one.source_order_id ?? null,
        source: sourceOf(order.source?.name),
        location: order.location_id,
        occurredAt: order.created_at,
        reason: lines.length === 0 ? 'GOODWILL' : 'OTHER',
        note: refunds.find(({ reason }) => reason)?.reason ?? null,
        lines,
        amount: decimalOf(minor, currency),
        currency,
      },
    ];
  });
}

/**
 * The units that came back. The graph takes whole units back: goods by measure, and amounts without goods, are only a part of
 * the amount.
 */
function toReturnLines({ return_line_items: items }: SquareReturn): SourceRefund['lines'] {
  return (items ?? []).flatMap((item) => {
    const quantity = Number(item.quantity);
    const isGoods = item.source_line_item_uid != null || item.catalog_object_id != null;
    if (!isGoods || isMeasured(item) || quantity === 0) return [];
    return [{ line: item.source_line_item_uid ?? null, sku: skuOf(item), quantity }];
  });
}
