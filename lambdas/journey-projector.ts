import type { JourneyUpdate } from '../domain/insight/customer-journey.ts';
import {
  painSignalOfCase,
  painSignalOfFeedback,
  painSignalOfInteraction,
  painSignalOfReturn,
} from '../domain/insight/pain-signals.ts';
import { isVisitChanged, visitOf, visitOfInteraction, visitOfOrder } from '../domain/insight/touchpoint-visits.ts';
import { mapInParallel } from '../domain/kernel/in-parallel.ts';
import type { ShopRepository } from '../domain/shop/shop.ts';
import { updateJourney } from '../store/insight/customer-journey-store.ts';
import { type ObservedChange, observedChangeOf } from '../store/observed-change.ts';
import type { Table } from '../store/table/dynamo-client.ts';
import type { ItemChange } from '../store/table/item-change.ts';
import { type Consumer, readEach } from './stream-function.ts';

/** Follows each customer from touchpoint to touchpoint, and away: what journeys and lost customers are counted from. */
export function journeyProjector(table: Table, { shop }: ShopRepository): Consumer {
  return {
    name: 'trails',
    async consume(changes) {
      const { timeZone } = await shop();
      const { found, failures } = readEach(changes, customerJourneyUpdateOf);
      const told = found.flatMap(({ change, told: update }) => (update === null ? [] : [{ change, ...update }]));
      await mapInParallel([...Map.groupBy(told, ({ customerId }) => customerId)], async ([customerId, updates]) => {
        for (const { change, news } of mergeUpdates(updates)) {
          try {
            await updateJourney(table, customerId, news, timeZone);
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

type Change<T> = T & { readonly news: JourneyUpdate };

/** The same with neighbours joined that say different things, such as an order and the sums that it changed. */
function mergeUpdates<T>(updates: readonly Change<T>[]): readonly Change<T>[] {
  const all: Change<T>[] = [];
  for (const update of updates) {
    const last = all.at(-1);
    const both = last === undefined ? null : combineUpdates(last.news, update.news);
    if (last === undefined || both === null) all.push(update);
    else all[all.length - 1] = { ...last, news: both };
  }
  return all;
}

/** Null where both say something of the same kind. */
function combineUpdates(one: JourneyUpdate, other: JourneyUpdate): JourneyUpdate | null {
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

type CustomerJourneyUpdate = { readonly customerId: string; readonly news: JourneyUpdate };

function customerJourneyUpdateOf(item: ItemChange): CustomerJourneyUpdate | null {
  const change = observedChangeOf(item);
  const update = change === null ? null : journeyUpdateOf(change);
  if (change === null || update === null || !('customerId' in change.after)) return null;
  const { customerId } = change.after;
  const isNews = update.visit !== null || update.painSignal !== null || update.lastOrder !== null;
  return customerId === null || !isNews ? null : { customerId, news: update };
}

function journeyUpdateOf(change: ObservedChange): JourneyUpdate | null {
  const nothing: JourneyUpdate = { visit: null, painSignal: null, lastOrder: null };
  switch (change.entity) {
    case 'feedback':
      return { ...nothing, visit: visitOf(change.after), painSignal: painSignalOfFeedback(change.after) };
    case 'interaction':
      return { ...nothing, visit: visitOfInteraction(change.after), painSignal: painSignalOfInteraction(change.after) };
    case 'metrics':
      return { ...nothing, lastOrder: { version: change.after.version, at: change.after.lastOrderAt } };
    case 'order':
      return isVisitChanged(change.before, change.after) ? { ...nothing, visit: visitOfOrder(change.after) } : null;
    case 'orderReturn':
      return { ...nothing, painSignal: painSignalOfReturn(change.after) };
    case 'serviceCase':
      return { ...nothing, visit: visitOf(change.after), painSignal: painSignalOfCase(change.after) };
    case 'customer':
    case 'identityEvent':
    case 'playbookNotification':
    case 'warranty':
      return null;
  }
}
