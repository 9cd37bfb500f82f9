import type { Customer } from '../domain/customer/customer.ts';
import { beginsJourney, type JourneyUpdate, NO_UPDATE } from '../domain/insight/customer-journey.ts';
import {
  painSignalOfCase,
  painSignalOfFeedback,
  painSignalOfInteraction,
  painSignalOfReturn,
  painSignalOfScore,
} from '../domain/insight/pain-signals.ts';
import { isVisitChanged, visitOf, visitOfInteraction, visitOfOrder } from '../domain/insight/touchpoint-visits.ts';
import { mapInParallel } from '../domain/kernel/in-parallel.ts';
import type { ShopRepository } from '../domain/shop/shop.ts';
import type { Table } from '../store/dynamo/dynamo-client.ts';
import { alignPerson } from '../store/insight/align-journeys.ts';
import { updateJourney } from '../store/insight/customer-journey-store.ts';
import { type ObservedChange, observedChangeOf } from '../store/observed-change.ts';
import type { ItemChange } from '../store/table/item-change.ts';
import { type Consumer, readEach } from './stream-function.ts';

/** Updates the journey of each customer, which steps between touchpoints and lost customers are counted from. */
export function journeyProjector(table: Table, { shop }: ShopRepository): Consumer {
  return {
    name: 'trails',
    async consume(changes) {
      const { timeZone } = await shop();
      const { results, failures } = readEach(changes, customerJourneyUpdateOf);
      const updates = results.flatMap(({ change, result }) => (result === null ? [] : [{ change, ...result }]));
      await mapInParallel([...Map.groupBy(updates, ({ customerId }) => customerId)], async ([customerId, own]) => {
        // All changes of the batch are committed. A journey that begins after it was read as missing begins with their orders.
        let hasJourney = true;
        for (const { change, update } of mergeUpdates(own)) {
          if (!hasJourney && update !== 'align' && !beginsJourney(update)) continue;
          try {
            hasJourney = true;
            if (update === 'align') await alignPerson(table, customerId, timeZone, 'join');
            else hasJourney = await updateJourney(table, customerId, update, timeZone);
          } catch (error) {
            failures.push({ change, error });
            return;
          }
        }
      });
      return failures;
    },
  };
}

/** `align`: the record belongs to another person now. */
type Work = JourneyUpdate | 'align';
type WithUpdate<T> = T & { readonly update: Work };

/** Merges neighbours that update different parts, such as an order and the metrics that it changed. */
function mergeUpdates<T>(updates: readonly WithUpdate<T>[]): readonly WithUpdate<T>[] {
  const merged: WithUpdate<T>[] = [];
  for (const next of updates) {
    const last = merged.at(-1);
    const both = last === undefined ? null : combineUpdates(last.update, next.update);
    if (last === undefined || both === null) merged.push(next);
    else merged[merged.length - 1] = { ...last, update: both };
  }
  return merged;
}

/** Null if both update the same part. */
function combineUpdates(one: Work, other: Work): Work | null {
  if (one === 'align' || other === 'align') return one === other ? one : null;
  const collides = (['visit', 'painSignal', 'lastOrder'] as const).some(
    (part) => one[part] !== null && other[part] !== null,
  );
  if (collides) return null;
  return {
    visit: one.visit ?? other.visit,
    painSignal: one.painSignal ?? other.painSignal,
    lastOrder: one.lastOrder ?? other.lastOrder,
  };
}

type CustomerJourneyUpdate = { readonly customerId: string; readonly update: Work };

function customerJourneyUpdateOf(item: ItemChange): CustomerJourneyUpdate | null {
  const change = observedChangeOf(item);
  // In a rebuild the record may have left a person.
  if (change?.entity === 'customer')
    return item.isRebuild !== true && personOf(change.before) === personOf(change.after)
      ? null
      : { customerId: change.after.id, update: 'align' };
  const update = change === null ? null : journeyUpdateOf(change, item.isRebuild === true);
  if (change === null || update === null || !('customerId' in change.after)) return null;
  const { customerId } = change.after;
  const isEmpty = update.visit === null && update.painSignal === null && update.lastOrder === null;
  return customerId === null || isEmpty ? null : { customerId, update };
}

/** What decides whose journey holds a record. */
function personOf(profile: Customer | null): string {
  const { records = [], identifiedAs = null, unidentified = [] } = profile ?? {};
  return JSON.stringify([records, identifiedAs, unidentified.map(({ id }) => id)]);
}

function journeyUpdateOf(change: ObservedChange, isRebuild: boolean): JourneyUpdate | null {
  const nothing = NO_UPDATE;
  switch (change.entity) {
    case 'countedScore':
      return { ...nothing, painSignal: painSignalOfScore(change.after) };
    case 'feedback':
      return {
        ...nothing,
        visit: visitOf(change.after),
        // Feedback about a matter counts as its counted score.
        painSignal: change.after.matter === undefined ? painSignalOfFeedback(change.after) : null,
      };
    case 'interaction':
      return { ...nothing, visit: visitOfInteraction(change.after), painSignal: painSignalOfInteraction(change.after) };
    case 'metrics':
      return { ...nothing, lastOrder: { version: change.after.version, at: change.after.lastOrderAt } };
    case 'order':
      // A rebuild does not know what the journey holds of the order.
      return isRebuild || isVisitChanged(change.before, change.after)
        ? { ...nothing, visit: visitOfOrder(change.after) }
        : null;
    case 'orderReturn':
      return { ...nothing, painSignal: painSignalOfReturn(change.after) };
    case 'serviceCase':
      return { ...nothing, visit: visitOf(change.after), painSignal: painSignalOfCase(change.after) };
    case 'call':
    case 'customer':
    case 'identityEvent':
    case 'message':
    case 'overdueNotice':
    case 'playbookNotification':
    case 'segmentMove':
    case 'serviceJob':
    case 'warranty':
      return null;
  }
}
