import type { Instant } from '../../domain/kernel/instant.ts';
import type { SourceOrder } from '../../domain/source-record/record/source-record.ts';
import { type CategoriesByProduct, toFigures } from './order-lines.ts';
import type { WooOrder, WooRefund } from './order-schema.ts';
import { progressOf, toStatus } from './order-status.ts';
import { toTenders } from './order-tenders.ts';
import { toRefunds } from './refunds.ts';
import { nameOf, toPostalAddress, versionOf } from './woocommerce-fields.ts';

/**
 * The sale as the payload tells it.
 * @param refunds with lines, from the API; null where only their amounts are known
 */
export function toOrder(
  order: WooOrder,
  placedAt: Instant,
  categories: CategoriesByProduct,
  refunds: readonly WooRefund[] | null,
): SourceOrder {
  const status = toStatus(order);
  const { billing } = order;
  const source = sourceOf(order);
  const figures = toFigures(order, categories);
  const refundCount = String((order.refunds ?? []).length).padStart(4, '0');
  return {
    kind: 'order',
    externalId: order.id,
    version: versionOf(order.date_modified_gmt ?? placedAt, `${progressOf(status.status)}${refundCount}`, order),
    path: [],
    // Plugins give numbers that differ from the id.
    number: order.number?.trim() || order.id,
    source,
    location: null,
    customer: order.customer_id == null || order.customer_id === '0' ? null : order.customer_id,
    contact: { name: nameOf(billing), email: billing?.email || null, phone: billing?.phone || null },
    ...status,
    placedAt,
    currency: order.currency,
    ...figures,
    tenders: order.date_paid_gmt == null ? null : toTenders(order.payment_method, order.transaction_id, figures.total),
    shipTo: toPostalAddress(order.shipping),
    refunds: toRefunds(order, { placedAt, source }, refunds),
  };
}

/** WooCommerce's own till says so; whatever else makes orders does it for the web shop. */
const sourceOf = ({ created_via: via }: Pick<WooOrder, 'created_via'>): SourceOrder['source'] =>
  /\bpos\b/.test(via?.toLowerCase() ?? '') ? 'POS' : 'ECOMMERCE';
