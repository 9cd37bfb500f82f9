import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { launchBucket, type RunningBucket } from '../../local/bucket/bucket-launch.ts';
import { type DataDirectory, openDataDirectory } from '../../local/common/data-directory.ts';
import { type Database, openDatabase, TABLE_NAME } from '../../local/engine/database.ts';
import { engineTable } from '../../local/engine/engine-table.ts';
import { createTable } from '../../local/engine/table.ts';
import { functionEnvironment, IMPORT_BUCKET } from '../../local/functions/function-environment.ts';
import { type FileImport, type ImportServices, importFile } from '../../local/importers/files/import-file.ts';
import type { WorkerPool } from '../../local/importers/files/worker-pool.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { SETUP } from './setup.ts';

/** An empty table on an engine of its own, with the bucket of imports. Nothing follows its stream yet. */
export type ImportPlace = {
  readonly directory: DataDirectory;
  readonly database: Database;
  readonly bucket: RunningBucket;
  readonly table: Table;
  /** Of a worker of the import that finds the engine there. */
  workerEnvironment(endpoint: string): Promise<Record<string, string>>;
  close(): Promise<void>;
};

export async function openImportPlace(folder: string): Promise<ImportPlace> {
  await mkdir(folder);
  const directory = await openDataDirectory(folder);
  const database = await openDatabase(directory);
  const bucket = await launchBucket({
    ...{ port: 0, folder: directory.bucket, directory, database: database.endpoint },
  });
  const workerEnvironment = (endpoint: string) =>
    functionEnvironment('customer-graph-import-worker', directory, { database: endpoint, bucket: bucket.endpoint });
  // With the endpoint of one engine in the environment, no second engine would start.
  const { DYNAMODB_ENDPOINT: _, ...environment } = await workerEnvironment(database.endpoint);
  // biome-ignore lint/style/noProcessEnv: the import reads its environment in this process
  Object.assign(process.env, environment);
  await createTable(database.endpoint, TABLE_NAME);
  const table = engineTable(database.endpoint, TABLE_NAME);
  return {
    ...{ directory, database, bucket, table, workerEnvironment },
    async close() {
      await bucket.close();
      table.client.close();
      await database.close();
    },
  };
}

/** @param table of the place, or the same with something around it */
export const importServices = (
  { bucket, table: plain }: ImportPlace,
  pool: WorkerPool,
  table = plain,
): ImportServices => ({
  ...{ table, bucket: { name: IMPORT_BUCKET, endpoint: bucket.endpoint }, pool },
  ...{ signal: new AbortController().signal, onProgress: () => {} },
});

const REQUEST = { integration: null, limit: null, dryRun: false, onError: 'SKIP' } as const;

/** Writes what the table needs before orders. @param folder gets the file */
export async function importSetup(services: ImportServices, folder: string): Promise<void> {
  const file = join(folder, 'setup.ndjson');
  await writeFile(file, SETUP);
  await importAll({ ...REQUEST, format: 'MUTATIONS_NDJSON', file }, services);
}

/** Imports a file of Shopify. @throws Error if the graph does not hold all of its rows then */
export const importOrders = (services: ImportServices, file: string): Promise<void> =>
  importAll({ ...REQUEST, format: 'SHOPIFY_ORDERS_CSV', file, integration: 'shopify-uk' }, services);

async function importAll(request: FileImport, services: ImportServices): Promise<void> {
  const { job, progress } = await importFile(request, services);
  if (job.importStatus !== 'DONE' || progress.applied < job.plan.rows)
    throw new Error(`only ${progress.applied} of ${job.plan.rows} rows of ${request.file} were applied`);
}

export async function writeLines(file: string, lines: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(Iterator.from(lines).map((line) => `${line}\n`)), createWriteStream(file));
}
