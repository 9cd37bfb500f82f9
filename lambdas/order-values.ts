import { NO_POLICY } from '../domain/kernel/policy.ts';
import { valueOrders } from '../domain/order/value-orders.ts';
import { customerValueStore } from '../store/insight/customer-value-store.ts';
import { createRepositories } from '../store/repositories.ts';
import { PAGE_MS } from '../store/schedules.ts';
import { jobCursors } from '../store/table/job-cursors.ts';
import { invocationHandler } from './invocation-handler.ts';
import { failForErrors } from './job-failures.ts';
import { createScheduledJob, scheduledContext } from './scheduled-context.ts';

const job = createScheduledJob('order-values');
const { logger, table } = job;
const repositories = createRepositories(table, { consistent: true });

/** Runs every minute: values the orders from before the shop had a currency, once it has one. */
async function valueUnvaluedOrders(_event: unknown, remaining: () => number): Promise<{ readonly valued: number }> {
  const { values, storedValues } = customerValueStore(table);
  const { changed: valued, failed } = await valueOrders(
    scheduledContext(job, 'valueOrder', repositories, { policy: NO_POLICY }, remaining),
    { partitions: values, byIds: storedValues },
    jobCursors(table),
    () => remaining() > PAGE_MS['order-values'],
  );
  if (valued > 0) logger.info('orders are valued', { valued });
  failForErrors(logger, failed, 'orders of customers could not be valued');
  return { valued };
}

export const handler = invocationHandler(logger, valueUnvaluedOrders);
