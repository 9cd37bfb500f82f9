import { NO_POLICY } from '../domain/kernel/policy.ts';
import { applyReport } from '../domain/message/apply-report.ts';
import { cacheRepositories } from '../store/cached-repositories.ts';
import { backoff } from '../store/dynamo/backoff.ts';
import { commit } from '../store/dynamo-commit.ts';
import { createRepositories } from '../store/repositories.ts';
import { readerOf } from '../store/table/dynamo-read.ts';
import { invocationHandler } from './invocation-handler.ts';
import { type ProviderEvent, providerEventsOf, reportOf, type TopicEvent } from './provider-report.ts';
import { createScheduledJob, scheduledContext } from './scheduled-context.ts';

const job = createScheduledJob('message-reports');
const { logger, now, retention, table } = job;
const repositories = createRepositories(table, {
  consistent: true,
  cached: cacheRepositories(readerOf(table, true), now),
});

/** The time to reserve for the last request. */
const LAST_MS = 5_000;

/** Records what a provider reports about a message. EventBridge and SNS deliver each event at least once. */
async function recordReports(event: ProviderEvent | TopicEvent, remaining: () => number): Promise<void> {
  for (const one of 'Records' in event ? providerEventsOf(event) : [event]) await recordReport(one, remaining);
}

async function recordReport(event: ProviderEvent, remaining: () => number): Promise<void> {
  const report = reportOf(event);
  if (report === null) return;
  await applyReport(
    {
      ...{ repositories, now },
      commit: (changes) => commit(table, changes, retention, now()),
      backoff: (attempt) => backoff(attempt, () => remaining() - LAST_MS),
      contextFor: scheduledContext(job, 'setContactConsents', repositories, { policy: NO_POLICY }, remaining),
    },
    report,
  );
  logger.info('a message was reported', { messageId: report.messageId, status: report.status });
}

export const handler = invocationHandler(logger, recordReports);
