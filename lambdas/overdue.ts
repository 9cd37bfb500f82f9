import { Logger } from '@aws-lambda-powertools/logger';
import type { DrainResult } from '../domain/kernel/drain-queue.ts';
import { detectLateOrders } from '../domain/order/detect-late-orders.ts';
import { playbookPolicy } from '../domain/playbook/playbook-policy.ts';
import { detectOverdueInspections } from '../domain/warranty/detect-overdue-inspections.ts';
import { cacheRepositories } from '../store/cached-repositories.ts';
import { createRepositories } from '../store/repositories.ts';
import { connect } from '../store/table/dynamo-client.ts';
import { readerOf } from '../store/table/dynamo-read.ts';
import { jobCursors } from '../store/table/job-cursors.ts';
import { readSettings, readTableEnvironment } from './environment.ts';
import { invocationHandler } from './invocation-handler.ts';
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

/** The time to reserve for one page. */
const PAGE_MS = 20_000;

/** Runs every 15 minutes: records which orders are late and which inspections are overdue since the last run. */
async function detectOverdue(
  _event: unknown,
  remaining: () => number,
): Promise<{ readonly orders: DrainResult; readonly inspections: DrainResult }> {
  const contextOf = scheduledContext(
    CLOCK_CALLER,
    'noticeOverdue',
    { table, repositories, settings, now, ports: { policy } },
    remaining,
  );
  const isTimeLeft = () => remaining() > PAGE_MS;
  const orders = await detectLateOrders(contextOf, cursors, isTimeLeft);
  const inspections = await detectOverdueInspections(contextOf, cursors, isTimeLeft);
  const failed = [...orders.failed, ...inspections.failed];
  if (orders.detected + inspections.detected > 0)
    logger.info('overdue', { orders: orders.detected, inspections: inspections.detected });
  if (failed.length > 0) {
    logger.error('what is overdue could not be noted', { errors: failed });
    // The run fails, so that an alarm reports it. The next run tries again.
    throw new Error(`${failed.length} of what is overdue could not be noted`);
  }
  return { orders, inspections };
}

export const handler = invocationHandler(logger, detectOverdue);
