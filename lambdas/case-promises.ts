import { Logger } from '@aws-lambda-powertools/logger';
import type { DrainResult } from '../domain/kernel/drain-queue.ts';
import { playbookPolicy } from '../domain/playbook/playbook-policy.ts';
import { CLOCK_CALLER, detectBreaches } from '../domain/service-case/detect-breaches.ts';
import { cacheRepositories } from '../store/cached-repositories.ts';
import { createRepositories } from '../store/repositories.ts';
import { connect } from '../store/table/dynamo-client.ts';
import { readerOf } from '../store/table/dynamo-read.ts';
import { readSettings, readTableEnvironment } from './environment.ts';
import { invocationHandler } from './invocation-handler.ts';
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

/** The time to reserve for one page of cases. */
const PAGE_MS = 20_000;

/** Runs every minute: records which promises to customers are broken since the last run. */
async function detectBrokenPromises(_event: unknown, remaining: () => number): Promise<DrainResult> {
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
    // The run fails, so that an alarm reports it. The next run tries again.
    throw new Error(`${result.failed.length} breaches could not be noted`);
  }
  return result;
}

export const handler = invocationHandler(logger, detectBrokenPromises);
