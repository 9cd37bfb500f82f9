import type { Channel, Interaction, InteractionType } from '../interaction/interaction.ts';
import { normalizeTouchpoint } from '../interaction/touchpoint.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Order } from '../order/order.ts';
import { isCounted } from '../order/order-worth.ts';
import { ORDER_TOUCHPOINT, type TouchpointVisit } from './customer-journey.ts';

type VisitSource = { readonly id: string; readonly occurredAt: Instant; readonly touchpoint: string | null };

/** Null without a touchpoint. */
export const visitOf = ({ id, occurredAt, touchpoint }: VisitSource): TouchpointVisit | null =>
  touchpoint === null ? null : { id, at: occurredAt, touchpoint: normalizeTouchpoint(touchpoint) };

/** A visit without a touchpoint counts at its channel. */
export function visitOfInteraction({ touchpoint, ...one }: Interaction): TouchpointVisit | null {
  return visitOf({ ...one, touchpoint: touchpoint ?? channelOf(one) });
}

/** An order that is not paid for, or is cancelled, keeps its position and does not count. */
export const visitOfOrder = (order: Order): TouchpointVisit => ({
  id: order.id,
  at: order.occurredAt,
  touchpoint: isCounted(order) ? ORDER_TOUCHPOINT : null,
  version: order.version,
});

/** Whether a change of an order changes whether it counts. */
export const isVisitChanged = (before: Order | null, after: Order): boolean =>
  (before !== null && isCounted(before)) !== isCounted(after);

function channelOf({ type, via, direction }: Pick<Interaction, 'type' | 'via' | 'direction'>): Channel | null {
  const usualChannel = VISIT_CHANNELS[type];
  return direction === 'INBOUND' && usualChannel !== undefined ? (via ?? usualChannel) : null;
}

/** The channel of a customer who does this, if the interaction names none; null: unknown. What the shop does is no visit. */
const VISIT_CHANNELS: Readonly<Partial<Record<InteractionType, Channel | null>>> = {
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
