import type { Channel } from '../interaction/interaction.ts';
import type { Instant } from '../kernel/instant.ts';
import type { CounterDelta } from './counters.ts';
import type { PainSignal } from './pain-signals.ts';

/**
 * The part of a customer's history that journeys and lost customers are counted from. Within its bounds it does not
 * depend on the order in which updates arrive, nor on how often each arrives. So its counts are exact. The journey of a
 * person is that of the first record; it holds what happened to the other records too.
 */
export type CustomerJourney = LastOrder & {
  readonly customerId: string;
  readonly version: number;
  /** The other records of the person, with their last orders; absent where there are none. */
  readonly members?: Readonly<Record<string, LastOrder>>;
  /** The record whose journey holds what happens to this record; absent where it is this one. */
  readonly joinedTo?: string;
  /** Oldest first. */
  readonly visits: readonly TouchpointVisit[];
  readonly painSignals: readonly PainSignal[];
  /** The journey dropped everything before these positions; its counts stay. Empty: nothing was dropped. */
  readonly visitsBegin: string;
  readonly painSignalsBegin: string;
  /** Changes of counters that are not written yet, because one transaction cannot hold them all. */
  readonly pendingDeltas: readonly CounterDelta[];
  /** What is counted: since 2 visitors and carts too; absent: steps and losses alone. */
  readonly rules?: number;
};

/** The last order of a record, and the version of the metrics that it comes from. */
export type LastOrder = { readonly metricsVersion: number; readonly lastOrderAt: Instant | null };

/** A visit to a touchpoint, or an order that was paid for. */
export type TouchpointVisit = {
  readonly id: string;
  readonly at: Instant;
  /** Null: an order that no longer counts. It keeps its position, so that an older state of it does not come back. */
  readonly touchpoint: string | null;
  /** The version of an order; absent for a visit that never changes. */
  readonly version?: number;
  /** Where it was; null: in no store. Absent in journeys of former versions, which count by no store and no channel. */
  readonly store?: string | null;
  readonly via?: Channel | null;
  /** The customer filled a cart or began to pay; absent otherwise. */
  readonly cart?: true;
  /** The record to which it happened; absent where that is the journey's own. */
  readonly recordId?: string;
};

/** The touchpoint of orders: a step to it is a conversion, and a journey that ends there did not stop. */
export const ORDER_TOUCHPOINT = 'order';

/** What one change adds to a customer's journey. */
export type JourneyUpdate = {
  readonly visit: TouchpointVisit | null;
  readonly painSignal: PainSignal | null;
  readonly lastOrder: { readonly version: number; readonly at: Instant | null } | null;
};

/** Whether a customer without a journey gets one. Orders and metrics alone begin none. */
export const beginsJourney = ({ visit, painSignal }: JourneyUpdate): boolean =>
  (visit !== null && visit.version === undefined) || painSignal !== null;

export const NO_UPDATE: JourneyUpdate = { visit: null, painSignal: null, lastOrder: null };

export const MAX_VISITS = 100;
const MAX_SIGNALS = 50;
/** Per pain signal, so that a journey and its pending deltas fit into one item. */
const MAX_KEYS_PER_SIGNAL = 14;
/** What is counted now. */
export const RULES = 2;

export const createJourney = (customerId: string): CustomerJourney => ({
  ...{ customerId, version: 0, metricsVersion: 0, lastOrderAt: null },
  ...{ visits: [], painSignals: [], visitsBegin: '', painSignalsBegin: '', pendingDeltas: [], rules: RULES },
});

export function lastOrderOf(journey: CustomerJourney, recordId: string): LastOrder {
  if (recordId === journey.customerId) return journey;
  return journey.members?.[recordId] ?? { metricsVersion: 0, lastOrderAt: null };
}

export function withLastOrder(journey: CustomerJourney, recordId: string, last: LastOrder): CustomerJourney {
  const { metricsVersion, lastOrderAt } = last;
  if (recordId === journey.customerId) return { ...journey, metricsVersion, lastOrderAt };
  return { ...journey, members: { ...journey.members, [recordId]: { metricsVersion, lastOrderAt } } };
}

/** The same object if it holds the visit already, in this state or a later one, or has dropped it. */
export function withVisit(journey: CustomerJourney, visit: TouchpointVisit): CustomerJourney {
  const isDropped = positionOf(visit) < journey.visitsBegin && journey.visits.every(({ id }) => id !== visit.id);
  return isDropped ? journey : addVisit(journey, visit);
}

/** The same with a visit that another journey held. */
export function addVisit(journey: CustomerJourney, visit: TouchpointVisit): CustomerJourney {
  const known = journey.visits.find(({ id }) => id === visit.id);
  if (known !== undefined && !isNewer(visit, known)) return journey;
  return { ...journey, visits: [...journey.visits.filter((one) => one !== known), visit].sort(byPosition) };
}

/** A visit of a former version lacks its place, and gets it when the visit is read again. */
const isNewer = (visit: TouchpointVisit, known: TouchpointVisit): boolean =>
  (visit.version ?? 0) > (known.version ?? 0) || (known.via === undefined && visit.via !== undefined);

/** The same object if it holds the signal already, in this state or a later one, or has dropped it. */
export function withPainSignal(journey: CustomerJourney, painSignal: PainSignal): CustomerJourney {
  const isDropped =
    positionOf(painSignal) < journey.painSignalsBegin && !journey.painSignals.some((one) => isSame(one, painSignal));
  return isDropped ? journey : addPainSignal(journey, painSignal);
}

/** The same with a signal that another journey held. */
export function addPainSignal(journey: CustomerJourney, painSignal: PainSignal): CustomerJourney {
  const known = journey.painSignals.find((one) => isSame(one, painSignal));
  if (known !== undefined && known.version >= painSignal.version) return journey;
  const others = journey.painSignals.filter((one) => one !== known);
  return { ...journey, painSignals: [...others, limitKeys(painSignal)].sort(byPosition) };
}

/** Two records of a person may each have a score about the same thing. */
const isSame = (one: PainSignal, other: PainSignal): boolean =>
  one.id === other.id && one.customerId === other.customerId;

/** Drops the oldest visits and pain signals beyond the bounds. What is dropped stays counted. */
export function trimToBounds(journey: CustomerJourney): CustomerJourney {
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

const limitKeys = (painSignal: PainSignal): PainSignal => ({
  ...painSignal,
  keys: painSignal.keys.slice(0, MAX_KEYS_PER_SIGNAL),
});

type Positioned = { readonly at: Instant; readonly id: string };
/** The id puts events of the same moment in order. */
const positionOf = ({ at, id }: Positioned): string => `${at} ${id}`;
const byPosition = (a: Positioned, b: Positioned): number => (positionOf(a) < positionOf(b) ? -1 : 1);
