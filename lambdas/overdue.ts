import type { DrainResult } from '../domain/kernel/drain-queue.ts';
import { shareTime } from '../domain/kernel/share-time.ts';
import { detectLateOrders } from '../domain/order/detect-late-orders.ts';
import type { PlaybookTrigger } from '../domain/playbook/playbook.ts';
import { enabledPlaybooksFor } from '../domain/playbook/playbook-context.ts';
import { detectInspectionsDue } from '../domain/warranty/detect-inspections-due.ts';
import { detectOverdueInspections } from '../domain/warranty/detect-overdue-inspections.ts';
import { detectSoonAppointments } from '../domain/warranty/detect-soon-appointments.ts';
import { jobCursors } from '../store/table/job-cursors.ts';
import { invocationHandler } from './invocation-handler.ts';
import { failForErrors } from './job-failures.ts';
import { createPlaybookJob } from './playbook-job.ts';
import { scheduledContext } from './scheduled-context.ts';

const { job, policy, repositories } = createPlaybookJob('overdue');
const { logger, table } = job;
const cursors = jobCursors(table);

const NOTHING: DrainResult = { detected: 0, failed: [], more: false };

/** The time to reserve: from 80 % of its timeout on, an alarm calls an invocation slow. */
const RESERVE_MS = 180_000;

/**
 * Runs every 15 minutes: records which orders are late and which inspections are overdue since the last run, and finds the
 * visits of the next day and the inspections of the next weeks.
 */
async function detectOverdue(
  _event: unknown,
  remaining: () => number,
): Promise<{ readonly orders: DrainResult; readonly inspections: DrainResult }> {
  const contextFor = scheduledContext(job, 'noticeOverdue', repositories, { policy }, remaining);
  const shares = shareTime(() => remaining() - RESERVE_MS, 4);
  const orders = await detectLateOrders(contextFor, cursors, shares());
  const inspections = await detectOverdueInspections(contextFor, cursors, shares());
  // Where nothing would react to what comes soon, no record of it is written.
  const { all } = await repositories.playbooks();
  const isWaited = (trigger: PlaybookTrigger) =>
    job.settings.messageChannels.length > 0 || enabledPlaybooksFor(all, trigger).length > 0;
  const soon = isWaited('APPOINTMENT_SOON') ? await detectSoonAppointments(contextFor, cursors, shares()) : NOTHING;
  const due = isWaited('INSPECTION_DUE_SOON') ? await detectInspectionsDue(contextFor, cursors, shares()) : NOTHING;
  const failed = [...orders.failed, ...inspections.failed, ...soon.failed, ...due.failed];
  const found = {
    orders: orders.detected,
    inspections: inspections.detected,
    visits: soon.detected,
    due: due.detected,
  };
  if (Object.values(found).some((count) => count > 0)) logger.info('overdue', found);
  failForErrors(logger, failed, 'orders, inspections or visits could not be recorded');
  return { orders, inspections };
}

export const handler = invocationHandler(logger, detectOverdue);
