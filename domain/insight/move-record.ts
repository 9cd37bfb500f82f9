import type { TimeZone } from '../kernel/instant.ts';
import { type CounterDelta, diffCounters, takeDeltas } from './counters.ts';
import {
  addPainSignal,
  addVisit,
  type CustomerJourney,
  lastOrderOf,
  RULES,
  type TouchpointVisit,
  trimToBounds,
  withLastOrder,
} from './customer-journey.ts';
import { countedBy, MAX_DELTAS_WITH_CHECKS } from './journey-change.ts';
import { journeyCounters } from './journey-counters.ts';
import type { PainSignal } from './pain-signals.ts';

/** Of one step, so that the journeys with their pending deltas fit into their items. */
const MAX_MOVED = 20;

/** The next states of two journeys of which neither has pending deltas, and the counter changes of the same transaction. */
export type RecordMove = {
  readonly from: CustomerJourney;
  readonly to: CustomerJourney;
  readonly deltas: readonly CounterDelta[];
  readonly isLast: boolean;
};

/**
 * A step that moves what happened to a record from one journey to another: into the journey of its person, or back into its
 * own. Between two steps, both journeys count what they hold. The last step moves the place where updates of the record go.
 */
export function moveRecord(from: CustomerJourney, to: CustomerJourney, recordId: string, zone: TimeZone): RecordMove {
  const visits = from.visits.filter((visit) => recordOf(visit, from) === recordId);
  const painSignals = from.painSignals.filter(({ customerId }) => customerId === recordId);
  const moved = { visits: visits.slice(-MAX_MOVED), painSignals: painSignals.slice(-MAX_MOVED) };
  const isLast = moved.visits.length === visits.length && moved.painSignals.length === painSignals.length;
  const rest = withoutMoved(from, moved.visits, moved.painSignals);
  const taken = moved.painSignals.reduce(
    addPainSignal,
    moved.visits.reduce((journey, visit) => addVisit(journey, taggedFor(visit, recordId, to)), to),
  );
  const [left, joined] = isLast ? switchJourney(rest, taken, from, recordId) : [rest, taken];
  const fromAfter: CustomerJourney = { ...left, rules: RULES, version: from.version + 1 };
  const toAfter: CustomerJourney = { ...joined, rules: RULES };
  const { deltas, pendingDeltas } = takeDeltas(
    [],
    diffCounters(
      [...countedBy(from, zone), ...countedBy(to, zone)],
      [...journeyCounters(fromAfter, zone), ...journeyCounters(toAfter, zone)],
    ),
    MAX_DELTAS_WITH_CHECKS,
  );
  return { from: fromAfter, to: { ...trimToBounds(toAfter), pendingDeltas, version: to.version + 1 }, deltas, isLast };
}

/** The journey without a record that is gone; what it counted stays counted. */
export function dropRecord(journey: CustomerJourney, recordId: string): CustomerJourney {
  const visits = journey.visits.filter((visit) => recordOf(visit, journey) === recordId);
  const painSignals = journey.painSignals.filter(({ customerId }) => customerId === recordId);
  const rest = withoutMember(withoutMoved(journey, visits, painSignals), recordId);
  return { ...rest, version: journey.version + 1 };
}

const recordOf = ({ recordId }: TouchpointVisit, { customerId }: CustomerJourney): string => recordId ?? customerId;

function taggedFor({ recordId: _, ...visit }: TouchpointVisit, recordId: string, to: CustomerJourney): TouchpointVisit {
  return recordId === to.customerId ? visit : { ...visit, recordId };
}

const withoutMoved = (
  journey: CustomerJourney,
  visits: readonly TouchpointVisit[],
  painSignals: readonly PainSignal[],
): CustomerJourney => ({
  ...journey,
  visits: journey.visits.filter((visit) => !visits.includes(visit)),
  painSignals: journey.painSignals.filter((signal) => !painSignals.includes(signal)),
});

/** From now on, updates of the record go to the other journey, which knows no more than the two did. */
function switchJourney(
  rest: CustomerJourney,
  taken: CustomerJourney,
  from: CustomerJourney,
  recordId: string,
): readonly [CustomerJourney, CustomerJourney] {
  const last = [lastOrderOf(from, recordId), lastOrderOf(taken, recordId)].reduce((one, other) =>
    other.metricsVersion > one.metricsVersion ? other : one,
  );
  const left =
    recordId === from.customerId
      ? { ...withLastOrder(rest, recordId, { metricsVersion: 0, lastOrderAt: null }), joinedTo: taken.customerId }
      : withoutMember(rest, recordId);
  const { joinedTo, ...own } = withLastOrder(taken, recordId, last);
  const joined = {
    ...own,
    ...(joinedTo === undefined || recordId === taken.customerId ? {} : { joinedTo }),
    visitsBegin: later(taken.visitsBegin, from.visitsBegin),
    painSignalsBegin: later(taken.painSignalsBegin, from.painSignalsBegin),
  };
  return [left, joined];
}

const later = (one: string, other: string): string => (one > other ? one : other);

function withoutMember({ members = {}, ...journey }: CustomerJourney, recordId: string): CustomerJourney {
  const others = Object.fromEntries(Object.entries(members).filter(([id]) => id !== recordId));
  return Object.keys(others).length === 0 ? journey : { ...journey, members: others };
}
