import { Logger } from '@aws-lambda-powertools/logger';
import type { Context } from 'aws-lambda';
import type { DrainResult } from '../domain/kernel/drain-queue.ts';
import { playbookPolicy } from '../domain/playbook/playbook-policy.ts';
import { CLOCK_CALLER, detectBreaches } from '../domain/service-case/detect-breaches.ts';
import { cacheRepositories } from '../store/cached-repositories.ts';
import { createRepositories } from '../store/repositories.ts';
import { connect } from '../store/table/dynamo-client.ts';
import { readerOf } from '../store/table/dynamo-read.ts';
import { withinInvocation } from '../store/table/time-left.ts';
import { readSettings, readTableEnvironment } from './environment.ts';
import { withErrorLogging } from './error-logging.ts';
import { scheduledContext } from './scheduled-context.ts';

const { tableName, dynamodbEndpoint } = readTableEnvironment();
const settings = readSettings();
const logger = new Logger({ serviceName: 'customer-graph-case-promises' });
const table = connect(tableName, dynamodbEndpoint === null ? {} : { endpoint: dynamodbEndpoint });
const now = () => new Date().toISOString();
const cached = cacheRepositories(readerOf(table, true), now);
const repositories = createRepositories(table, { consistent: true, cached });
const policy = playbookPolicy({
  repositories,
  onFault: (fault) => logger.error('a playbook failed', { fault }),
});

/** What a page of cases may take at the most. */
const PAGE_MS = 20_000;

/** Woken each minute: notes which promises to customers broke since. */
async function detectBrokenPromises(
  _event: unknown,
  lambda: Pick<Context, 'getRemainingTimeInMillis'>,
): Promise<DrainResult> {
  const remaining = () => lambda.getRemainingTimeInMillis();
  const result = await detectBreaches(
    scheduledContext(
      CLOCK_CALLER,
      'noticeBreach',
      { table, repositories, settings, now, ports: { policy } },
      remaining,
    ),
    () => remaining() > PAGE_MS,
  );
  if (result.detected > 0 || result.more)
    logger.info('promises broke', { noticed: result.detected, more: result.more });
  if (result.failed.length > 0) {
    logger.error('breaches could not be noted', { errors: result.failed });
    // So that the run counts as failed, and an alarm tells; what failed is tried again by the next one.
    throw new Error(`${result.failed.length} breaches could not be noted`);
  }
  return result;
}

export const handler = withErrorLogging(logger, (event: unknown, lambda: Pick<Context, 'getRemainingTimeInMillis'>) =>
  withinInvocation(
    () => lambda.getRemainingTimeInMillis(),
    () => detectBrokenPromises(event, lambda),
  ),
);
