import { dayOf, type Instant, type TimeZone } from '../kernel/instant.ts';
import { type CounterDelta, diffCounters } from './counters.ts';
import { keyText } from './key-text.ts';
import { type PainPointKey, type PainSignal, painBoard, painKey } from './pain-signals.ts';
import { bucketOf } from './sketch.ts';

/**
 * What of a customer's story tells where the customer went, and what drove the customer away. Within its bounds it is the
 * same in whatever order and however often its parts are told, so that what counts of it is exact.
 */
export type CustomerJourney = {
  readonly customerId: string;
  readonly version: number;
  /** Of the sums that tell the last order. */
  readonly metricsVersion: number;
  readonly lastOrderAt: Instant | null;
  /** Oldest first. */
  readonly touches: readonly TouchpointVisit[];
  readonly hurts: readonly PainSignal[];
  /** What lies before these places was dropped, and counts as it counted then; empty where nothing was. */
  readonly touchesBegin: string;
  readonly hurtsBegin: string;
  /** What it counts, or no longer counts, and was not yet added: more than one transaction holds. */
  readonly owed: readonly CounterDelta[];
};

/** A visit to a touchpoint, or an order that was paid for. */
export type TouchpointVisit = {
  readonly id: string;
  readonly at: Instant;
  /** Null for an order that no longer counts: it holds its place, so that an older state of it does not come back. */
  readonly touchpoint: string | null;
  /** Of an order, whose state changes; absent where what happened never changes. */
  readonly version?: number;
};

/** The touchpoint of orders: a step to it is a conversion, and a journey that ends there did not stop. */
export const ORDER_TOUCHPOINT = 'order';

/** What is told of a customer. */
export type JourneyUpdate = {
  readonly visit: TouchpointVisit | null;
  readonly painSignal: PainSignal | null;
  readonly lastOrder: { readonly version: number; readonly at: Instant | null } | null;
};

export const JOURNEY_BOARD = 'journey';
/** Before the bucket of the hours that a step took. */
export const HOURS_PREFIX = 'hours:';

export const MAX_VISITS = 100;
const MAX_SIGNALS = 50;
/** Of one hurt, so that a trail and what it owes are one item. */
const MAX_KEYS_PER_SIGNAL = 14;
/** Each is kept by day, week and month, and a transaction holds the trail and 99 other items. */
const MAX_DELTAS_PER_TRANSACTION = 33;
const HOUR_MS = 60 * 60 * 1_000;

export const createJourney = (customerId: string): CustomerJourney => ({
  ...{ customerId, version: 0, metricsVersion: 0, lastOrderAt: null },
  ...{ touches: [], hurts: [], touchesBegin: '', hurtsBegin: '', owed: [] },
});

/** A trail, and what is counted in the transaction that writes it. */
export type JourneyChange = { readonly journey: CustomerJourney; readonly deltas: readonly CounterDelta[] };

/**
 * The next step to a trail that holds what is told and owes nothing; null where it is there. One order withdraws all
 * that hurt since the last one, so that a step takes a part of what is counted, and leaves the rest owed.
 */
export function nextJourneyChange(
  before: CustomerJourney,
  update: JourneyUpdate,
  zone: TimeZone,
): JourneyChange | null {
  const after = applyUpdate(before, update);
  if (after === before && before.owed.length === 0) return null;
  const owed = diffCounters(
    [],
    [...before.owed, ...diffCounters(journeyCounters(before, zone), journeyCounters(after, zone))],
  );
  const trail = { ...trimToBounds(after), owed: owed.slice(MAX_DELTAS_PER_TRANSACTION), version: before.version + 1 };
  return { journey: trail, deltas: owed.slice(0, MAX_DELTAS_PER_TRANSACTION) };
}

/** The trail with what is told, before it is cut to its bounds; the same object where it knew that. */
function applyUpdate(journey: CustomerJourney, { visit, painSignal, lastOrder }: JourneyUpdate): CustomerJourney {
  let after = journey;
  if (lastOrder !== null && lastOrder.version > after.metricsVersion)
    after = { ...after, metricsVersion: lastOrder.version, lastOrderAt: lastOrder.at };
  const visited = after.touches.find(({ id }) => id === visit?.id);
  if (visit !== null && positionOf(visit) >= journey.touchesBegin && isNewer(visit, visited))
    after = { ...after, touches: [...after.touches.filter((one) => one !== visited), visit].sort(byPosition) };
  const known = painSignal === null ? undefined : after.hurts.find(({ id }) => id === painSignal.id);
  if (
    painSignal !== null &&
    positionOf(painSignal) >= journey.hurtsBegin &&
    (known === undefined || known.version < painSignal.version)
  )
    after = {
      ...after,
      hurts: [...after.hurts.filter((one) => one !== known), limitKeys(painSignal)].sort(byPosition),
    };
  return after;
}

const isNewer = ({ version = 0 }: TouchpointVisit, known: TouchpointVisit | undefined): boolean =>
  known === undefined || version > (known.version ?? 0);

/** As much of the trail as is kept: what is dropped stays counted as it is. */
function trimToBounds(journey: CustomerJourney): CustomerJourney {
  const [visits, painSignals] = [journey.touches.slice(-MAX_VISITS), journey.hurts.slice(-MAX_SIGNALS)];
  return {
    ...journey,
    ...{ touches: visits, touchesBegin: firstStoredPosition(visits, journey.touches, journey.touchesBegin) },
    ...{ hurts: painSignals, hurtsBegin: firstStoredPosition(painSignals, journey.hurts, journey.hurtsBegin) },
  };
}

const firstStoredPosition = (kept: readonly Positioned[], all: readonly Positioned[], begun: string): string =>
  kept.length < all.length && kept[0] !== undefined ? positionOf(kept[0]) : begun;

/** What the trail counts: each step from one touchpoint to another, where it stops, and where the customer was lost. */
function journeyCounters(journey: CustomerJourney, zone: TimeZone): readonly CounterDelta[] {
  return [...stepCounters(journey.touches, zone), ...lossCounters(journey, zone)];
}

/** A step counts on the day on which it began, from the last moment at the one touchpoint to the first at the other. */
function stepCounters(touches: readonly TouchpointVisit[], zone: TimeZone): readonly CounterDelta[] {
  const visits = touches.flatMap(({ touchpoint, ...touch }) => (touchpoint === null ? [] : [{ ...touch, touchpoint }]));
  return visits.flatMap((touch, index) => {
    const next = visits[index + 1];
    if (next?.touchpoint === touch.touchpoint) return [];
    if (next === undefined && isOrder(touch)) return [];
    const on = { board: JOURNEY_BOARD, key: stepKey(touch, next ?? null), day: dayOf(touch.at, zone) };
    if (next === undefined) return [{ ...on, counts: { customers: 1 } }];
    const hours = (Date.parse(next.at) - Date.parse(touch.at)) / HOUR_MS;
    return [{ ...on, counts: { customers: 1, [HOURS_PREFIX + bucketOf(hours)]: 1 } }];
  });
}

const isOrder = ({ version }: TouchpointVisit): boolean => version !== undefined;

/** A customer who has not bought since counts once for each spot, on the day on which it hurt there last. */
function lossCounters({ hurts, lastOrderAt }: CustomerJourney, zone: TimeZone): readonly CounterDelta[] {
  const last = new Map<string, { readonly spot: PainPointKey; readonly at: Instant }>();
  for (const { at, spots } of hurts) {
    if (lastOrderAt !== null && at <= lastOrderAt) continue;
    for (const spot of spots) {
      const name = `${spot.dimension} ${painKey(spot.dimension, spot.key)}`;
      if (at > (last.get(name)?.at ?? '')) last.set(name, { spot, at });
    }
  }
  return [...last.values()].map(({ spot: { dimension, key }, at }) => ({
    ...{ board: painBoard(dimension), key, day: dayOf(at, zone), counts: { lost: 1 } },
  }));
}

const limitKeys = (painSignal: PainSignal): PainSignal => ({
  ...painSignal,
  spots: painSignal.spots.slice(0, MAX_KEYS_PER_SIGNAL),
});

type Positioned = { readonly at: Instant; readonly id: string };
/** What happened at the same moment has an order too. */
const positionOf = ({ at, id }: Positioned): string => `${at} ${id}`;
const byPosition = (a: Positioned, b: Positioned): number => (positionOf(a) < positionOf(b) ? -1 : 1);

type HasTouchpoint = { readonly touchpoint: string };
const stepKey = (from: HasTouchpoint, to: HasTouchpoint | null): string =>
  [from.touchpoint, to?.touchpoint ?? ''].map(keyText).join('>');

/** The step that a key names. */
export function parseStepKey(key: string): { readonly from: string; readonly to: string | null } {
  const [from = '', to = ''] = key.split('>').map(decodeURIComponent);
  return { from, to: to === '' ? null : to };
}
