import { readdir } from 'node:fs/promises';
import { openWorkerPool } from '../../local/importers/files/worker-pool.ts';
import { launchEventSources } from '../../local/stream/event-source-launch.ts';
import { importOrders, importServices, importSetup, openImportPlace } from '../import/import-place.ts';
import type { OrderFiles } from './order-files.ts';
import type { Client } from './parts.ts';

/** An import of the measured orders into a table of its own. */
export type Round = {
  /** Imports them, and waits until the consumers, if they run, have followed. Both in seconds from the start. */
  run(): Promise<{ readonly imported: number; readonly followed: number }>;
  close(): Promise<void>;
};

export type RoundOptions = {
  /** Whether the consumers of the stream run beside the import. */
  readonly isFollowed: boolean;
  /** The address at which a part finds the engine with this address. */
  readonly addressFor?: (part: Client, engine: string) => Promise<string>;
};

/** Starts everything, and warms it up. */
export async function openRound(folder: string, files: OrderFiles, options: RoundOptions): Promise<Round> {
  const { isFollowed, addressFor = async (_, engine) => engine } = options;
  const place = await openImportPlace(folder);
  const { directory, database } = place;
  const closers = [place.close];
  const close = async () => {
    for (const one of closers.splice(0).toReversed()) await one();
  };
  try {
    const addressOf = (part: Client) => addressFor(part, database.endpoint);
    const pool = await openWorkerPool(await place.workerEnvironment(await addressOf('import worker')));
    closers.push(pool.close);
    const addresses = { changes: await addressOf('changes'), matcher: await addressOf('matcher') };
    const launched = isFollowed
      ? await launchEventSources(directory, directory.streamPaths, database, (consumer) => ({
          ...{ database: addresses[consumer], bucket: null },
        }))
      : null;
    if (launched !== null) closers.push(launched.close);
    const services = importServices(place, pool);
    const broken = Promise.race([database.failed, ...(launched === null ? [] : [launched.failed])]);
    const drain = async () => {
      await launched?.drain();
      await refuseFailedBatches(directory.streamPaths.failed);
    };
    await importSetup(services, folder);
    await importOrders(services, files.warmUp);
    await drain();
    return {
      close,
      async run() {
        const began = performance.now();
        const secondsUntil = async (work: Promise<unknown>) => {
          await Promise.race([work, rejectWhen(broken)]);
          return (performance.now() - began) / 1_000;
        };
        const imported = await secondsUntil(importOrders(services, files.measured));
        return { imported, followed: await secondsUntil(drain()) };
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function rejectWhen(broken: Promise<string>): Promise<never> {
  throw new Error(`a process of the bench is gone: ${await broken}`);
}

/** A batch that was given up was not followed. */
async function refuseFailedBatches(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  if (files.length > 0) throw new Error('a consumer has given up a batch');
}
