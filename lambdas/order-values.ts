import { Logger } from '@aws-lambda-powertools/logger';
import type { Context } from 'aws-lambda';
import { v7 } from 'uuid';
import type { Caller } from '../domain/caller.ts';
import { ID_PREFIXES } from '../domain/id.ts';
import { valueOrders } from '../domain/order/value-orders.ts';
import { valueLedgerOf } from '../store/customer-value-ledger.ts';
import { connect } from '../store/dynamo-client.ts';
import { journalOf } from '../store/dynamo-journal.ts';
import { jobCursors } from '../store/job-cursors.ts';
import { recordsOf } from '../store/records.ts';
import { withinInvocation } from '../store/time-left.ts';
import { readSettings, readTableEnvironment } from './environment.ts';
import { withLastHandler } from './last-handler.ts';

const { tableName, dynamodbEndpoint } = readTableEnvironment();
const settings = readSettings();
const logger = new Logger({ serviceName: 'customer-graph-order-values' });
const table = connect(tableName, dynamodbEndpoint === null ? {} : { endpoint: dynamodbEndpoint });
const now = () => new Date().toISOString();
const records = recordsOf(table, { consistent: true });

/** Who counts: the shop's own clock. */
const CLOCK: Caller = {
  clientId: 'order-values',
  system: 'order-values',
  role: 'admin',
  scopes: [],
  store: null,
  customerId: null,
};

/** What a page may take at the most. */
const PAGE_MS = 20_000;

/** Woken each minute: values what was sold before the shop had a currency, once it has one. */
async function value(
  _event: unknown,
  lambda: Pick<Context, 'getRemainingTimeInMillis'>,
): Promise<{ readonly valued: number }> {
  const remaining = () => lambda.getRemainingTimeInMillis();
  const journal = journalOf(table, now, remaining);
  const command = { operation: 'valueOrder', client: CLOCK.system, subject: null, fingerprint: '' };
  const valued = await valueOrders(
    (idempotencyKey) => ({
      command: { ...command, idempotencyKey },
      caller: CLOCK,
      records,
      journal,
      settings,
      now,
      onFault: (fault) => logger.error('a playbook failed', { fault }),
      newId: (noun) => `${ID_PREFIXES[noun]}_${v7()}`,
    }),
    valueLedgerOf(table).values,
    jobCursors(table),
    () => remaining() > PAGE_MS,
  );
  if (valued > 0) logger.info('orders are valued', { valued });
  return { valued };
}

export const handler = withLastHandler(logger, (event: unknown, lambda: Pick<Context, 'getRemainingTimeInMillis'>) =>
  withinInvocation(
    () => lambda.getRemainingTimeInMillis(),
    () => value(event, lambda),
  ),
);
