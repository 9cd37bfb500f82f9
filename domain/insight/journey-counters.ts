import type { Channel } from '../interaction/interaction.ts';
import { DAY_MS, HOUR_MS } from '../kernel/duration.ts';
import { addMilliseconds, type Day, dayOf, type Instant, type TimeZone } from '../kernel/instant.ts';
import { MAX_CART_DAYS } from '../kernel/settings.ts';
import type { CounterDelta, Counts } from './counters.ts';
import type { CustomerJourney, TouchpointVisit } from './customer-journey.ts';
import { keyText } from './key-text.ts';
import { lossCounters } from './loss-counters.ts';
import { bucketOf } from './sketch.ts';

/** Limits journeys to visits in a store, on a channel, or both; null does not limit. */
export type JourneyFilter = { readonly store: string | null; readonly via: Channel | null };

const JOURNEY_BOARD = 'journey';
export const journeyBoard = ({ store, via }: JourneyFilter): string =>
  store === null && via === null ? JOURNEY_BOARD : `${JOURNEY_BOARD}/${keyText(store ?? '')}/${via ?? ''}`;
export const isJourneyBoard = (board: string): boolean =>
  board === JOURNEY_BOARD || board.startsWith(`${JOURNEY_BOARD}/`);

/** The prefix of counters by duration: the bucket of the hours that a step took follows. */
export const HOURS_PREFIX = 'hours:';
/** The prefix of carts by the time until the next order: the whole days follow. */
export const ORDERED_PREFIX = 'ordered:';

/** A customer who buys within this time after a visit was converted there. */
const CONVERSION_MS = 30 * DAY_MS;
/** A cart that is touched again within this time is one cart. */
const SAME_CART_MS = DAY_MS;

type Visit = TouchpointVisit & { readonly touchpoint: string };

/** All counters of a journey: steps, visitors and carts, where it stops, and where the shop lost the customer. */
export function journeyCounters(journey: CustomerJourney, zone: TimeZone): readonly CounterDelta[] {
  const visits = journey.visits.flatMap(({ touchpoint, ...visit }) =>
    touchpoint === null ? [] : [{ ...visit, touchpoint }],
  );
  return [
    ...stepCounters(visits, zone),
    ...(journey.rules === undefined ? [] : [...visitorCounters(visits, zone), ...cartCounters(visits, zone)]),
    ...lossCounters(journey, zone),
  ];
}

/** A step counts on the day on which it began. It lasts from the last visit at one touchpoint to the first at the next. */
function stepCounters(visits: readonly Visit[], zone: TimeZone): readonly CounterDelta[] {
  return visits.flatMap((visit, index) => {
    const next = visits[index + 1];
    if (next?.touchpoint === visit.touchpoint) return [];
    if (next === undefined && isOrder(visit)) return [];
    const hours = next === undefined ? null : (Date.parse(next.at) - Date.parse(visit.at)) / HOUR_MS;
    const counts = { customers: 1, ...(hours === null ? {} : { [HOURS_PREFIX + bucketOf(hours)]: 1 }) };
    return countersAt(visit, stepKey(visit, next ?? null), dayOf(visit.at, zone), counts);
  });
}

/**
 * Who comes to a touchpoint on a day counts once there, however often. Bought: an order follows within 30 days, other than the
 * visit itself. Came back: there is a visit to it on a later day. Orders alone are no journey, and have no visitors.
 */
function visitorCounters(visits: readonly Visit[], zone: TimeZone): readonly CounterDelta[] {
  const orders = visits.filter(isOrder);
  if (orders.length === visits.length) return [];
  const byPlace = Map.groupBy(
    visits.flatMap((visit) => boardsOf(visit).map((board) => ({ board, visit, day: dayOf(visit.at, zone) }))),
    ({ board, visit }) => `${board} ${visit.touchpoint}`,
  );
  return [...byPlace.values()].flatMap((stays) => {
    const lastDay = stays.at(-1)?.day ?? '';
    const firstOfDay = [...Map.groupBy(stays, ({ day }) => day).values()].flatMap(([first]) => first ?? []);
    return firstOfDay.map(({ board, visit, day }): CounterDelta => {
      const latest = addMilliseconds(visit.at, CONVERSION_MS);
      const hasBought = orders.some((order) => order.id !== visit.id && order.at >= visit.at && order.at <= latest);
      const counts = { visitors: 1, bought: hasBought ? 1 : 0, cameBack: day < lastDay ? 1 : 0 };
      return { board, key: stepKey(visit, null), day, counts };
    });
  });
}

/** A cart counts on the day on which it was touched last, with the whole days until the next order. */
function cartCounters(visits: readonly Visit[], zone: TimeZone): readonly CounterDelta[] {
  return visits.flatMap((visit, index) => {
    if (visit.cart !== true) return [];
    const later = visits.slice(index + 1);
    const order = later.find(isOrder);
    const again = later.find(({ cart }) => cart === true);
    const isTouchedAgain =
      again !== undefined &&
      millisecondsTo(visit, again) <= SAME_CART_MS &&
      (order === undefined || later.indexOf(again) < later.indexOf(order));
    if (isTouchedAgain) return [];
    const days = order === undefined ? MAX_CART_DAYS : Math.floor(millisecondsTo(visit, order) / DAY_MS);
    const counts = { carts: 1, ...(days < MAX_CART_DAYS ? { [`${ORDERED_PREFIX}${days}`]: 1 } : {}) };
    return countersAt(visit, stepKey(visit, null), dayOf(visit.at, zone), counts);
  });
}

const millisecondsTo = (from: { readonly at: Instant }, to: { readonly at: Instant }): number =>
  Date.parse(to.at) - Date.parse(from.at);

const isOrder = ({ version }: TouchpointVisit): boolean => version !== undefined;

const countersAt = (visit: Visit, key: string, day: Day, counts: Counts): readonly CounterDelta[] =>
  boardsOf(visit).map((board) => ({ board, key, day, counts }));

/** The boards of all visits, of its store, of its channel, and of both. */
function boardsOf({ store = null, via = null }: TouchpointVisit): readonly string[] {
  const stores = store === null ? [null] : [null, store];
  const channels = via === null ? [null] : [null, via];
  return stores.flatMap((one) => channels.map((channel) => journeyBoard({ store: one, via: channel })));
}

type HasTouchpoint = { readonly touchpoint: string };
/** `to` null: the journey stopped there. The same key has the visitors and the carts of `from`. */
const stepKey = (from: HasTouchpoint, to: HasTouchpoint | null): string =>
  [from.touchpoint, to?.touchpoint ?? ''].map(keyText).join('>');

/** The two touchpoints of a step's key. */
export function parseStepKey(key: string): { readonly from: string; readonly to: string | null } {
  const [from = '', to = ''] = key.split('>').map(decodeURIComponent);
  return { from, to: to === '' ? null : to };
}
