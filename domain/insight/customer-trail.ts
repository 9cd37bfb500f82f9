import { dayOf, type Instant, type TimeZone } from '../kernel/instant.ts';
import { keyText } from './key-text.ts';
import { type Hurt, painBoard, painKey, type Spot } from './pain.ts';
import { bucketOf } from './sketch.ts';
import { type CounterDelta, diffCounters } from './tally.ts';

/**
 * What of a customer's story tells where the customer went, and what drove the customer away. Within its bounds it is the
 * same in whatever order and however often its parts are told, so that what counts of it is exact.
 */
export type CustomerTrail = {
  readonly customerId: string;
  readonly version: number;
  /** Of the sums that tell the last order. */
  readonly metricsVersion: number;
  readonly lastOrderAt: Instant | null;
  /** Oldest first. */
  readonly touches: readonly Touch[];
  readonly hurts: readonly Hurt[];
  /** What lies before these places was dropped, and counts as it counted then; empty where nothing was. */
  readonly touchesBegin: string;
  readonly hurtsBegin: string;
  /** What it counts, or no longer counts, and was not yet added: more than one transaction holds. */
  readonly owed: readonly CounterDelta[];
};

/** A visit to a touchpoint, or an order that was paid for. */
export type Touch = {
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
export type News = {
  readonly touch: Touch | null;
  readonly hurt: Hurt | null;
  readonly lastOrder: { readonly version: number; readonly at: Instant | null } | null;
};

export const JOURNEY_BOARD = 'journey';
/** Before the bucket of the hours that a step took. */
export const HOURS = 'hours:';

export const MOST_TOUCHES = 100;
const MOST_HURTS = 50;
/** Of one hurt, so that a trail and what it owes are one item. */
const MOST_SPOTS = 14;
/** Each is kept by day, week and month, and a transaction holds the trail and 99 other items. */
const MOST_AT_ONCE = 33;
const HOUR_MS = 60 * 60 * 1_000;

export const newTrail = (customerId: string): CustomerTrail => ({
  ...{ customerId, version: 0, metricsVersion: 0, lastOrderAt: null },
  ...{ touches: [], hurts: [], touchesBegin: '', hurtsBegin: '', owed: [] },
});

/** A trail, and what is counted in the transaction that writes it. */
export type TrailStep = { readonly trail: CustomerTrail; readonly tallies: readonly CounterDelta[] };

/**
 * The next step to a trail that holds what is told and owes nothing; null where it is there. One order withdraws all
 * that hurt since the last one, so that a step takes a part of what is counted, and leaves the rest owed.
 */
export function nextStep(before: CustomerTrail, news: News, zone: TimeZone): TrailStep | null {
  const after = withNews(before, news);
  if (after === before && before.owed.length === 0) return null;
  const owed = diffCounters(
    [],
    [...before.owed, ...diffCounters(trailTallies(before, zone), trailTallies(after, zone))],
  );
  const trail = { ...cut(after), owed: owed.slice(MOST_AT_ONCE), version: before.version + 1 };
  return { trail, tallies: owed.slice(0, MOST_AT_ONCE) };
}

/** The trail with what is told, before it is cut to its bounds; the same object where it knew that. */
function withNews(trail: CustomerTrail, { touch, hurt, lastOrder }: News): CustomerTrail {
  let after = trail;
  if (lastOrder !== null && lastOrder.version > after.metricsVersion)
    after = { ...after, metricsVersion: lastOrder.version, lastOrderAt: lastOrder.at };
  const visited = after.touches.find(({ id }) => id === touch?.id);
  if (touch !== null && placeOf(touch) >= trail.touchesBegin && isNewer(touch, visited))
    after = { ...after, touches: [...after.touches.filter((one) => one !== visited), touch].sort(byPlace) };
  const known = hurt === null ? undefined : after.hurts.find(({ id }) => id === hurt.id);
  if (hurt !== null && placeOf(hurt) >= trail.hurtsBegin && (known === undefined || known.version < hurt.version))
    after = { ...after, hurts: [...after.hurts.filter((one) => one !== known), bounded(hurt)].sort(byPlace) };
  return after;
}

const isNewer = ({ version = 0 }: Touch, known: Touch | undefined): boolean =>
  known === undefined || version > (known.version ?? 0);

/** As much of the trail as is kept: what is dropped stays counted as it is. */
function cut(trail: CustomerTrail): CustomerTrail {
  const [touches, hurts] = [trail.touches.slice(-MOST_TOUCHES), trail.hurts.slice(-MOST_HURTS)];
  return {
    ...trail,
    ...{ touches, touchesBegin: beginOf(touches, trail.touches, trail.touchesBegin) },
    ...{ hurts, hurtsBegin: beginOf(hurts, trail.hurts, trail.hurtsBegin) },
  };
}

const beginOf = (kept: readonly Placed[], all: readonly Placed[], begun: string): string =>
  kept.length < all.length && kept[0] !== undefined ? placeOf(kept[0]) : begun;

/** What the trail counts: each step from one touchpoint to another, where it stops, and where the customer was lost. */
function trailTallies(trail: CustomerTrail, zone: TimeZone): readonly CounterDelta[] {
  return [...steps(trail.touches, zone), ...losses(trail, zone)];
}

/** A step counts on the day on which it began, from the last moment at the one touchpoint to the first at the other. */
function steps(touches: readonly Touch[], zone: TimeZone): readonly CounterDelta[] {
  const visits = touches.flatMap(({ touchpoint, ...touch }) => (touchpoint === null ? [] : [{ ...touch, touchpoint }]));
  return visits.flatMap((touch, index) => {
    const next = visits[index + 1];
    if (next?.touchpoint === touch.touchpoint) return [];
    if (next === undefined && isOrder(touch)) return [];
    const on = { board: JOURNEY_BOARD, key: keyOf(touch, next ?? null), day: dayOf(touch.at, zone) };
    if (next === undefined) return [{ ...on, counts: { customers: 1 } }];
    const hours = (Date.parse(next.at) - Date.parse(touch.at)) / HOUR_MS;
    return [{ ...on, counts: { customers: 1, [HOURS + bucketOf(hours)]: 1 } }];
  });
}

const isOrder = ({ version }: Touch): boolean => version !== undefined;

/** A customer who has not bought since counts once for each spot, on the day on which it hurt there last. */
function losses({ hurts, lastOrderAt }: CustomerTrail, zone: TimeZone): readonly CounterDelta[] {
  const last = new Map<string, { readonly spot: Spot; readonly at: Instant }>();
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

const bounded = (hurt: Hurt): Hurt => ({ ...hurt, spots: hurt.spots.slice(0, MOST_SPOTS) });

type Placed = { readonly at: Instant; readonly id: string };
/** What happened at the same moment has an order too. */
const placeOf = ({ at, id }: Placed): string => `${at} ${id}`;
const byPlace = (a: Placed, b: Placed): number => (placeOf(a) < placeOf(b) ? -1 : 1);

type Visit = { readonly touchpoint: string };
const keyOf = (from: Visit, to: Visit | null): string => [from.touchpoint, to?.touchpoint ?? ''].map(keyText).join('>');

/** The step that a key names. */
export function stepOf(key: string): { readonly from: string; readonly to: string | null } {
  const [from = '', to = ''] = key.split('>').map(decodeURIComponent);
  return { from, to: to === '' ? null : to };
}
