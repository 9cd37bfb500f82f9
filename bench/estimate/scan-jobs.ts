import { PROD } from '../../cdk/configuration.ts';
import type { Partitions } from '../../domain/kernel/partition-job.ts';
import { runPartitionJob } from '../../domain/kernel/partition-job.ts';
import { BUILD_PARTS_AT_ONCE, buildSegments } from '../../domain/segment/build-segments.ts';
import { saveSegment } from '../../domain/segment/save-segment.ts';
import { rebuildConsumers, rebuildItems } from '../../lambdas/rebuild-consumers.ts';
import { evaluateEach, segmentEvaluation } from '../../lambdas/segment-evaluation.ts';
import { createClerk } from '../../local/sample-shop/clerk.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import type { ReadModelName } from '../../store/read-models.ts';
import { reindexTable } from '../../store/reindex/reindex-table.ts';
import { PARTS_AT_ONCE } from '../../store/reindex/scan-in-parts.ts';
import { PAGE_MS, SCHEDULES } from '../../store/schedules.ts';
import { scannedCustomers } from '../../store/segment/scan-records.ts';
import { segmentJobStore } from '../../store/segment/segment-job-store.ts';
import { shopRepository } from '../../store/shop/shop-repository.ts';
import { sourceItems } from '../../store/source-items.ts';
import { readerOf } from '../../store/table/dynamo-read.ts';
import { jobCursors } from '../../store/table/job-cursors.ts';
import { joinRequests } from '../../store/table/join-requests.ts';
import { JOB_SCAN } from '../../store/table/scan-keys.ts';
import { scanPages } from '../../store/table/scan-pages.ts';
import { createBaseShop } from '../chain/base-shop.ts';
import type { MeasuredJob } from './job-time.ts';
import { beyondEmptyList, lockstepTable } from './lockstep.ts';

const MODELS = ['kpis', 'journeys', 'rankings', 'segments'] as const satisfies readonly ReadModelName[];
/** Of a customer with ten orders, with all read models, in the shop below. `npm run estimate` prints it. */
const ITEMS_A_CUSTOMER = 260;
/** On a page of a scan. */
const CUSTOMERS_A_PAGE = Math.round(JOB_SCAN.pageItems / ITEMS_A_CUSTOMER);

export const SHOP_CUSTOMERS = 120;
const now = () => new Date().toISOString();

/** A shop whose customers have ten orders each, with covers, returns, cases and feedback, but without read models. */
export const createShop = (table: Table): Promise<void> => createBaseShop(table, SHOP_CUSTOMERS);

export async function countItems(table: Table): Promise<number> {
  let count = 0;
  for await (const items of scanPages(table)) count += items.length;
  return count;
}

/** Rebuilds of read models in that shop, as if nothing of them was there. */
export async function measureRebuilds(table: Table): Promise<readonly MeasuredJob[]> {
  const jobs: MeasuredJob[] = [];
  for (const model of MODELS) jobs.push(await measureRebuild(table, model));
  return jobs;
}

/** A run has one part of the table. */
async function measureRebuild(table: Table, model: ReadModelName): Promise<MeasuredJob> {
  const lockstep = lockstepTable(table);
  const joined = joinRequests(lockstep);
  const notMatched = () => Promise.reject(new Error('nothing is matched here'));
  const consumers = rebuildConsumers(joined, now, notMatched)[model];
  const { failed } = await runPartitionJob(jobCursors(joined), {
    ...{
      job: `estimate-${model}`,
      pass: '1',
      partitions: sourceItems(joined, model, 0, now, { ...JOB_SCAN, parts: 1 }),
      atOnce: 1,
    },
    ...{ byIds: async () => [], isTimeLeft: () => true },
    async work(items) {
      const failures = await rebuildItems(consumers, items);
      return { changed: items.length, failures: failures.map(({ error }) => ({ id: model, error })) };
    },
  });
  if (failed.length > 0) throw new Error(`a rebuild failed: ${failed}`);
  const runs = { most: Math.min(JOB_SCAN.parts, PROD.rebuildPartsAtOnce), schedule: null };
  return { name: `rebuild of ${model}`, runs, keys: null, customers: SHOP_CUSTOMERS, taken: lockstep.take() };
}

/** Of a machine with so many processors. */
const PROCESSES = 16;

/** A reindexing of that shop after another one, which changes nothing. So many parts are measured as have a page each. */
export async function measureReindex(table: Table): Promise<MeasuredJob> {
  await reindexTable(table);
  const parts = Math.round(SHOP_CUSTOMERS / CUSTOMERS_A_PAGE);
  const pageSize = Math.round((CUSTOMERS_A_PAGE * (await countItems(table))) / SHOP_CUSTOMERS);
  const lockstep = lockstepTable(table);
  await reindexTable(lockstep, { parts, pageSize });
  const runs = { most: (PARTS_AT_ONCE / parts) * PROCESSES, schedule: null };
  return { name: 'reindex', runs, keys: null, customers: SHOP_CUSTOMERS, taken: lockstep.take() };
}

/** A build of a segment in that shop. A run has as many parts of the table as it works on at the same time, and as many customers on a page as in a table with all read models. */
export async function measureBuild(table: Table): Promise<MeasuredJob> {
  const pageItems = Math.round((CUSTOMERS_A_PAGE * (await countItems(table))) / SHOP_CUSTOMERS);
  const lockstep = lockstepTable(table);
  const joined = joinRequests(lockstep);
  const none: Partitions<string> = { count: BUILD_PARTS_AT_ONCE, page: async () => ({ items: [], next: null }) };
  const build = async (name: string, customersIn: Partitions<string>) => {
    await createClerk(table).execute(saveSegment, name, { name, condition: REGULARS }, now());
    const failed: string[] = [];
    const batches = segmentEvaluation(joined, now, 'CHANGE');
    lockstep.take();
    await buildSegments({
      store: { ...segmentJobStore(joined), customers: customersIn },
      cursors: jobCursors(joined),
      shop: shopRepository(readerOf(joined, true)).freshShop,
      ...{ now, isTimeLeft: () => true, reportFailed: (errors: readonly string[]) => void failed.push(...errors) },
      evaluate: (ids) => evaluateEach(batches(), ids),
      lease: { milliseconds: 60_000, now },
    });
    if (failed.length > 0) throw new Error(`a build failed: ${failed}`);
    return lockstep.take();
  };
  const empty = await build('Nobody', none);
  const taken = beyondEmptyList(
    await build('Regulars', scannedCustomers(joined, { parts: BUILD_PARTS_AT_ONCE, pageItems })),
    empty,
  );
  const { runs, timeoutMinutes } = SCHEDULES['segment-builds'];
  const lifeMinutes = timeoutMinutes - PAGE_MS['segment-builds'] / 60_000;
  return {
    name: 'build of segments',
    runs: { most: JOB_SCAN.parts / BUILD_PARTS_AT_ONCE, schedule: { ...runs, lifeMinutes } },
    ...{ keys: null, customers: SHOP_CUSTOMERS, taken },
  };
}

const REGULARS = {
  all: [{ fact: 'metrics', path: '$.orderCount', operator: 'greaterThanInclusive', value: 12 }],
};
