import { Logger } from '@aws-lambda-powertools/logger';
import type { Context } from 'aws-lambda';
import type { DrainResult } from '../domain/kernel/drain-queue.ts';
import { detectLateOrders } from '../domain/order/detect-late-orders.ts';
import { playbookPolicy } from '../domain/playbook/playbook-policy.ts';
import { detectOverdueInspections } from '../domain/warranty/detect-overdue-inspections.ts';
import { cacheRepositories } from '../store/cached-repositories.ts';
import { createRepositories } from '../store/repositories.ts';
import { connect } from '../store/table/dynamo-client.ts';
import { readerOf } from '../store/table/dynamo-read.ts';
import { jobCursors } from '../store/table/job-cursors.ts';
import { withinInvocation } from '../store/table/time-left.ts';
import { readSettings, readTableEnvironment } from './environment.ts';
import { withErrorLogging } from './error-logging.ts';
import { scheduledCaller, scheduledContext } from './scheduled-context.ts';

const { tableName, dynamodbEndpoint } = readTableEnvironment();
const settings = readSettings();
const logger = new Logger({ serviceName: 'customer-graph-overdue' });
const table = connect(tableName, dynamodbEndpoint === null ? {} : { endpoint: dynamodbEndpoint });
const now = () => new Date().toISOString();
const cached = cacheRepositories(readerOf(table, true), now);
const cursors = jobCursors(table);
const repositories = createRepositories(table, { consistent: true, cached });
const policy = playbookPolicy({
  repositories,
  onFault: (fault) => logger.error('a playbook failed', { fault }),
});

const CLOCK_CALLER = scheduledCaller('overdue');

/** What a page may take at the most. */
const PAGE_MS = 20_000;

/** Woken each quarter of an hour: notes which orders are late since, and which inspections are overdue. */
async function detectOverdue(
  _event: unknown,
  lambda: Pick<Context, 'getRemainingTimeInMillis'>,
): Promise<{ readonly orders: DrainResult; readonly inspections: DrainResult }> {
  const remaining = () => lambda.getRemainingTimeInMillis();
  const writingOf = scheduledContext(
    CLOCK_CALLER,
    'noticeOverdue',
    { table, repositories, settings, now, ports: { policy } },
    remaining,
  );
  const isTimeLeft = () => remaining() > PAGE_MS;
  const orders = await detectLateOrders(writingOf, cursors, isTimeLeft);
  const inspections = await detectOverdueInspections(writingOf, cursors, isTimeLeft);
  const failed = [...orders.failed, ...inspections.failed];
  if (orders.detected + inspections.detected > 0)
    logger.info('overdue', { orders: orders.detected, inspections: inspections.detected });
  if (failed.length > 0) {
    logger.error('what is overdue could not be noted', { errors: failed });
    // So that the run counts as failed, and an alarm tells; what failed is tried again by the next one.
    throw new Error(`${failed.length} of what is overdue could not be noted`);
  }
  return { orders, inspections };
}

export const handler = withErrorLogging(logger, (event: unknown, lambda: Pick<Context, 'getRemainingTimeInMillis'>) =>
  withinInvocation(
    () => lambda.getRemainingTimeInMillis(),
    () => detectOverdue(event, lambda),
  ),
);
