import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDataDirectory } from '../../local/common/data-directory.ts';
import { TABLE_NAME } from '../../local/engine/database.ts';
import { startEngine } from '../../local/engine/engine.ts';
import { createTable } from '../../local/engine/table.ts';
import { launchEventSources } from '../../local/stream/event-source-launch.ts';
import { generateShopifyOrders } from '../../local/synthetic-data/shopify-orders.ts';
import { openUnitProxy, type UnitCounts } from '../harness/unit-proxy.ts';
import { SETUP } from '../import/setup.ts';
import type { OrderUnits } from './simulate-plan.ts';

export type MeasuredOrders = {
  readonly orders: number;
  readonly first: OrderUnits;
  /** Of an import of the same file once more: nothing has changed. */
  readonly again: UnitCounts;
};

/**
 * Imports generated rows of Shopify with `npm run import` on an engine of its own, lets the consumers of the stream follow, and counts the
 * units of both. The built bundles must be fresh.
 */
export async function measureOrders(folder: string, rows: number): Promise<MeasuredOrders> {
  const [file, setup, data] = [join(folder, 'orders.csv'), join(folder, 'setup.ndjson'), join(folder, 'data')];
  const lines = [...generateShopifyOrders(rows)];
  const orders = new Set(lines.slice(1).map((line) => line.slice(0, line.indexOf(',')))).size;
  await writeFile(file, lines.join('\n'));
  await writeFile(setup, SETUP);
  const engine = await startEngine({ dbPath: join(folder, 'table.db') });
  await createTable(engine.endpoint, TABLE_NAME);
  const [importer, consumers] = [await openUnitProxy(engine.endpoint), await openUnitProxy(engine.endpoint)];
  try {
    await runImport(['mutations', setup, '--data', data], importer.endpoint);
    importer.take();
    const args = ['shopify-orders', file, '--integration', 'shopify-uk', '--data', data];
    const seconds = await runImport(args, importer.endpoint);
    const first = importer.take();
    const directory = await openDataDirectory(data);
    const database = {
      ...{ endpoint: consumers.endpoint, location: '', streamLog: engine.streamLog, close: async () => {} },
      failed: new Promise<string>(() => {}),
    };
    const sources = await launchEventSources(directory, directory.streamPaths, database);
    await sources.drain();
    const followed = consumers.take();
    await sources.close();
    await utimes(file, new Date(), new Date(Date.now() + 2_000));
    await runImport(args, importer.endpoint);
    const again = importer.take();
    const { size } = await stat(file);
    return {
      orders,
      first: {
        fileBytes: size / orders,
        ...{ importReads: first.reads / orders, importWrites: first.writes / orders },
        ...{ consumerReads: followed.reads / orders, consumerWrites: followed.writes / orders },
        workerSeconds: seconds / orders,
      },
      again: { reads: again.reads / orders, writes: again.writes / orders },
    };
  } finally {
    importer.close();
    consumers.close();
    await engine.stop();
  }
}

/** @returns seconds from the start to the end of the command */
async function runImport(args: readonly string[], endpoint: string): Promise<number> {
  const begun = performance.now();
  const script = join(import.meta.dirname, '../../local/import.ts');
  // biome-ignore lint/style/noProcessEnv: the command gets the same environment, and another engine
  const env = { ...process.env, DYNAMODB_ENDPOINT: endpoint };
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'ignore', 'inherit'], env });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`the import ended with ${code}`);
  return (performance.now() - begun) / 1_000;
}
