import { Logger } from '@aws-lambda-powertools/logger';
import { v7 } from 'uuid';
import { refreshPredictions } from '../domain/insight/refresh-predictions.ts';
import { customerValueStore } from '../store/insight/customer-value-store.ts';
import { readValueModel } from '../store/insight/value-model-items.ts';
import { readerOf } from '../store/table/dynamo-read.ts';
import { jobCursors } from '../store/table/job-cursors.ts';
import { invocationHandler } from './invocation-handler.ts';
import { tableOf } from './table.ts';
import { readTableEnvironment } from './table-environment.ts';

const logger = new Logger({ serviceName: 'customer-graph-value-predictions' });
const table = tableOf(readTableEnvironment());

/** The time to reserve for one page. */
const PAGE_MS = 60_000;

/** Runs every 15 minutes: refreshes the predictions of all customers once a day. */
async function refresh(_event: unknown, remaining: () => number): Promise<{ readonly refreshed: number }> {
  const model = await readValueModel(readerOf(table, true));
  const now = new Date().toISOString();
  const isTimeLeft = () => remaining() > PAGE_MS;
  const context = { model, now, newToken: v7 };
  const refreshed = await refreshPredictions(customerValueStore(table), context, jobCursors(table), isTimeLeft);
  if (refreshed > 0) logger.info('predictions are refreshed', { refreshed, model: model.version });
  return { refreshed };
}

export const handler = invocationHandler(logger, refresh);
