import { Logger } from '@aws-lambda-powertools/logger';
import { buildSegments } from '../domain/segment/build-segments.ts';
import { deleteRetired } from '../domain/segment/delete-retired.ts';
import { refreshBenchmark } from '../domain/segment/refresh-benchmark.ts';
import { PAGE_MS } from '../store/schedules.ts';
import { segmentJobStore } from '../store/segment/segment-job-store.ts';
import { shopRepository } from '../store/shop/shop-repository.ts';
import { readerOf } from '../store/table/dynamo-read.ts';
import { jobCursors } from '../store/table/job-cursors.ts';
import { invocationHandler } from './invocation-handler.ts';
import { failForErrors } from './job-failures.ts';
import { evaluateEach, segmentEvaluation } from './segment-evaluation.ts';
import { joinedTableOf } from './table.ts';
import { readTableEnvironment } from './table-environment.ts';

const logger = new Logger({ serviceName: 'customer-graph-segment-builds' });
const table = joinedTableOf(readTableEnvironment());
const now = () => new Date().toISOString();
const { freshShop } = shopRepository(readerOf(table, true));
const store = segmentJobStore(table);
const batches = segmentEvaluation(table, now, 'CHANGE');

/** The people of a page are evaluated in seconds. */
const LEASE_MS = 60_000;

/** Runs every minute: builds the segments that were saved, and deletes the members of what they replace. */
async function run(
  _event: unknown,
  remaining: () => number,
): Promise<{ readonly built: number; readonly deleted: number }> {
  const isTimeLeft = () => remaining() > PAGE_MS['segment-builds'];
  const failed: string[] = [];
  const reportFailed = (errors: readonly string[]) => void failed.push(...errors);
  const jobs = { store, cursors: jobCursors(table), shop: freshShop, now, isTimeLeft };
  const ports = {
    ...jobs,
    evaluate: (ids: readonly string[]) => evaluateEach(batches(), ids),
    reportFailed,
    lease: { milliseconds: LEASE_MS, now },
  };
  // A conflict with somebody who saves a segment leaves the build for the next run.
  const built = (await refreshBenchmark(ports)) ? await buildSegments(ports) : [];
  const deleted = await deleteRetired(ports);
  if (built.length > 0 || deleted > 0) logger.info('segments are built', { segments: built, deleted });
  failForErrors(logger, failed, 'customers could not be evaluated');
  return { built: built.length, deleted };
}

export const handler = invocationHandler(logger, run);
