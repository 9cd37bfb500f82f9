import { Logger } from '@aws-lambda-powertools/logger';
import { NO_POLICY } from '../domain/kernel/policy.ts';
import { valueOrders } from '../domain/order/value-orders.ts';
import { customerValueStore } from '../store/insight/customer-value-store.ts';
import { createRepositories } from '../store/repositories.ts';
import { connect } from '../store/table/dynamo-client.ts';
import { jobCursors } from '../store/table/job-cursors.ts';
import { readSettings, readTableEnvironment } from './environment.ts';
import { invocationHandler } from './invocation-handler.ts';
import { scheduledCaller, scheduledContext } from './scheduled-context.ts';

const { tableName, dynamodbEndpoint } = readTableEnvironment();
const settings = readSettings();
const logger = new Logger({ serviceName: 'customer-graph-order-values' });
const table = connect(tableName, dynamodbEndpoint === null ? {} : { endpoint: dynamodbEndpoint });
const now = () => new Date().toISOString();
const repositories = createRepositories(table, { consistent: true });

const CLOCK_CALLER = scheduledCaller('order-values');

/** The time to reserve for one page. */
const PAGE_MS = 20_000;

/** Runs every minute: values the orders from before the shop had a currency, once it has one. */
async function valueUnvaluedOrders(_event: unknown, remaining: () => number): Promise<{ readonly valued: number }> {
  const valued = await valueOrders(
    scheduledContext(
      CLOCK_CALLER,
      'valueOrder',
      { table, repositories, settings, now, ports: { policy: NO_POLICY } },
      remaining,
    ),
    customerValueStore(table).values,
    jobCursors(table),
    () => remaining() > PAGE_MS,
  );
  if (valued > 0) logger.info('orders are valued', { valued });
  return { valued };
}

export const handler = invocationHandler(logger, valueUnvaluedOrders);
