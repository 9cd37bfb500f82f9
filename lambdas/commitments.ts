import type { DrainResult } from '../domain/kernel/drain-queue.ts';
import { detectOverdueCommitments } from '../domain/work-list/detect-overdue-commitments.ts';
import { jobCursors } from '../store/table/job-cursors.ts';
import { invocationHandler } from './invocation-handler.ts';
import { failForErrors } from './job-failures.ts';
import { createPlaybookJob } from './playbook-job.ts';
import { scheduledContext } from './scheduled-context.ts';

const { job, policy, repositories } = createPlaybookJob('commitments');
const { logger, table } = job;
const cursors = jobCursors(table);

/** The time to reserve for the commitments in work, and for the cursor. */
const RESERVE_MS = 20_000;

/** Runs every minute: notices what the shop owes and has not done in time. */
async function detectOverdue(_event: unknown, remaining: () => number): Promise<DrainResult> {
  const result = await detectOverdueCommitments(
    scheduledContext(job, 'noticeCommitment', repositories, { policy }, remaining),
    cursors,
    () => remaining() > RESERVE_MS,
  );
  if (result.detected > 0 || result.more)
    logger.info('commitments became overdue', { noticed: result.detected, more: result.more });
  failForErrors(logger, result.failed, 'overdue commitments could not be recorded');
  return result;
}

export const handler = invocationHandler(logger, detectOverdue);
