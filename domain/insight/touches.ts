import type { Channel, Interaction, InteractionType } from '../interaction/interaction.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Order } from '../order/order.ts';
import { isCounted } from '../order/order-worth.ts';
import { ORDER_TOUCHPOINT, type Touch } from './customer-trail.ts';
import { normalizeTouchpoint } from './kpi-tallies.ts';

type Placed = { readonly id: string; readonly occurredAt: Instant; readonly touchpoint: string | null };

/** Null where no touchpoint is named. */
export const touchOf = ({ id, occurredAt, touchpoint }: Placed): Touch | null =>
  touchpoint === null ? null : { id, at: occurredAt, touchpoint: normalizeTouchpoint(touchpoint) };

/** A visit without a touchpoint counts at its channel. */
export function touchOfInteraction({ touchpoint, ...one }: Interaction): Touch | null {
  return touchOf({ ...one, touchpoint: touchpoint ?? channelOf(one) });
}

/** An order that is not paid for, or was cancelled, keeps its place and counts nothing. */
export const touchOfOrder = (order: Order): Touch => ({
  id: order.id,
  at: order.occurredAt,
  touchpoint: isCounted(order) ? ORDER_TOUCHPOINT : null,
  version: order.version,
});

/** Whether a change of an order may change where it counts. */
export const isTouchChanged = (before: Order | null, after: Order): boolean =>
  (before !== null && isCounted(before)) !== isCounted(after);

function channelOf({ type, via, direction }: Pick<Interaction, 'type' | 'via' | 'direction'>): Channel | null {
  const visits = VISITS[type];
  return direction === 'INBOUND' && visits !== undefined ? (via ?? visits) : null;
}

/** Where a customer who does this is, if the record does not say it; null: anywhere. What the shop does is no visit. */
const VISITS: Readonly<Partial<Record<InteractionType, Channel | null>>> = {
  STORE_VISIT: 'STORE',
  CALL: 'PHONE',
  MESSAGE: null,
  SOCIAL_POST: 'SOCIAL',
  WEB_VISIT: 'WEB',
  PRODUCT_VIEWED: 'WEB',
  CART_ABANDONED: 'WEB',
  CHECKOUT_STARTED: 'WEB',
  REVIEW: 'REVIEW_SITE',
  COMPLAINT: null,
};
