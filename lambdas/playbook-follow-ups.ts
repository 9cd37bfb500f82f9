import type { DrainResult } from '../domain/kernel/drain-queue.ts';
import { messagingSettings } from '../domain/playbook/messaging-context.ts';
import { runDueFollowUps } from '../domain/playbook/run-due-follow-ups.ts';
import { jobCursors } from '../store/table/job-cursors.ts';
import { invocationHandler } from './invocation-handler.ts';
import { failForErrors } from './job-failures.ts';
import { createPlaybookJob } from './playbook-job.ts';
import { scheduledContext } from './scheduled-context.ts';

const { job, policy, repositories } = createPlaybookJob('playbook-follow-ups');
const { logger, settings, table } = job;
const cursors = jobCursors(table);

/** The time to reserve for the items in work, and for the cursor. */
const RESERVE_MS = 20_000;

/** Runs every minute: does what playbooks planned for later and is due. */
async function runFollowUps(_event: unknown, remaining: () => number): Promise<DrainResult> {
  const result = await runDueFollowUps(
    {
      contextOf: scheduledContext(job, 'runFollowUp', repositories, { policy }, remaining),
      cursors,
      messaging: messagingSettings(settings),
      onEnd({ id, playbookId, trigger, followUpStatus }) {
        if (followUpStatus === 'FAILED')
          logger.error('a playbook failed', { fault: { playbookId, trigger, fault: 'NOT_ALLOWED', followUpId: id } });
      },
    },
    () => remaining() > RESERVE_MS,
  );
  if (result.detected > 0 || result.more)
    logger.info('follow-ups were due', { due: result.detected, more: result.more });
  failForErrors(logger, result.failed, 'follow-ups could not be done');
  return result;
}

export const handler = invocationHandler(logger, runFollowUps);
