import type { DrainResult } from '../domain/kernel/drain-queue.ts';
import { detectLateOrders } from '../domain/order/detect-late-orders.ts';
import { detectOverdueInspections } from '../domain/warranty/detect-overdue-inspections.ts';
import { jobCursors } from '../store/table/job-cursors.ts';
import { invocationHandler } from './invocation-handler.ts';
import { failForErrors } from './job-failures.ts';
import { createPlaybookJob } from './playbook-job.ts';
import { scheduledContext } from './scheduled-context.ts';

const { job, policy, repositories } = createPlaybookJob('overdue');
const { logger, table } = job;
const cursors = jobCursors(table);

/** The time to reserve for one page. */
const PAGE_MS = 20_000;

/** Runs every 15 minutes: records which orders are late and which inspections are overdue since the last run. */
async function detectOverdue(
  _event: unknown,
  remaining: () => number,
): Promise<{ readonly orders: DrainResult; readonly inspections: DrainResult }> {
  const contextFor = scheduledContext(job, 'noticeOverdue', repositories, { policy }, remaining);
  const isTimeLeft = () => remaining() > PAGE_MS;
  const orders = await detectLateOrders(contextFor, cursors, isTimeLeft);
  const inspections = await detectOverdueInspections(contextFor, cursors, isTimeLeft);
  const failed = [...orders.failed, ...inspections.failed];
  if (orders.detected + inspections.detected > 0)
    logger.info('overdue', { orders: orders.detected, inspections: inspections.detected });
  failForErrors(logger, failed, 'overdue orders or inspections could not be recorded');
  return { orders, inspections };
}

export const handler = invocationHandler(logger, detectOverdue);
