import type { DrainResult } from '../domain/kernel/drain-queue.ts';
import { detectBreaches } from '../domain/service-case/detect-breaches.ts';
import { jobCursors } from '../store/table/job-cursors.ts';
import { invocationHandler } from './invocation-handler.ts';
import { failForErrors } from './job-failures.ts';
import { createPlaybookJob } from './playbook-job.ts';
import { scheduledContext } from './scheduled-context.ts';

const { job, policy, repositories } = createPlaybookJob('case-promises');
const { logger, table } = job;
const cursors = jobCursors(table);

/** The time to reserve for the cases in work, and for the cursor. */
const RESERVE_MS = 20_000;

/** Runs every minute: records which promises to customers are broken since the last run. */
async function detectBrokenPromises(_event: unknown, remaining: () => number): Promise<DrainResult> {
  const result = await detectBreaches(
    scheduledContext(job, 'noticeBreach', repositories, { policy }, remaining),
    cursors,
    () => remaining() > RESERVE_MS,
  );
  if (result.detected > 0 || result.more)
    logger.info('promises broke', { noticed: result.detected, more: result.more });
  failForErrors(logger, result.failed, 'breaches could not be recorded');
  return result;
}

export const handler = invocationHandler(logger, detectBrokenPromises);
