import { NO_POLICY } from '../domain/kernel/policy.ts';
import { valueOrders } from '../domain/order/value-orders.ts';
import { customerValueStore } from '../store/insight/customer-value-store.ts';
import { createRepositories } from '../store/repositories.ts';
import { jobCursors } from '../store/table/job-cursors.ts';
import { invocationHandler } from './invocation-handler.ts';
import { failForErrors } from './job-failures.ts';
import { createScheduledJob, scheduledContext } from './scheduled-context.ts';

const job = createScheduledJob('order-values');
const { logger, table } = job;
const repositories = createRepositories(table, { consistent: true });

/** The time to reserve for one page. */
const PAGE_MS = 20_000;

/** Runs every minute: values the orders from before the shop had a currency, once it has one. */
async function valueUnvaluedOrders(_event: unknown, remaining: () => number): Promise<{ readonly valued: number }> {
  const { values, storedValues } = customerValueStore(table);
  const { changed: valued, failed } = await valueOrders(
    scheduledContext(job, 'valueOrder', repositories, { policy: NO_POLICY }, remaining),
    { partitions: values, byIds: storedValues },
    jobCursors(table),
    () => remaining() > PAGE_MS,
  );
  if (valued > 0) logger.info('orders are valued', { valued });
  failForErrors(logger, failed, 'orders of customers could not be valued');
  return { valued };
}

export const handler = invocationHandler(logger, valueUnvaluedOrders);
