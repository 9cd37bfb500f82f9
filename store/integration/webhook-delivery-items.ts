import type { ChangeOf } from '../../domain/changes.ts';
import type { WebhookDelivery } from '../../domain/integration/webhook-delivery.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import { type CalendarKey, itemOf, type Key, type QueueKey } from '../table/item.ts';
import { queueKey } from '../table/queue.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

const DELIVERY = 'DELIVERY';
/** The queue of deliveries that are not settled, by when they are due. */
export const RECEIVED_QUEUE = 'DELIVERY_RECEIVED';

export const deliveryKey = (id: string): Key => ({ pk: `${DELIVERY}#${id}`, sk: `#${DELIVERY}` });

/** The list of an integration in the calendar, the newest delivery first. */
export const deliveryListPk = (integration: string): string => `${DELIVERY}#${integration}`;
/** The list of what failed, in the queue, in the same order. */
export const failedListPk = (integration: string): string => `DELIVERY_FAILED#${integration}`;

/** The last millisecond of the year 9999. */
const LAST_MS = 253_402_300_799_999;

/** Sorts later instants first. */
export const newestFirst = (instant: Instant): string => String(LAST_MS - Date.parse(instant)).padStart(15, '0');

/** The place of a delivery in its lists. */
const positionOf = ({ receivedAt, id }: WebhookDelivery): string => `${newestFirst(receivedAt)}#${id}`;

export function webhookDeliveryWrites({ before, after }: ChangeOf<'webhookDelivery'>): readonly WriteItem[] {
  return [{ put: webhookDeliveryItem(after), condition: isUnchanged(before) }];
}

function webhookDeliveryItem(delivery: WebhookDelivery) {
  const { integration } = delivery;
  const list: CalendarKey = { calendarPk: deliveryListPk(integration), calendarSk: positionOf(delivery) };
  return itemOf(deliveryKey(delivery.id), delivery, { ...list, ...queueKeyOf(delivery) });
}

function queueKeyOf(delivery: WebhookDelivery): QueueKey | null {
  const { id, integration, deliveryStatus, dueAt } = delivery;
  if (deliveryStatus === 'RECEIVED' && dueAt !== null) return queueKey(RECEIVED_QUEUE, id, dueAt);
  return deliveryStatus === 'FAILED' ? { queuePk: failedListPk(integration), queueSk: positionOf(delivery) } : null;
}
