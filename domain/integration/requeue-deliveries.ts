import { type DrainResult, drainQueue } from '../kernel/drain-queue.ts';
import { addMilliseconds, type Instant } from '../kernel/instant.ts';
import type { JobCursors } from '../kernel/job-cursor.ts';
import { type DeliveryQueue, messageOf, QUEUE_PATIENCE_MS } from './delivery-queue.ts';
import type { WebhookDelivery, WebhookDeliveryRepository } from './webhook-delivery.ts';

/** What the job works with. Its reads of single deliveries are consistent. */
export type RequeueJob = {
  readonly repositories: Pick<WebhookDeliveryRepository, 'dueWebhookDeliveries' | 'webhookDeliveries'>;
  readonly queue: DeliveryQueue;
  /** @returns false if the delivery has changed since it was read */
  save(before: WebhookDelivery, after: WebhookDelivery): Promise<boolean>;
  readonly cursors: JobCursors;
  readonly now: () => Instant;
  isTimeLeft(): boolean;
};

/**
 * Gives deliveries to the queue again that are due and not settled: their message was lost between the table and the queue, or
 * they wait for something. The message is new, since the version is.
 */
export const requeueDueDeliveries = (job: RequeueJob): Promise<DrainResult> =>
  drainQueue<WebhookDelivery>({
    cursor: { job: 'webhooks', cursors: job.cursors },
    pageFrom: job.repositories.dueWebhookDeliveries,
    detect: ({ id }) => requeue(job, id),
    // Messages of one group stay in order.
    concurrency: 1,
    ...{ now: job.now, isTimeLeft: job.isTimeLeft },
  });

async function requeue({ repositories, queue, save, now }: RequeueJob, id: string): Promise<boolean> {
  const [before = null] = await repositories.webhookDeliveries([id]);
  // The index is older than the table.
  if (before?.deliveryStatus !== 'RECEIVED' || before.dueAt === null || before.dueAt >= now()) return false;
  const after = { ...before, version: before.version + 1, dueAt: addMilliseconds(now(), QUEUE_PATIENCE_MS) };
  if (!(await save(before, after))) return false;
  // After the write: if the queue fails, the delivery is due again a quarter of an hour later.
  await queue.send(messageOf(after));
  return true;
}
