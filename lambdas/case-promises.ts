import type { DrainResult } from '../domain/kernel/drain-queue.ts';
import { playbookPolicy } from '../domain/playbook/playbook-policy.ts';
import { detectBreaches } from '../domain/service-case/detect-breaches.ts';
import { cacheRepositories } from '../store/cached-repositories.ts';
import { createRepositories } from '../store/repositories.ts';
import { readerOf } from '../store/table/dynamo-read.ts';
import { invocationHandler } from './invocation-handler.ts';
import { createScheduledJob, scheduledContext } from './scheduled-context.ts';

const job = createScheduledJob('case-promises');
const { logger, table, now } = job;
const cached = cacheRepositories(readerOf(table, true), now);
const repositories = createRepositories(table, { consistent: true, cached });
const policy = playbookPolicy({
  repositories,
  onFault: (fault) => logger.error('a playbook failed', { fault }),
});

/** The time to reserve for one page of cases. */
const PAGE_MS = 20_000;

/** Runs every minute: records which promises to customers are broken since the last run. */
async function detectBrokenPromises(_event: unknown, remaining: () => number): Promise<DrainResult> {
  const result = await detectBreaches(
    scheduledContext(job, 'noticeBreach', repositories, { policy }, remaining),
    () => remaining() > PAGE_MS,
  );
  if (result.detected > 0 || result.more)
    logger.info('promises broke', { noticed: result.detected, more: result.more });
  if (result.failed.length > 0) {
    logger.error('breaches could not be recorded', { errors: result.failed });
    // The run fails, so that an alarm reports it. The next run tries again.
    throw new Error(`${result.failed.length} breaches could not be recorded`);
  }
  return result;
}

export const handler = invocationHandler(logger, detectBrokenPromises);
