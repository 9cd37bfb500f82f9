import { requeueDueDeliveries } from '../domain/integration/requeue-deliveries.ts';
import { putDelivery } from '../store/integration/put-delivery.ts';
import { createRepositories } from '../store/repositories.ts';
import { invocationHandler } from './invocation-handler.ts';
import { createScheduledJob } from './scheduled-context.ts';
import { openDeliveryQueue } from './webhook-environment.ts';

const job = createScheduledJob('webhooks');
const { logger, now, retention, table } = job;
const repositories = createRepositories(table, { consistent: true });
const queue = openDeliveryQueue(table.client.identity);

/** The time to reserve for one page. */
const PAGE_MS = 20_000;

/** Runs every minute: gives deliveries to the queue again whose message was lost, or that wait for something. */
async function requeue(_event: unknown, remaining: () => number): Promise<{ readonly requeued: number }> {
  const requeued = await requeueDueDeliveries({
    ...{ repositories, queue, now },
    save: (before, after) => putDelivery(table, before, after, retention.webhookDeliveries),
    isTimeLeft: () => remaining() > PAGE_MS,
  });
  if (requeued > 0) logger.info('webhooks were queued again', { requeued });
  return { requeued };
}

export const handler = invocationHandler(logger, requeue);
