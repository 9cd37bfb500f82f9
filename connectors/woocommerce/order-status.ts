import type { OrderStatus } from '../../domain/order/order.ts';
import type { SourceOrder } from '../../domain/source-record/record/source-record.ts';
import type { WooOrder } from './order-schema.ts';

/**
 * The statuses of WooCommerce, and those that plugins for shipping add. A failed payment can be tried again, so the order stays
 * unpaid. Other statuses are unknown: their dates tell how far the order is.
 */
const STATUSES: ReadonlyMap<string, OrderStatus> = new Map<string, OrderStatus>([
  ['pending', 'PLACED'],
  ['on-hold', 'PLACED'],
  ['failed', 'PLACED'],
  ['processing', 'PAID'],
  ['refunded', 'PAID'],
  ['completed', 'FULFILLED'],
  ['shipped', 'FULFILLED'],
  ['delivered', 'DELIVERED'],
  ['cancelled', 'CANCELLED'],
]);

/**
 * Not placed yet, or put away: an order in the trash was a sale all the same, and can be restored. A shop that voids a sale
 * cancels it.
 */
const IGNORED: ReadonlySet<string> = new Set(['auto-draft', 'draft', 'checkout-draft', 'trash']);

export const isIgnored = ({ status, date_created_gmt: createdAt }: WooOrder): boolean =>
  IGNORED.has(plain(status)) || createdAt == null;

const PROGRESS: readonly OrderStatus[] = ['PLACED', 'PAID', 'FULFILLED', 'DELIVERED', 'CANCELLED'];

/** One digit that grows as the order goes on. */
export const progressOf = (status: OrderStatus): string => String(PROGRESS.indexOf(status));

export function toStatus(
  order: Pick<WooOrder, 'status' | 'date_paid_gmt' | 'date_completed_gmt' | 'date_modified_gmt'>,
): Pick<SourceOrder, 'status' | 'fulfilledAt' | 'deliveredAt' | 'cancelledAt'> {
  const { date_paid_gmt: paidAt, date_completed_gmt: completedAt, date_modified_gmt: modifiedAt } = order;
  const named = STATUSES.get(plain(order.status));
  if (named === 'CANCELLED') return { status: named, cancelledAt: modifiedAt ?? null };
  if (named === 'DELIVERED')
    return { status: named, fulfilledAt: completedAt ?? modifiedAt ?? null, deliveredAt: modifiedAt ?? null };
  if (named === 'FULFILLED' || completedAt != null)
    return { status: 'FULFILLED', fulfilledAt: completedAt ?? modifiedAt ?? null };
  return { status: named === 'PAID' || paidAt != null ? 'PAID' : 'PLACED' };
}

/** In the database, and in some exports, statuses begin with `wc-`. */
const plain = (status: string): string => status.toLowerCase().replace(/^wc-/, '');
