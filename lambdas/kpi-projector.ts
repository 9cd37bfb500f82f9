import { type CounterDelta, diffCounters } from '../domain/insight/counters.ts';
import { caseCounters, feedbackCounters } from '../domain/insight/kpi-counters.ts';
import { orderCounters } from '../domain/insight/order-counters.ts';
import {
  casePainCounters,
  feedbackPainCounters,
  interactionPainCounters,
  returnPainCounters,
  type ScoreSource,
} from '../domain/insight/pain-signals.ts';
import type { Instant, TimeZone } from '../domain/kernel/instant.ts';
import type { ShopRepository } from '../domain/shop/shop.ts';
import type { Table } from '../store/dynamo/dynamo-client.ts';
import { splitIntoBatches } from '../store/insight/counter-batches.ts';
import { applyCounterBatches } from '../store/insight/counter-store.ts';
import { type ObservedChange, observedChangeOf } from '../store/observed-change.ts';
import { countChanges } from './count-changes.ts';
import type { Consumer } from './stream-function.ts';

/** Updates the counters across customers. The deltas of a change depend on the change alone, and are added once. */
export function kpiProjector(table: Table, { shop }: ShopRepository, now: () => Instant): Consumer {
  return {
    name: 'counters',
    async consume(changes) {
      const { timeZone } = await shop();
      return countChanges(
        changes,
        (change) => {
          const entity = observedChangeOf(change);
          return entity === null ? [] : splitIntoBatches(change.eventId, counterDeltasOf(entity, timeZone));
        },
        (batches) => applyCounterBatches(table, batches, now),
      );
    },
  };
}

function counterDeltasOf(change: ObservedChange, zone: TimeZone): readonly CounterDelta[] {
  switch (change.entity) {
    case 'countedScore':
      return diffEntity(change, (one) => scoreDeltas(one, zone));
    case 'feedback':
      // Feedback about a matter counts as its counted score.
      return change.after.matter === undefined ? diffEntity(change, (one) => scoreDeltas(one, zone)) : [];
    case 'interaction':
      return diffEntity(change, (one) => interactionPainCounters(one, zone));
    case 'serviceCase':
      return diffEntity(change, (one) => [...caseCounters(one, zone), ...casePainCounters(one, zone)]);
    case 'call':
    case 'customer':
    case 'identityEvent':
    case 'message':
    case 'metrics':
    case 'overdueNotice':
    case 'playbookNotification':
    case 'segmentMove':
    case 'serviceJob':
    case 'warranty':
      return [];
    case 'order':
      return orderCounters(change.before, change.after, zone);
    case 'orderReturn':
      return diffEntity(change, (one) => returnPainCounters(one, zone));
  }
}

const scoreDeltas = (one: ScoreSource | null, zone: TimeZone): readonly CounterDelta[] => [
  ...feedbackCounters(one, zone),
  ...feedbackPainCounters(one, zone),
];

type Change<T> = { readonly before: T | null; readonly after: T };

const diffEntity = <T>(
  { before, after }: Change<T>,
  deltas: (one: T | null) => readonly CounterDelta[],
): readonly CounterDelta[] => diffCounters(deltas(before), deltas(after));
