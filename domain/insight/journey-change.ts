import type { TimeZone } from '../kernel/instant.ts';
import { type CounterDelta, diffCounters, takeDeltas } from './counters.ts';
import {
  type CustomerJourney,
  type JourneyUpdate,
  lastOrderOf,
  RULES,
  trimToBounds,
  withLastOrder,
  withPainSignal,
  withVisit,
} from './customer-journey.ts';
import { journeyCounters } from './journey-counters.ts';

/** Each delta updates at most a day, a week and a month; a transaction holds the journey and 99 other items. */
const MAX_DELTAS = 33;
/** Where it also holds another journey, or checks profiles. */
export const MAX_DELTAS_WITH_CHECKS = 32;

/** The next state of a journey, and the counter changes of the same transaction. */
export type JourneyChange = { readonly journey: CustomerJourney; readonly deltas: readonly CounterDelta[] };

/**
 * The next change towards a journey that contains the update and has no pending deltas; null when it is there already.
 * One order withdraws all pain signals since the last order, so one change may write only a part of the deltas and leave
 * the rest pending.
 * @param recordId of the update, one of the records of the journey
 */
export function nextJourneyChange(
  before: CustomerJourney,
  update: JourneyUpdate,
  zone: TimeZone,
  recordId: string = before.customerId,
): JourneyChange | null {
  const after = applyUpdate(before, update, recordId);
  if (after === before && before.pendingDeltas.length === 0 && before.rules !== undefined) return null;
  const { deltas, pendingDeltas } = takeDeltas(
    before.pendingDeltas,
    diffCounters(countedBy(before, zone), journeyCounters({ ...after, rules: RULES }, zone)),
    before.version === 0 ? MAX_DELTAS_WITH_CHECKS : MAX_DELTAS,
  );
  return {
    journey: { ...trimToBounds(after), pendingDeltas, rules: RULES, version: before.version + 1 },
    deltas,
  };
}

/** What the counters hold of a journey. A new one starts with orders that nothing has counted. */
export const countedBy = (journey: CustomerJourney, zone: TimeZone): readonly CounterDelta[] =>
  journey.version === 0 ? [] : journeyCounters(journey, zone);

/** The journey with the update, before it is trimmed; the same object if it contains the update already. */
function applyUpdate(
  journey: CustomerJourney,
  { visit, painSignal, lastOrder }: JourneyUpdate,
  recordId: string,
): CustomerJourney {
  let after = journey;
  if (lastOrder !== null && lastOrder.version > lastOrderOf(after, recordId).metricsVersion)
    after = withLastOrder(after, recordId, { metricsVersion: lastOrder.version, lastOrderAt: lastOrder.at });
  if (visit !== null) after = withVisit(after, recordId === journey.customerId ? visit : { ...visit, recordId });
  if (painSignal !== null) after = withPainSignal(after, painSignal);
  return after;
}
