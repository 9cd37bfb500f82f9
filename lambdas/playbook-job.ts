import type { JobName } from '../domain/kernel/jobs.ts';
import { withMessages } from '../domain/message/message-policy.ts';
import { messagingSettings } from '../domain/playbook/messaging-context.ts';
import { playbookPolicy } from '../domain/playbook/playbook-policy.ts';
import { cacheRepositories } from '../store/cached-repositories.ts';
import { createRepositories } from '../store/repositories.ts';
import { readerOf } from '../store/table/dynamo-read.ts';
import { createScheduledJob } from './scheduled-context.ts';

/** A scheduled job to whose events playbooks react, with its consistent repositories. */
export function createPlaybookJob(name: JobName) {
  const job = createScheduledJob(name);
  const { logger, now, settings, table } = job;
  const cached = cacheRepositories(readerOf(table, true), now);
  const repositories = createRepositories(table, { consistent: true, cached });
  const playbooks = playbookPolicy({
    repositories,
    messaging: messagingSettings(settings),
    onFault: (fault) => logger.error('a playbook failed', { fault }),
  });
  const policy = withMessages(playbooks, { repositories, settings });
  return { job, policy, repositories };
}
