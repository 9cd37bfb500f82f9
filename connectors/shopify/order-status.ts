import { addMilliseconds, type Instant } from '../../domain/kernel/instant.ts';
import type { OrderStatus } from '../../domain/order/order.ts';
import type { ShopifyOrder } from './order-fields.ts';
import { arrivesAlone } from './refund.ts';
import type { ShopifyRefund } from './refund-fields.ts';
import { padded } from './version.ts';

const PAID_STATUSES: ReadonlySet<string> = new Set(['paid', 'partially_refunded', 'refunded']);
/** A cancellation and its refund are one act, but not one instant. */
const ONE_ACT_MS = 5 * 60 * 1_000;

export type ShopifyStatus = { readonly status: OrderStatus; readonly fulfilledAt: Instant | null };

export function statusOf(order: ShopifyOrder): ShopifyStatus {
  if (order.cancelled_at != null) return { status: 'CANCELLED', fulfilledAt: null };
  if (order.fulfillment_status === 'fulfilled') return { status: 'FULFILLED', fulfilledAt: fulfilledAt(order) };
  return { status: isPaid(order) ? 'PAID' : 'PLACED', fulfilledAt: null };
}

/**
 * Whether the refund is one of the shop's own. The cancellation of an order that nobody paid is a refund of everything without
 * money too: nothing came back.
 */
export const isRefund = ({ cancelled_at }: ShopifyOrder, refund: ShopifyRefund): boolean =>
  cancelled_at == null || arrivesAlone(refund) || refund.created_at < addMilliseconds(cancelled_at, -ONE_ACT_MS);

export const isPaid = ({ financial_status, total_price }: ShopifyOrder): boolean =>
  PAID_STATUSES.has(financial_status ?? '') || (financial_status == null && Number(total_price) === 0);

/** How far the order is, for states of the same second: the text of a later state is greater. */
export function progressOf(order: ShopifyOrder): string {
  const fulfilled = order.fulfillment_status === 'fulfilled' ? 2 : Number(order.fulfillment_status === 'partial');
  const rank = [Number(order.cancelled_at != null), Number(isPaid(order)), fulfilled].join('');
  return `${rank}${padded(order.refunds?.length ?? 0, 4)}`;
}

/** When the last parcel left, or when the order was handed over. */
function fulfilledAt({ fulfillments }: ShopifyOrder): Instant | null {
  const times = (fulfillments ?? [])
    .filter(({ status }) => status === 'success')
    .map(({ created_at }) => created_at ?? null)
    .filter((time) => time !== null);
  return times.toSorted().at(-1) ?? null;
}
