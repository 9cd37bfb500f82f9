import { Logger } from '@aws-lambda-powertools/logger';
import { v7 } from 'uuid';
import { refreshPredictions } from '../domain/insight/refresh-predictions.ts';
import { customerValueStore } from '../store/insight/customer-value-store.ts';
import { readValueModel } from '../store/insight/value-model-items.ts';
import { PAGE_MS } from '../store/schedules.ts';
import { readerOf } from '../store/table/dynamo-read.ts';
import { jobCursors } from '../store/table/job-cursors.ts';
import { invocationHandler } from './invocation-handler.ts';
import { failForErrors } from './job-failures.ts';
import { tableOf } from './table.ts';
import { readTableEnvironment } from './table-environment.ts';

const logger = new Logger({ serviceName: 'customer-graph-value-predictions' });
const table = tableOf(readTableEnvironment());

/** Runs every 15 minutes: refreshes the predictions of all customers once a day. */
async function refresh(_event: unknown, remaining: () => number): Promise<{ readonly refreshed: number }> {
  const model = await readValueModel(readerOf(table, true));
  const now = () => new Date().toISOString();
  const { changed: refreshed, failed } = await refreshPredictions(
    ...([customerValueStore(table), { model, now: now(), newToken: v7 }, jobCursors(table)] as const),
    ...([() => remaining() > PAGE_MS['value-predictions'], now] as const),
  );
  if (refreshed > 0) logger.info('predictions are refreshed', { refreshed, model: model.version });
  failForErrors(logger, failed, 'predictions could not be refreshed');
  return { refreshed };
}

export const handler = invocationHandler(logger, refresh);
