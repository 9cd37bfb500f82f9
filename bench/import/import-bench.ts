import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readImportEnvironment } from '../../lambdas/import-environment.ts';
import { importSteps } from '../../lambdas/import-steps.ts';
import { createScheduledJob } from '../../lambdas/scheduled-context.ts';
import { launchBucket } from '../../local/bucket/bucket-launch.ts';
import { type DataDirectory, openDataDirectory } from '../../local/common/data-directory.ts';
import { openDatabase, TABLE_NAME } from '../../local/engine/database.ts';
import { engineTable } from '../../local/engine/engine-table.ts';
import { createTable } from '../../local/engine/table.ts';
import { functionEnvironment, IMPORT_BUCKET } from '../../local/functions/function-environment.ts';
import { type FileImport, type ImportServices, importFile } from '../../local/importers/files/import-file.ts';
import type { WorkerPool } from '../../local/importers/files/worker-pool.ts';
import { launchEventSources } from '../../local/stream/event-source-launch.ts';
import { generateShopifyOrders } from '../../local/synthetic-data/shopify-orders.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { withinInvocation } from '../../store/dynamo/time-left.ts';
import { importFiles } from '../../store/import-job/import-files.ts';
import type { Attributes } from '../../store/table/item.ts';
import { readItems, writeBare } from './bare-writes.ts';
import { SETUP } from './setup.ts';
import { countRequests, countsSince, measureStage, type RequestCounts, type StageUsage } from './usage.ts';

export type Measured = {
  readonly usage: StageUsage;
  readonly counts: RequestCounts;
  readonly items: readonly Attributes[];
};

export type ImportMeasures = {
  readonly imported: Measured;
  /** The projectors and the matcher over everything that the import wrote. */
  readonly projected: { readonly usage: StageUsage; readonly items: readonly Attributes[] };
};

const REQUEST = { integration: null, limit: null, dryRun: false, onError: 'SKIP' } as const;

/** Imports generated rows of Shopify into an empty table. The worker of the import runs in this process. */
export async function measureImport(folder: string, rows: number): Promise<ImportMeasures> {
  const [file, setup] = [join(folder, 'orders.csv'), join(folder, 'setup.ndjson')];
  const lines = generateShopifyOrders(rows);
  await pipeline(Readable.from(lines.map((line) => `${line}\n`)), createWriteStream(file));
  await writeFile(setup, SETUP.map((line) => JSON.stringify(line)).join('\n'));
  const directory = await openDataDirectory(join(folder, 'data'));
  const database = await openDatabase(directory);
  const bucket = await launchBucket({
    ...{ port: 0, folder: directory.bucket, directory, database: database.endpoint },
  });
  const places = { database: database.endpoint, bucket: bucket.endpoint };
  // With the endpoint of one engine in the environment, no second engine would start.
  const { DYNAMODB_ENDPOINT: _, ...environment } = await functionEnvironment(
    'customer-graph-import-worker',
    directory,
    places,
  );
  // biome-ignore lint/style/noProcessEnv: the worker reads its environment in this process
  Object.assign(process.env, environment);
  const { table, counts } = countRequests(engineTable(database.endpoint, TABLE_NAME));
  try {
    await createTable(database.endpoint, TABLE_NAME);
    const services: ImportServices = {
      ...{ table, bucket: { name: IMPORT_BUCKET, endpoint: bucket.endpoint }, pool: poolOfThisProcess(table) },
      ...{ signal: new AbortController().signal, onProgress: () => {} },
    };
    await importFile({ ...REQUEST, format: 'MUTATIONS_NDJSON', file: setup }, services);
    const before = structuredClone(counts);
    const request: FileImport = { ...REQUEST, format: 'SHOPIFY_ORDERS_CSV', file, integration: 'shopify-uk' };
    const { result, ...usage } = await measureStage(() => importFile(request, services));
    if (result.progress.applied < rows) throw new Error(`only ${result.progress.applied} of ${rows} rows were applied`);
    const imported = { usage, counts: countsSince(before, counts), items: await readItems(table) };
    const projected = await measureProjectors(directory, database);
    return { imported, projected: { usage: projected, items: await readItems(table) } };
  } finally {
    await bucket.close();
    table.client.close();
    await database.close();
  }
}

async function measureProjectors(
  directory: DataDirectory,
  database: Awaited<ReturnType<typeof openDatabase>>,
): Promise<StageUsage> {
  const sources = await launchEventSources(directory, directory.streamPaths, database);
  try {
    const { result: _, ...usage } = await measureStage(() => sources.drain());
    return usage;
  } finally {
    await sources.close();
  }
}

/** Writes these items into an empty table of an engine of its own. */
export async function measureBareWrites(folder: string, items: readonly Attributes[]): Promise<Measured> {
  await mkdir(folder);
  const directory = await openDataDirectory(folder);
  const database = await openDatabase(directory);
  const { table, counts } = countRequests(engineTable(database.endpoint, TABLE_NAME));
  try {
    await createTable(database.endpoint, TABLE_NAME);
    const { result: _, ...usage } = await measureStage(() => writeBare(table, items));
    return { usage, counts, items };
  } finally {
    table.client.close();
    await database.close();
  }
}

/** The worker of AWS as a pool of one, which shares the client of the table. */
function poolOfThisProcess(table: Table): WorkerPool {
  const scheduled = { ...createScheduledJob('import-worker'), table };
  const { bucket, hasLocalFiles, writeUnits } = readImportEnvironment();
  const runStep = importSteps(scheduled, importFiles(bucket, hasLocalFiles), writeUnits);
  const remaining = () => Number.POSITIVE_INFINITY;
  return {
    size: 1,
    run: async (_, step) => (await withinInvocation(remaining, () => runStep(step, remaining))).result,
    async close() {},
  };
}
