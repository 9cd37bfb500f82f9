import { Logger } from '@aws-lambda-powertools/logger';
import { countOrderDays } from '../domain/insight/count-order-days.ts';
import { orderDayStore } from '../store/insight/order-day-store.ts';
import { PAGE_MS } from '../store/schedules.ts';
import { shopRepository } from '../store/shop/shop-repository.ts';
import { readerOf } from '../store/table/dynamo-read.ts';
import { invocationHandler } from './invocation-handler.ts';
import { failForErrors } from './job-failures.ts';
import { tableOf } from './table.ts';
import { readTableEnvironment } from './table-environment.ts';

const logger = new Logger({ serviceName: 'customer-graph-order-days' });
const table = tableOf(readTableEnvironment());
const { shop } = shopRepository(readerOf(table, true));
const now = () => new Date().toISOString();

/** Runs every 15 minutes: counts the orders of days that are over. */
async function count(_event: unknown, remaining: () => number): Promise<{ readonly counted: number }> {
  const { timeZone: zone } = await shop();
  const isTimeLeft = () => remaining() > PAGE_MS['order-days'];
  const { counted, failed } = await countOrderDays(orderDayStore(table, now), { now: now(), zone }, isTimeLeft);
  if (counted > 0) logger.info('orders of days are counted', { counted });
  failForErrors(logger, failed, 'days could not be counted');
  return { counted };
}

export const handler = invocationHandler(logger, count);
