import { customerEvents } from '../domain/customer/customer-events.ts';
import { feedbackEvents } from '../domain/feedback/feedback-events.ts';
import type { DomainEvent } from '../domain/kernel/domain-event.ts';
import { orderEvents, orderReturnEvents } from '../domain/order/order-events.ts';
import { identityEvents } from '../domain/person/merge-events.ts';
import { playbookNotificationEvents } from '../domain/playbook/notification-events.ts';
import { caseEvents } from '../domain/service-case/case-event.ts';
import { warrantyEvents } from '../domain/warranty/warranty-events.ts';
import { observedChangeOf } from '../store/observed-change.ts';
import type { ItemChange } from '../store/table/item-change.ts';
import { type Consumer, readEach } from './stream-function.ts';

/** Where events go. At least once: what is sent again has the same id. */
export type EventSink = {
  /** @returns the ids of those that did not get there */
  send(events: readonly DomainEvent[]): Promise<ReadonlySet<string>>;
};

/** Publishes what happened as the table changed. */
export function eventPublisher(sink: EventSink): Consumer {
  return {
    name: 'events',
    async consume(changes) {
      const { found, failures } = readEach(changes, eventsOf);
      const lost = await sink.send(found.flatMap(({ told }) => told));
      const unsent = found
        .filter(({ told }) => told.some(({ id }) => lost.has(id)))
        .map(({ change }) => ({ change, error: new EventLost() }));
      return [...failures, ...unsent];
    },
  };
}

/** The bus did not take an event, again and again. */
class EventLost extends Error {
  override name = 'EventLost';
}

function eventsOf(item: ItemChange): readonly DomainEvent[] {
  const change = observedChangeOf(item);
  switch (change?.entity) {
    case 'customer':
      return customerEvents(change);
    case 'feedback':
      return feedbackEvents(change);
    case 'identityEvent':
      return identityEvents(change);
    case 'playbookNotification':
      return playbookNotificationEvents(change);
    case 'order':
      return orderEvents(change, item.at);
    case 'orderReturn':
      return orderReturnEvents(change);
    case 'serviceCase':
      return caseEvents(change, item.at);
    case 'warranty':
      return warrantyEvents(change, item.at);
    default:
      return [];
  }
}

/** As receivers get it: the source, and of the event everything but its type, which is the detail's. */
export const SOURCE = 'customer-graph';

export const detailOf = ({ id, occurredAt, data }: DomainEvent) => ({ id, occurredAt, ...data });
