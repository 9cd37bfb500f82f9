import { type Feedback, isLowScore } from '../feedback/feedback.ts';
import { type Interaction, isComplaint } from '../interaction/interaction.ts';
import type { SourceSystem } from '../kernel/caller.ts';
import { distinctTexts, uniqueKey } from '../kernel/code.ts';
import { dayOf, type Instant, type TimeZone } from '../kernel/instant.ts';
import type { OrderReturn, ReturnReason } from '../order/order-return.ts';
import type { CaseReason, ServiceCase } from '../service-case/service-case.ts';
import type { CounterDelta, Counts } from './counters.ts';
import { normalizeTouchpoint } from './kpi-counters.ts';

export type PainDimension = 'TOUCHPOINT' | 'REASON' | 'SKU' | 'STORE' | 'CHANNEL' | 'ROOT_CAUSE';

/** Where something hurt a customer, in one dimension. */
export type PainPointKey = { readonly dimension: PainDimension; readonly key: string };

/** Something that hurt, and where. */
export type PainSignal = {
  readonly id: string;
  /** Of the thing that it was read from: a case learns its root cause. */
  readonly version: number;
  readonly customerId: string | null;
  readonly at: Instant;
  readonly spots: readonly PainPointKey[];
};

/** What makes two keys of a dimension one: skus are typed by hand, in capitals here and in small letters there. */
export const painKey = (dimension: PainDimension, key: string): string => (dimension === 'SKU' ? uniqueKey(key) : key);

export const painBoard = (dimension: PainDimension): string => `pain/${dimension}`;

/** A case is a complaint, on the day on which it was raised. */
export const casePainCounters = (one: ServiceCase | null, zone: TimeZone): readonly CounterDelta[] =>
  one === null ? [] : painCounters(painSignalOfCase(one), zone, { complaints: 1 });

/** A complaint that is no case, on the day on which it was made. */
export const interactionPainCounters = (one: Interaction | null, zone: TimeZone): readonly CounterDelta[] =>
  one === null ? [] : painCounters(painSignalOfInteraction(one), zone, { complaints: 1 });

export const feedbackPainCounters = (one: Feedback | null, zone: TimeZone): readonly CounterDelta[] =>
  one === null ? [] : painCounters(painSignalOfFeedback(one), zone, { lowScores: 1 });

/** A return counts once for each sku that came back. */
export const returnPainCounters = (one: OrderReturn | null, zone: TimeZone): readonly CounterDelta[] =>
  one === null ? [] : painCounters(painSignalOfReturn(one), zone, { returns: 1 });

/** Where it happened counts once: with the complaint for which a playbook opened the case, if there is one. */
export function painSignalOfCase(one: ServiceCase): PainSignal {
  const { id, version, customerId, occurredAt, caseReason, via, rootCause, complaintId } = one;
  const inside = [...painPointKeys('REASON', caseReason), ...painPointKeys('ROOT_CAUSE', rootCause?.category ?? null)];
  const places = complaintId === undefined ? [...painPointKeys('CHANNEL', via), ...placeKeys(one)] : [];
  return { id, version, customerId, at: occurredAt, spots: [...inside, ...places] };
}

/** Null where the customer does not complain. */
export function painSignalOfInteraction(one: Interaction): PainSignal | null {
  if (!isComplaint(one)) return null;
  const { id, customerId, occurredAt, via } = one;
  return { id, version: 1, customerId, at: occurredAt, spots: [...painPointKeys('CHANNEL', via), ...placeKeys(one)] };
}

/** Null where the score is none to worry about, or there is none. */
export function painSignalOfFeedback(one: Feedback): PainSignal | null {
  const { id, customerId, occurredAt, via, metric, score } = one;
  if (metric === null || score === null || !isLowScore(metric, score)) return null;
  return { id, version: 1, customerId, at: occurredAt, spots: [...painPointKeys('CHANNEL', via), ...placeKeys(one)] };
}

/** Null of money without goods: it makes up for what hurt, and is no hurt of its own. */
export function painSignalOfReturn({
  id,
  customerId,
  occurredAt,
  returnReason,
  source,
  store,
  returnedLines,
}: OrderReturn): PainSignal | null {
  if (returnReason === 'GOODWILL') return null;
  const skus = returnedLines.map(({ sku }) => sku);
  const channel = store === null ? CHANNELS[source] : 'STORE';
  const spots = [...painPointKeys('REASON', REASONS[returnReason]), ...painPointKeys('CHANNEL', channel ?? null)];
  return {
    ...{ id, version: 1, customerId, at: occurredAt },
    spots: [...spots, ...placeKeys({ touchpoint: null, store, skus })],
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

function placeKeys({ touchpoint, store, skus }: Places): readonly PainPointKey[] {
  return [
    ...painPointKeys('TOUCHPOINT', touchpoint === null ? null : normalizeTouchpoint(touchpoint)),
    ...painPointKeys('STORE', store),
    ...distinctTexts(skus.map((sku) => sku.trim())).flatMap((sku) => painPointKeys('SKU', sku)),
  ];
}

const painPointKeys = (dimension: PainDimension, key: string | null): readonly PainPointKey[] =>
  key === null || key === '' ? [] : [{ dimension, key }];

function painCounters(painSignal: PainSignal | null, zone: TimeZone, counts: Counts): readonly CounterDelta[] {
  if (painSignal === null) return [];
  const day = dayOf(painSignal.at, zone);
  return painSignal.spots.map(({ dimension, key }) => ({ board: painBoard(dimension), key, day, counts }));
}
