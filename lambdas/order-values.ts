import { Logger } from '@aws-lambda-powertools/logger';
import type { Context } from 'aws-lambda';
import { NO_POLICY } from '../domain/kernel/policy.ts';
import { valueOrders } from '../domain/order/value-orders.ts';
import { customerValueStore } from '../store/insight/customer-value-store.ts';
import { createRepositories } from '../store/repositories.ts';
import { connect } from '../store/table/dynamo-client.ts';
import { jobCursors } from '../store/table/job-cursors.ts';
import { withinInvocation } from '../store/table/time-left.ts';
import { readSettings, readTableEnvironment } from './environment.ts';
import { withErrorLogging } from './error-logging.ts';
import { scheduledCaller, scheduledContext } from './scheduled-context.ts';

const { tableName, dynamodbEndpoint } = readTableEnvironment();
const settings = readSettings();
const logger = new Logger({ serviceName: 'customer-graph-order-values' });
const table = connect(tableName, dynamodbEndpoint === null ? {} : { endpoint: dynamodbEndpoint });
const now = () => new Date().toISOString();
const repositories = createRepositories(table, { consistent: true });

const CLOCK_CALLER = scheduledCaller('order-values');

/** What a page may take at the most. */
const PAGE_MS = 20_000;

/** Woken each minute: values what was sold before the shop had a currency, once it has one. */
async function valueUnvaluedOrders(
  _event: unknown,
  lambda: Pick<Context, 'getRemainingTimeInMillis'>,
): Promise<{ readonly valued: number }> {
  const remaining = () => lambda.getRemainingTimeInMillis();
  const valued = await valueOrders(
    scheduledContext(
      CLOCK_CALLER,
      'valueOrder',
      { table, repositories: repositories, settings, now, ports: { policy: NO_POLICY } },
      remaining,
    ),
    customerValueStore(table).values,
    jobCursors(table),
    () => remaining() > PAGE_MS,
  );
  if (valued > 0) logger.info('orders are valued', { valued });
  return { valued };
}

export const handler = withErrorLogging(logger, (event: unknown, lambda: Pick<Context, 'getRemainingTimeInMillis'>) =>
  withinInvocation(
    () => lambda.getRemainingTimeInMillis(),
    () => valueUnvaluedOrders(event, lambda),
  ),
);
