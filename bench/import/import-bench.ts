import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readImportEnvironment } from '../../lambdas/import-environment.ts';
import { importSteps } from '../../lambdas/import-steps.ts';
import { createScheduledJob } from '../../lambdas/scheduled-context.ts';
import { openDataDirectory } from '../../local/common/data-directory.ts';
import { openDatabase, TABLE_NAME } from '../../local/engine/database.ts';
import { engineTable } from '../../local/engine/engine-table.ts';
import { createTable } from '../../local/engine/table.ts';
import type { WorkerPool } from '../../local/importers/files/worker-pool.ts';
import { launchEventSources } from '../../local/stream/event-source-launch.ts';
import { generateShopifyOrders } from '../../local/synthetic-data/shopify-orders.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { withinInvocation } from '../../store/dynamo/time-left.ts';
import { importFiles } from '../../store/import-job/import-files.ts';
import type { Attributes } from '../../store/table/item.ts';
import { readItems, writeBare } from './bare-writes.ts';
import {
  type ImportPlace,
  importOrders,
  importServices,
  importSetup,
  openImportPlace,
  writeLines,
} from './import-place.ts';
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

/** Imports generated rows of Shopify into an empty table. The worker of the import runs in this process. */
export async function measureImport(folder: string, rows: number): Promise<ImportMeasures> {
  const file = join(folder, 'orders.csv');
  await writeLines(file, generateShopifyOrders(rows));
  const place = await openImportPlace(join(folder, 'data'));
  const { table, counts } = countRequests(place.table);
  try {
    const services = importServices(place, poolOfThisProcess(table), table);
    await importSetup(services, folder);
    const before = structuredClone(counts);
    const { result: _, ...usage } = await measureStage(() => importOrders(services, file));
    const imported = { usage, counts: countsSince(before, counts), items: await readItems(table) };
    const projected = await measureProjectors(place);
    return { imported, projected: { usage: projected, items: await readItems(table) } };
  } finally {
    await place.close();
  }
}

async function measureProjectors({ directory, database }: ImportPlace): Promise<StageUsage> {
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
