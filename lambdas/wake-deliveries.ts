import { type DeliveryQueue, messageOf } from '../domain/integration/delivery-queue.ts';
import type { WebhookDelivery } from '../domain/integration/webhook-delivery.ts';
import type { DeliveryWorker } from './apply-delivery.ts';

/**
 * Gives deliveries to the queue that waited for what this one brought, also where they have waited too long and are FAILED. If it is
 * killed, the schedule finds them, and the next state of what they waited for names them again.
 */
export async function wakeDeliveries(
  { find, save, queue }: Pick<DeliveryWorker, 'find' | 'save'> & { readonly queue: DeliveryQueue },
  ids: readonly string[],
  by: WebhookDelivery,
): Promise<void> {
  for (const id of new Set(ids)) {
    const before = id === by.id ? null : await find(id);
    const waits = before?.problems.some(({ code }) => code === 'WAITING') === true;
    if (before === null || !waits || !['RECEIVED', 'FAILED'].includes(before.deliveryStatus)) continue;
    // A new version, since the queue drops a message that it has had.
    const after: WebhookDelivery = { ...before, version: before.version + 1, deliveryStatus: 'RECEIVED', problems: [] };
    const woken = { ...after, dueAt: before.dueAt ?? by.receivedAt };
    if (await save(before, woken)) await queue.send(messageOf(woken));
  }
}
