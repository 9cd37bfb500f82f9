import { type Feedback, isLowScore } from '../feedback/feedback.ts';
import { type Interaction, isComplaint } from '../interaction/interaction.ts';
import type { SourceSystem } from '../kernel/caller.ts';
import { distinctTexts, uniqueKey } from '../kernel/code.ts';
import { dayOf, type Instant, type TimeZone } from '../kernel/instant.ts';
import type { OrderReturn, ReturnReason } from '../order/order-return.ts';
import type { CaseReason, ServiceCase } from '../service-case/service-case.ts';
import { normalizeTouchpoint } from './kpi-tallies.ts';
import type { CounterDelta, Counts } from './tally.ts';

export type PainDimension = 'TOUCHPOINT' | 'REASON' | 'SKU' | 'STORE' | 'CHANNEL' | 'ROOT_CAUSE';

/** Where something hurt a customer, in one dimension. */
export type Spot = { readonly dimension: PainDimension; readonly key: string };

/** Something that hurt, and where. */
export type Hurt = {
  readonly id: string;
  /** Of the thing that it was read from: a case learns its root cause. */
  readonly version: number;
  readonly customerId: string | null;
  readonly at: Instant;
  readonly spots: readonly Spot[];
};

/** What makes two keys of a dimension one: skus are typed by hand, in capitals here and in small letters there. */
export const painKey = (dimension: PainDimension, key: string): string => (dimension === 'SKU' ? uniqueKey(key) : key);

export const painBoard = (dimension: PainDimension): string => `pain/${dimension}`;

/** A case is a complaint, on the day on which it was raised. */
export const casePain = (one: ServiceCase | null, zone: TimeZone): readonly CounterDelta[] =>
  one === null ? [] : tallied(hurtOfCase(one), zone, { complaints: 1 });

/** A complaint that is no case, on the day on which it was made. */
export const interactionPain = (one: Interaction | null, zone: TimeZone): readonly CounterDelta[] =>
  one === null ? [] : tallied(hurtOfInteraction(one), zone, { complaints: 1 });

export const feedbackPain = (one: Feedback | null, zone: TimeZone): readonly CounterDelta[] =>
  one === null ? [] : tallied(hurtOfFeedback(one), zone, { lowScores: 1 });

/** A return counts once for each sku that came back. */
export const returnPain = (one: OrderReturn | null, zone: TimeZone): readonly CounterDelta[] =>
  one === null ? [] : tallied(hurtOfReturn(one), zone, { returns: 1 });

/** Where it happened counts once: with the complaint for which a playbook opened the case, if there is one. */
export function hurtOfCase(one: ServiceCase): Hurt {
  const { id, version, customerId, occurredAt, caseReason, via, rootCause, complaintId } = one;
  const inside = [...spot('REASON', caseReason), ...spot('ROOT_CAUSE', rootCause?.category ?? null)];
  const places = complaintId === undefined ? [...spot('CHANNEL', via), ...placesOf(one)] : [];
  return { id, version, customerId, at: occurredAt, spots: [...inside, ...places] };
}

/** Null where the customer does not complain. */
export function hurtOfInteraction(one: Interaction): Hurt | null {
  if (!isComplaint(one)) return null;
  const { id, customerId, occurredAt, via } = one;
  return { id, version: 1, customerId, at: occurredAt, spots: [...spot('CHANNEL', via), ...placesOf(one)] };
}

/** Null where the score is none to worry about, or there is none. */
export function hurtOfFeedback(one: Feedback): Hurt | null {
  const { id, customerId, occurredAt, via, metric, score } = one;
  if (metric === null || score === null || !isLowScore(metric, score)) return null;
  return { id, version: 1, customerId, at: occurredAt, spots: [...spot('CHANNEL', via), ...placesOf(one)] };
}

/** Null of money without goods: it makes up for what hurt, and is no hurt of its own. */
export function hurtOfReturn({
  id,
  customerId,
  occurredAt,
  returnReason,
  source,
  store,
  returnedLines,
}: OrderReturn): Hurt | null {
  if (returnReason === 'GOODWILL') return null;
  const skus = returnedLines.map(({ sku }) => sku);
  const channel = store === null ? CHANNELS[source] : 'STORE';
  const spots = [...spot('REASON', REASONS[returnReason]), ...spot('CHANNEL', channel ?? null)];
  return {
    ...{ id, version: 1, customerId, at: occurredAt },
    spots: [...spots, ...placesOf({ touchpoint: null, store, skus })],
  };
}

/** What comes back for the same reason as others complain is under the same key. */
const REASONS: Readonly<Record<Exclude<ReturnReason, 'GOODWILL'>, CaseReason | 'CHANGED_MIND'>> = {
  DAMAGED: 'DAMAGED_ITEM',
  WRONG_ITEM: 'WRONG_ITEM',
  NOT_AS_DESCRIBED: 'PRODUCT_QUALITY',
  LATE: 'LATE_DELIVERY',
  CHANGED_MIND: 'CHANGED_MIND',
  WARRANTY: 'WARRANTY',
  OTHER: 'OTHER',
};

const CHANNELS: Readonly<Partial<Record<SourceSystem, string>>> = { POS: 'STORE', ECOMMERCE: 'WEB' };

type Places = { readonly touchpoint: string | null; readonly store: string | null; readonly skus: readonly string[] };

function placesOf({ touchpoint, store, skus }: Places): readonly Spot[] {
  return [
    ...spot('TOUCHPOINT', touchpoint === null ? null : normalizeTouchpoint(touchpoint)),
    ...spot('STORE', store),
    ...distinctTexts(skus.map((sku) => sku.trim())).flatMap((sku) => spot('SKU', sku)),
  ];
}

const spot = (dimension: PainDimension, key: string | null): readonly Spot[] =>
  key === null || key === '' ? [] : [{ dimension, key }];

function tallied(hurt: Hurt | null, zone: TimeZone, counts: Counts): readonly CounterDelta[] {
  if (hurt === null) return [];
  const day = dayOf(hurt.at, zone);
  return hurt.spots.map(({ dimension, key }) => ({ board: painBoard(dimension), key, day, counts }));
}
