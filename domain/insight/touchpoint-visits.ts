import type { Channel, Interaction, InteractionType } from '../interaction/interaction.ts';
import { normalizeTouchpoint } from '../interaction/touchpoint.ts';
import type { SourceSystem } from '../kernel/caller.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Order } from '../order/order.ts';
import { isCounted } from '../order/order-worth.ts';
import { ORDER_TOUCHPOINT, type TouchpointVisit } from './customer-journey.ts';

type VisitSource = {
  readonly id: string;
  readonly occurredAt: Instant;
  readonly touchpoint: string | null;
  readonly store: string | null;
  readonly via: Channel | null;
};

/** Null without a touchpoint. */
export const visitOf = ({ id, occurredAt, touchpoint, store, via }: VisitSource): TouchpointVisit | null =>
  touchpoint === null ? null : { id, at: occurredAt, touchpoint: normalizeTouchpoint(touchpoint), store, via };

/** A visit without a touchpoint counts at its channel. */
export function visitOfInteraction({ touchpoint, ...one }: Interaction): TouchpointVisit | null {
  const via = channelOf(one);
  const visit = visitOf({ ...one, touchpoint: touchpoint ?? via, via: one.via ?? via });
  return visit !== null && isCart(one) ? { ...visit, cart: true } : visit;
}

/** Whether the customer filled a cart or began to pay. What becomes of it follows from the orders after it. */
const isCart = ({ type, direction }: Pick<Interaction, 'type' | 'direction'>): boolean =>
  direction === 'INBOUND' && (type === 'CART_ABANDONED' || type === 'CHECKOUT_STARTED');

/** An order that is not paid for, or is cancelled, keeps its position and does not count. */
export const visitOfOrder = (order: Order): TouchpointVisit => ({
  id: order.id,
  at: order.occurredAt,
  touchpoint: isCounted(order) ? ORDER_TOUCHPOINT : null,
  version: order.version,
  store: order.store,
  via: order.store === null ? (ORDER_CHANNELS[order.source] ?? null) : 'STORE',
});

/** Where an order that names no store was placed; other systems do not tell. */
const ORDER_CHANNELS: Readonly<Partial<Record<SourceSystem, Channel>>> = { POS: 'STORE', ECOMMERCE: 'WEB' };

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
