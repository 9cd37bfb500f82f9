import { addMilliseconds, type Instant } from '../kernel/instant.ts';
import { type DeliveryQueue, messageOf, QUEUE_PATIENCE_MS } from './delivery-queue.ts';
import type { WebhookDelivery, WebhookDeliveryRepository } from './webhook-delivery.ts';

/** What the job works with. Its reads of single deliveries are consistent. */
export type RequeueJob = {
  readonly repositories: Pick<WebhookDeliveryRepository, 'dueWebhookDeliveries' | 'webhookDeliveries'>;
  readonly queue: DeliveryQueue;
  /** @returns false if the delivery has changed since it was read */
  save(before: WebhookDelivery, after: WebhookDelivery): Promise<boolean>;
  readonly now: () => Instant;
  isTimeLeft(): boolean;
};

const PER_PAGE = 25;

/**
 * Gives deliveries to the queue again that are due and not settled: their message was lost between the table and the queue, or
 * they wait for something. The message is new, since the version is. @returns how many
 */
export async function requeueDueDeliveries(job: RequeueJob): Promise<number> {
  let requeued = 0;
  const begun = job.now();
  do {
    const due = await job.repositories.dueWebhookDeliveries(begun, PER_PAGE);
    if (due.length === 0) break;
    const found = await job.repositories.webhookDeliveries(due.map(({ id }) => id));
    let isMoved = false;
    for (const before of found) {
      // The index is older than the table.
      if (before?.deliveryStatus !== 'RECEIVED' || before.dueAt === null || before.dueAt >= begun) continue;
      const after = {
        ...before,
        version: before.version + 1,
        dueAt: addMilliseconds(job.now(), QUEUE_PATIENCE_MS),
      };
      if (!(await job.save(before, after))) continue;
      // After the write: if the queue fails, the delivery is due again a quarter of an hour later.
      await job.queue.send(messageOf(after));
      isMoved = true;
      requeued++;
    }
    if (!isMoved) break;
  } while (job.isTimeLeft());
  return requeued;
}
