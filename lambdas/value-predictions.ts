import { Logger } from '@aws-lambda-powertools/logger';
import { v7 } from 'uuid';
import { refreshPredictions } from '../domain/insight/refresh-predictions.ts';
import { valueLedgerOf } from '../store/customer-value-ledger.ts';
import { connect } from '../store/dynamo-client.ts';
import { readerOf } from '../store/dynamo-read.ts';
import { readValueModel } from '../store/value-model-items.ts';
import { readTableEnvironment } from './environment.ts';
import { withLastHandler } from './last-handler.ts';

const { tableName, dynamodbEndpoint } = readTableEnvironment();
const logger = new Logger({ serviceName: 'customer-graph-value-predictions' });
const table = connect(tableName, dynamodbEndpoint === null ? {} : { endpoint: dynamodbEndpoint });

/** Woken each night: ranks everybody anew by what is expected of them now. */
async function refresh(): Promise<{ readonly refreshed: number }> {
  const model = await readValueModel(readerOf(table, true));
  const now = new Date().toISOString();
  const refreshed = await refreshPredictions(valueLedgerOf(table), { model, now, newToken: v7 });
  logger.info('predictions are refreshed', { refreshed, model: model.version });
  return { refreshed };
}

export const handler = withLastHandler(logger, refresh);
