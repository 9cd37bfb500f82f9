import { callEvents } from '../domain/call/call-events.ts';
import { overdueNoticeEvents } from '../domain/commitment/overdue-notice.ts';
import { customerEvents } from '../domain/customer/customer-events.ts';
import { feedbackEvents } from '../domain/feedback/feedback-events.ts';
import type { DomainEvent } from '../domain/kernel/domain-event.ts';
import { messageEvents } from '../domain/message/message-events.ts';
import { orderEvents, orderReturnEvents } from '../domain/order/order-events.ts';
import { identityEvents } from '../domain/person/merge-events.ts';
import { playbookNotificationEvents } from '../domain/playbook/notification-events.ts';
import { segmentMoveEvents } from '../domain/segment/segment-move.ts';
import { caseEvents } from '../domain/service-case/case-event.ts';
import { serviceJobEvents } from '../domain/service-job/service-job-events.ts';
import { warrantyEvents } from '../domain/warranty/warranty-events.ts';
import { observedChangeOf } from '../store/observed-change.ts';
import type { ItemChange } from '../store/table/item-change.ts';
import { type Consumer, readEach } from './stream-function.ts';

/** The destination of events. It may get an event more than once, with the same id. */
export type EventSink = {
  /** @returns the ids of the events that were not delivered */
  send(events: readonly DomainEvent[]): Promise<ReadonlySet<string>>;
};

/** Publishes the domain events that follow from changes of the table. */
export function eventPublisher(sink: EventSink): Consumer {
  return {
    name: 'events',
    async consume(changes) {
      const { results, failures } = readEach(changes, eventsOf);
      const lost = await sink.send(results.flatMap(({ result }) => result));
      const unsent = results
        .filter(({ result }) => result.some(({ id }) => lost.has(id)))
        .map(({ change }) => ({ change, error: new EventLost() }));
      return [...failures, ...unsent];
    },
  };
}

/** The bus did not accept an event in any attempt. */
class EventLost extends Error {
  override name = 'EventLost';
}

function eventsOf(item: ItemChange): readonly DomainEvent[] {
  const change = observedChangeOf(item);
  switch (change?.entity) {
    case 'call':
      return callEvents(change, item.at);
    case 'customer':
      return customerEvents(change, item.at);
    case 'feedback':
      return feedbackEvents(change);
    case 'identityEvent':
      return identityEvents(change);
    case 'message':
      return messageEvents(change);
    case 'playbookNotification':
      return playbookNotificationEvents(change);
    case 'order':
      return orderEvents(change, item.at);
    case 'orderReturn':
      return orderReturnEvents(change);
    case 'overdueNotice':
      return overdueNoticeEvents(change);
    case 'segmentMove':
      return segmentMoveEvents(change);
    case 'serviceCase':
      return caseEvents(change, item.at);
    case 'serviceJob':
      return serviceJobEvents(change, item.at);
    case 'warranty':
      return warrantyEvents(change, item.at);
    default:
      return [];
  }
}

/** The source of all events, as receivers see it. */
export const SOURCE = 'customer-graph';

/** The detail of an event, as receivers see it. The type is the detail type of the entry. */
export const detailOf = ({ id, occurredAt, data }: DomainEvent) => ({ id, occurredAt, ...data });
