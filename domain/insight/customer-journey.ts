import { HOUR_MS } from '../kernel/duration.ts';
import { dayOf, type Instant, type TimeZone } from '../kernel/instant.ts';
import { type CounterDelta, diffCounters } from './counters.ts';
import { keyText } from './key-text.ts';
import { type PainPointKey, painBoard, painKey } from './pain-dimension.ts';
import { pairKeysOf } from './pain-pairs.ts';
import type { PainSignal } from './pain-signals.ts';
import { bucketOf } from './sketch.ts';

/**
 * The part of a customer's history that journeys and lost customers are counted from. Within its bounds it does not
 * depend on the order in which updates arrive, nor on how often each arrives. So its counts are exact.
 */
export type CustomerJourney = {
  readonly customerId: string;
  readonly version: number;
  /** The version of the metrics that `lastOrderAt` comes from. */
  readonly metricsVersion: number;
  readonly lastOrderAt: Instant | null;
  /** Oldest first. */
  readonly visits: readonly TouchpointVisit[];
  readonly painSignals: readonly PainSignal[];
  /** The journey dropped everything before these positions; its counts stay. Empty: nothing was dropped. */
  readonly visitsBegin: string;
  readonly painSignalsBegin: string;
  /** Changes of counters that are not written yet, because one transaction cannot hold them all. */
  readonly pendingDeltas: readonly CounterDelta[];
};

/** A visit to a touchpoint, or an order that was paid for. */
export type TouchpointVisit = {
  readonly id: string;
  readonly at: Instant;
  /** Null: an order that no longer counts. It keeps its position, so that an older state of it does not come back. */
  readonly touchpoint: string | null;
  /** The version of an order; absent for a visit that never changes. */
  readonly version?: number;
};

/** The touchpoint of orders: a step to it is a conversion, and a journey that ends there did not stop. */
export const ORDER_TOUCHPOINT = 'order';

/** What one change adds to a customer's journey. */
export type JourneyUpdate = {
  readonly visit: TouchpointVisit | null;
  readonly painSignal: PainSignal | null;
  readonly lastOrder: { readonly version: number; readonly at: Instant | null } | null;
};

export const JOURNEY_BOARD = 'journey';
/** The prefix of counters by duration: the bucket of the hours that a step took follows. */
export const HOURS_PREFIX = 'hours:';

export const MAX_VISITS = 100;
const MAX_SIGNALS = 50;
/** Of the pain signals since the last order, those that count in pairs of dimensions. */
const MAX_PAIRED_SIGNALS = 5;
/** Per pain signal, so that a journey and its pending deltas fit into one item. */
const MAX_KEYS_PER_SIGNAL = 14;
/** Each delta updates a day, a week and a month; a transaction holds the journey and 99 other items. */
const MAX_DELTAS_PER_TRANSACTION = 33;

export const createJourney = (customerId: string): CustomerJourney => ({
  ...{ customerId, version: 0, metricsVersion: 0, lastOrderAt: null },
  ...{ visits: [], painSignals: [], visitsBegin: '', painSignalsBegin: '', pendingDeltas: [] },
});

/** The next state of a journey, and the counter changes of the same transaction. */
export type JourneyChange = { readonly journey: CustomerJourney; readonly deltas: readonly CounterDelta[] };

/**
 * The next change towards a journey that contains the update and has no pending deltas; null when it is there already.
 * One order withdraws all pain signals since the last order, so one change may write only a part of the deltas and leave
 * the rest pending.
 */
export function nextJourneyChange(
  before: CustomerJourney,
  update: JourneyUpdate,
  zone: TimeZone,
): JourneyChange | null {
  const after = applyUpdate(before, update);
  if (after === before && before.pendingDeltas.length === 0) return null;
  const deltas = diffCounters(
    [],
    [...before.pendingDeltas, ...diffCounters(journeyCounters(before, zone), journeyCounters(after, zone))],
  );
  const pendingDeltas = deltas.slice(MAX_DELTAS_PER_TRANSACTION);
  return {
    journey: { ...trimToBounds(after), pendingDeltas, version: before.version + 1 },
    deltas: deltas.slice(0, MAX_DELTAS_PER_TRANSACTION),
  };
}

/** The journey with the update, before it is trimmed; the same object if it contains the update already. */
function applyUpdate(journey: CustomerJourney, { visit, painSignal, lastOrder }: JourneyUpdate): CustomerJourney {
  let after = journey;
  if (lastOrder !== null && lastOrder.version > after.metricsVersion)
    after = { ...after, metricsVersion: lastOrder.version, lastOrderAt: lastOrder.at };
  const knownVisit = after.visits.find(({ id }) => id === visit?.id);
  if (visit !== null && positionOf(visit) >= journey.visitsBegin && isNewer(visit, knownVisit))
    after = { ...after, visits: [...after.visits.filter((one) => one !== knownVisit), visit].sort(byPosition) };
  const knownSignal = painSignal === null ? undefined : after.painSignals.find(({ id }) => id === painSignal.id);
  if (
    painSignal !== null &&
    positionOf(painSignal) >= journey.painSignalsBegin &&
    (knownSignal === undefined || knownSignal.version < painSignal.version)
  )
    after = {
      ...after,
      painSignals: [...after.painSignals.filter((one) => one !== knownSignal), limitKeys(painSignal)].sort(byPosition),
    };
  return after;
}

const isNewer = ({ version = 0 }: TouchpointVisit, known: TouchpointVisit | undefined): boolean =>
  known === undefined || version > (known.version ?? 0);

/** Drops the oldest visits and pain signals beyond the bounds. What is dropped stays counted. */
function trimToBounds(journey: CustomerJourney): CustomerJourney {
  const visits = journey.visits.slice(-MAX_VISITS);
  const painSignals = journey.painSignals.slice(-MAX_SIGNALS);
  return {
    ...journey,
    ...{ visits, visitsBegin: firstPosition(visits, journey.visits, journey.visitsBegin) },
    ...{
      painSignals,
      painSignalsBegin: firstPosition(painSignals, journey.painSignals, journey.painSignalsBegin),
    },
  };
}

const firstPosition = (remaining: readonly Positioned[], all: readonly Positioned[], before: string): string =>
  remaining.length < all.length && remaining[0] !== undefined ? positionOf(remaining[0]) : before;

/** All counters of a journey: each step between touchpoints, where it stops, and where the shop lost the customer. */
function journeyCounters(journey: CustomerJourney, zone: TimeZone): readonly CounterDelta[] {
  return [...stepCounters(journey.visits, zone), ...lossCounters(journey, zone)];
}

/** A step counts on the day on which it began. It lasts from the last visit at one touchpoint to the first at the next. */
function stepCounters(all: readonly TouchpointVisit[], zone: TimeZone): readonly CounterDelta[] {
  const visits = all.flatMap(({ touchpoint, ...visit }) => (touchpoint === null ? [] : [{ ...visit, touchpoint }]));
  return visits.flatMap((visit, index) => {
    const next = visits[index + 1];
    if (next?.touchpoint === visit.touchpoint) return [];
    if (next === undefined && isOrder(visit)) return [];
    const on = { board: JOURNEY_BOARD, key: stepKey(visit, next ?? null), day: dayOf(visit.at, zone) };
    if (next === undefined) return [{ ...on, counts: { customers: 1 } }];
    const hours = (Date.parse(next.at) - Date.parse(visit.at)) / HOUR_MS;
    return [{ ...on, counts: { customers: 1, [HOURS_PREFIX + bucketOf(hours)]: 1 } }];
  });
}

const isOrder = ({ version }: TouchpointVisit): boolean => version !== undefined;

/**
 * A customer without an order since counts once for each pain point, on the day of the last signal there. In pairs of
 * dimensions, the latest signals alone count.
 */
function lossCounters({ painSignals, lastOrderAt }: CustomerJourney, zone: TimeZone): readonly CounterDelta[] {
  const last = new Map<string, { readonly board: string; readonly painPoint: PainPointKey; readonly at: Instant }>();
  const since = painSignals.filter(({ at, keys }) => keys.length > 0 && (lastOrderAt === null || at > lastOrderAt));
  for (const [index, { at, keys, paired = false }] of since.entries()) {
    const isLatest = index >= since.length - MAX_PAIRED_SIGNALS;
    const points = [
      ...keys.map((painPoint) => ({ board: painBoard(painPoint.dimension), painPoint })),
      ...(paired && isLatest ? pairKeysOf(keys) : []),
    ];
    for (const { board, painPoint } of points) {
      const name = `${board} ${painKey(painPoint.dimension, painPoint.key)}`;
      if (at > (last.get(name)?.at ?? '')) last.set(name, { board, painPoint, at });
    }
  }
  return [...last.values()].map(({ board, painPoint: { key }, at }) => ({
    ...{ board, key, day: dayOf(at, zone), counts: { lost: 1 } },
  }));
}

const limitKeys = (painSignal: PainSignal): PainSignal => ({
  ...painSignal,
  keys: painSignal.keys.slice(0, MAX_KEYS_PER_SIGNAL),
});

type Positioned = { readonly at: Instant; readonly id: string };
/** The id puts events of the same moment in order. */
const positionOf = ({ at, id }: Positioned): string => `${at} ${id}`;
const byPosition = (a: Positioned, b: Positioned): number => (positionOf(a) < positionOf(b) ? -1 : 1);

type HasTouchpoint = { readonly touchpoint: string };
const stepKey = (from: HasTouchpoint, to: HasTouchpoint | null): string =>
  [from.touchpoint, to?.touchpoint ?? ''].map(keyText).join('>');

/** The two touchpoints of a step's key. */
export function parseStepKey(key: string): { readonly from: string; readonly to: string | null } {
  const [from = '', to = ''] = key.split('>').map(decodeURIComponent);
  return { from, to: to === '' ? null : to };
}
