import { requeueDueDeliveries } from '../domain/integration/requeue-deliveries.ts';
import type { DrainResult } from '../domain/kernel/drain-queue.ts';
import { putDelivery } from '../store/integration/put-delivery.ts';
import { createRepositories } from '../store/repositories.ts';
import { jobCursors } from '../store/table/job-cursors.ts';
import { invocationHandler } from './invocation-handler.ts';
import { failForErrors } from './job-failures.ts';
import { createScheduledJob } from './scheduled-context.ts';
import { openDeliveryQueue } from './webhook-environment.ts';

const job = createScheduledJob('webhooks');
const { logger, now, retention, table } = job;
const repositories = createRepositories(table, { consistent: true });
const cursors = jobCursors(table);
const queue = openDeliveryQueue(table.client.identity);

/** The time to reserve for the items in work, and for the cursor. */
const RESERVE_MS = 20_000;

/** Runs every minute: gives deliveries to the queue again whose message was lost, or that wait for something. */
async function requeue(_event: unknown, remaining: () => number): Promise<DrainResult> {
  const result = await requeueDueDeliveries({
    ...{ repositories, queue, cursors, now },
    save: (before, after) => putDelivery(table, before, after, retention.webhookDeliveries),
    isTimeLeft: () => remaining() > RESERVE_MS,
  });
  const { detected: requeued, failed, more } = result;
  if (requeued > 0 || more) logger.info('webhooks were queued again', { requeued, more });
  failForErrors(logger, failed, 'webhooks could not be queued');
  return result;
}

export const handler = invocationHandler(logger, requeue);
