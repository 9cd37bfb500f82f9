import { createHash } from 'node:crypto';
import type { CounterDelta } from '../domain/insight/counters.ts';
import { caseCounters, feedbackCounters } from '../domain/insight/kpi-counters.ts';
import {
  casePainCounters,
  feedbackPainCounters,
  interactionPainCounters,
  returnPainCounters,
  type ScoreSource,
} from '../domain/insight/pain-signals.ts';
import { timeOfId } from '../domain/kernel/id.ts';
import type { Instant, TimeZone } from '../domain/kernel/instant.ts';
import type { ShopRepository } from '../domain/shop/shop.ts';
import type { Table } from '../store/dynamo/dynamo-client.ts';
import { countStates, type StateToCount } from '../store/insight/counted-entity-store.ts';
import { countedSince } from '../store/insight/counted-since.ts';
import { formerMarkerKey } from '../store/insight/counter-batches.ts';
import { type ObservedChange, observedChangeOf } from '../store/observed-change.ts';
import type { ItemChange } from '../store/table/item-change.ts';
import { countChanges } from './count-changes.ts';
import { refreshed } from './refreshed.ts';
import type { Consumer } from './stream-function.ts';

/** Keeps the counters across customers: what an entity counts in its latest state replaces what it counted before. */
export function kpiProjector(table: Table, { shop }: ShopRepository, now: () => Instant): Consumer {
  // It never changes once it is decided.
  const since = refreshed(() => countedSince(table, now), { maxAgeMs: Number.POSITIVE_INFINITY, minAgeMs: 0 });
  return {
    name: 'counters',
    async consume(changes) {
      const { timeZone } = await shop();
      return countChanges(
        changes,
        (change) => {
          const state = stateToCount(change, timeZone);
          return state === null ? [] : [state];
        },
        async (states) => states.length > 0 && countStates(table, states, await since.get()),
      );
    },
  };
}

/** Null if neither this state nor the one before it counts anything. */
function stateToCount(change: ItemChange, zone: TimeZone): StateToCount | null {
  const observed = observedChangeOf(change);
  const countable = observed === null ? null : countableIn(observed);
  if (countable === null) return null;
  const { deltasIn, ...entity } = countable;
  const { before, after } = deltasIn(zone);
  const isRebuilt = change.isRebuild === true;
  // What a rebuild finds may have counted something before.
  if (after.length === 0 && before.length === 0 && !(isRebuilt && entity.version > 1)) return null;
  return {
    ...entity,
    deltas: after,
    deltasBefore: change.before === null ? null : before,
    formerMarker: isRebuilt ? null : formerMarkerKey(change.eventId),
  };
}

type Countable = Pick<StateToCount, 'id' | 'version' | 'recordedAt'> & {
  deltasIn(zone: TimeZone): { readonly before: readonly CounterDelta[]; readonly after: readonly CounterDelta[] };
};

/** Null for an entity that counts nothing by itself. */
function countableIn(change: ObservedChange): Countable | null {
  switch (change.entity) {
    case 'countedScore': {
      const { customerId, metric, matter, version } = change.after;
      // The first score of a matter tells when it began.
      const { feedbackId } = change.before ?? change.after;
      const id = countedScoreId(customerId, metric, matter);
      return { id, version, recordedAt: timeOfId(feedbackId), deltasIn: bothStates(change, scoreDeltas) };
    }
    case 'feedback':
      // Feedback about a matter counts as its counted score.
      return change.after.matter === undefined ? immutable(change.after, bothStates(change, scoreDeltas)) : null;
    case 'interaction':
      return immutable(change.after, bothStates(change, interactionPainCounters));
    case 'orderReturn':
      return immutable(change.after, bothStates(change, returnPainCounters));
    case 'serviceCase':
      return {
        ...versioned(change.after),
        deltasIn: bothStates(change, (one, zone) => [...caseCounters(one, zone), ...casePainCounters(one, zone)]),
      };
    case 'call':
    case 'customer':
    case 'identityEvent':
    case 'message':
    case 'metrics':
    case 'order':
    case 'overdueNotice':
    case 'playbookNotification':
    case 'segmentMove':
    case 'serviceJob':
    case 'warranty':
      return null;
  }
}

const scoreDeltas = (one: ScoreSource | null, zone: TimeZone): readonly CounterDelta[] => [
  ...feedbackCounters(one, zone),
  ...feedbackPainCounters(one, zone),
];

const versioned = ({ id, version, recordedAt }: Pick<StateToCount, 'id' | 'version' | 'recordedAt'>) => ({
  ...{ id, version, recordedAt },
});

/** What it counts never changes, so it has no version. */
const immutable = (
  { id, recordedAt }: Pick<StateToCount, 'id' | 'recordedAt'>,
  deltasIn: Countable['deltasIn'],
): Countable => ({ id, version: 1, recordedAt, deltasIn });

const bothStates =
  <T>(
    { before, after }: { readonly before: T | null; readonly after: T },
    deltasOf: (one: T | null, zone: TimeZone) => readonly CounterDelta[],
  ): Countable['deltasIn'] =>
  (zone) => ({ before: deltasOf(before, zone), after: deltasOf(after, zone) });

/** The id under which a score is counted. The record outlives the customer, so its key must not hold the customer's id. */
export const countedScoreId = (customerId: string, metric: string, matter: string): string =>
  `score/${createHash('sha256')
    .update(JSON.stringify([customerId, metric, matter]))
    .digest('base64url')}`;
