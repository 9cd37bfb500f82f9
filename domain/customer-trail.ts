import { dayOf, type Instant, type TimeZone } from './instant.ts';
import { type Hurt, painBoard, type Spot } from './pain.ts';
import { bucketOf } from './sketch.ts';
import type { Tally } from './tally.ts';

/**
 * What of a customer's story tells where the customer went, and what drove the customer away. It is the same in whatever
 * order and however often its parts are told, so that what counts of it is exact.
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
  /** What lies before was dropped, and counts as it counted then. */
  readonly begins: Instant;
};

/** A moment at a touchpoint. */
export type Touch = { readonly id: string; readonly at: Instant; readonly touchpoint: string };

/** What is told of a customer. */
export type News = {
  readonly touch: Touch | null;
  readonly hurt: Hurt | null;
  readonly lastOrder: { readonly version: number; readonly at: Instant | null } | null;
};

export const JOURNEY_BOARD = 'journey';
/** Before the bucket of the hours that a step took. */
export const HOURS = 'hours:';

const MOST_TOUCHES = 100;
const MOST_HURTS = 50;
/** Of one hurt, so that what it changes is one transaction. */
const MOST_SPOTS = 14;
const HOUR_MS = 60 * 60 * 1_000;

export const newTrail = (customerId: string): CustomerTrail => ({
  ...{ customerId, version: 0, metricsVersion: 0, lastOrderAt: null },
  ...{ touches: [], hurts: [], begins: '' },
});

/** The trail with what is told, before it is cut to its bounds; the same object where it knew that. */
export function withNews(trail: CustomerTrail, { touch, hurt, lastOrder }: News): CustomerTrail {
  let after = trail;
  if (lastOrder !== null && lastOrder.version > after.metricsVersion)
    after = { ...after, metricsVersion: lastOrder.version, lastOrderAt: lastOrder.at };
  if (touch !== null && touch.at >= trail.begins && !after.touches.some(({ id }) => id === touch.id))
    after = { ...after, touches: [...after.touches, touch].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)) };
  const known = hurt === null ? undefined : after.hurts.find(({ id }) => id === hurt.id);
  if (hurt !== null && hurt.at >= trail.begins && (known === undefined || known.version < hurt.version))
    after = { ...after, hurts: [...after.hurts.filter((one) => one !== known), bounded(hurt)] };
  return after;
}

/** As much of the trail as is kept: what is dropped stays counted as it is. */
export function cut(trail: CustomerTrail): CustomerTrail {
  const touches = trail.touches.slice(-MOST_TOUCHES);
  const hurts = trail.hurts.toSorted((a, b) => (a.at < b.at ? -1 : 1)).slice(-MOST_HURTS);
  const first = (kept: readonly { readonly at: Instant }[], all: readonly unknown[]) =>
    kept.length < all.length ? (kept[0]?.at ?? '') : '';
  const begins = [trail.begins, first(touches, trail.touches), first(hurts, trail.hurts)].sort().at(-1) ?? '';
  return { ...trail, touches, hurts, begins };
}

/** What the trail counts: each step from one touchpoint to another, where it stops, and where the customer was lost. */
export function trailTallies(trail: CustomerTrail, zone: TimeZone): readonly Tally[] {
  return [...steps(trail.touches, zone), ...losses(trail, zone)];
}

/** A step counts on the day on which it began, from the last moment at the one touchpoint to the first at the other. */
function steps(touches: readonly Touch[], zone: TimeZone): readonly Tally[] {
  return touches.flatMap((touch, index) => {
    const next = touches[index + 1];
    if (next?.touchpoint === touch.touchpoint) return [];
    const on = { board: JOURNEY_BOARD, key: keyOf(touch, next ?? null), day: dayOf(touch.at, zone) };
    if (next === undefined) return [{ ...on, counts: { customers: 1 } }];
    const hours = (Date.parse(next.at) - Date.parse(touch.at)) / HOUR_MS;
    return [{ ...on, counts: { customers: 1, [HOURS + bucketOf(hours)]: 1 } }];
  });
}

/** A customer who has not bought since counts once for each spot, on the day on which it hurt there last. */
function losses({ hurts, lastOrderAt }: CustomerTrail, zone: TimeZone): readonly Tally[] {
  const last = new Map<string, { readonly spot: Spot; readonly at: Instant }>();
  for (const { at, spots } of hurts) {
    if (lastOrderAt !== null && at <= lastOrderAt) continue;
    for (const spot of spots) {
      const name = `${spot.dimension} ${spot.key}`;
      if (at > (last.get(name)?.at ?? '')) last.set(name, { spot, at });
    }
  }
  return [...last.values()].map(({ spot: { dimension, key }, at }) => ({
    ...{ board: painBoard(dimension), key, day: dayOf(at, zone), counts: { lost: 1 } },
  }));
}

const bounded = (hurt: Hurt): Hurt => ({ ...hurt, spots: hurt.spots.slice(0, MOST_SPOTS) });
const placeOf = ({ at, id }: Touch): string => `${at} ${id}`;

const keyOf = (from: Touch, to: Touch | null): string =>
  [from.touchpoint, to?.touchpoint ?? ''].map(encodeURIComponent).join('>');

/** The step that a key names. */
export function stepOf(key: string): { readonly from: string; readonly to: string | null } {
  const [from = '', to = ''] = key.split('>').map(decodeURIComponent);
  return { from, to: to === '' ? null : to };
}
