import { join } from 'node:path';
import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import { writeLagFile } from '../../store/lag-file.ts';
import { CONSUMER_NAMES, type ConsumerName } from '../../store/stream-consumers.ts';
import type { DataDirectory, StreamPaths } from '../common/data-directory.ts';
import { type Database, TABLE_NAME } from '../engine/database.ts';
import { type LaunchedProcess, launch } from '../functions/child-process.ts';
import { functionEnvironment, type LocalServices } from '../functions/function-environment.ts';

/** The argument of the process of an event source. */
export type EventSourceSettings = {
  readonly consumer: ConsumerName;
  readonly endpoint: string;
  readonly tableName: string;
  readonly checkpoints: string;
  readonly failed: string;
};

/** The process answers with the same number when it is drained. */
export type DrainRequest = { readonly drainId: number };

export type EventSourceMessage =
  | { readonly drainedId: number; readonly delivered: number }
  /** The last processed record of each shard. */
  | { readonly checkpoints: Readonly<Record<string, string>> };

/** How often the lag is written. */
const LAG_INTERVAL_MS = 1_000;

/** All consumers of the table's stream, each in a process of its own, so that none blocks another. */
export type RunningEventSources = {
  /** Resolves when all consumers have processed all earlier writes, and all writes that these caused. */
  drain(): Promise<void>;
  close(): Promise<void>;
  /** Resolves with the reason if one of the processes ends without `close`. */
  readonly failed: Promise<string>;
};

/**
 * Starts all consumers. Records that all of them have processed are deleted from the log of the embedded engine.
 * @param services what the function of a consumer uses; without it, the engine of the database and no bucket
 */
export async function launchEventSources(
  directory: DataDirectory,
  paths: StreamPaths,
  database: Database,
  services: (consumer: ConsumerName) => LocalServices = () => ({ database: database.endpoint, bucket: null }),
): Promise<RunningEventSources> {
  const sources = await mapInParallel(CONSUMER_NAMES, (consumer) =>
    launchEventSource(consumer, directory, paths, services(consumer)),
  );
  const checkpoints = new Map<ConsumerName, Readonly<Record<string, string>>>();
  for (const [index, consumer] of CONSUMER_NAMES.entries())
    sources[index]?.process.on('message', (message: EventSourceMessage) => {
      if (!('checkpoints' in message)) return;
      checkpoints.set(consumer, message.checkpoints);
      if (checkpoints.size === CONSUMER_NAMES.length) trimStreamLog(database, [...checkpoints.values()]);
    });
  const lagTimer = setInterval(() => writeLag(paths.lag, database, [...checkpoints.values()]), LAG_INTERVAL_MS);
  return {
    async drain() {
      while ((await mapInParallel(sources, drainSource)).some((delivered) => delivered > 0));
    },
    close: async () => {
      clearInterval(lagTimer);
      await mapInParallel(sources, ({ close }) => close());
    },
    failed: Promise.race(sources.map(({ failed }) => failed)),
  };
}

async function launchEventSource(
  consumer: ConsumerName,
  directory: DataDirectory,
  { checkpoints, failed, events, staffAccounts, messageQueue }: StreamPaths,
  services: LocalServices,
): Promise<LaunchedProcess<object>> {
  const settings: EventSourceSettings = {
    consumer,
    endpoint: services.database,
    tableName: TABLE_NAME,
    checkpoints: join(checkpoints, `${consumer}.json`),
    failed,
  };
  const environment = await functionEnvironment(`customer-graph-${consumer}`, directory, services);
  return launch(new URL('event-source-process.ts', import.meta.url), [JSON.stringify(settings)], {
    ...environment,
    EVENT_FILE: events,
    STAFF_ACCOUNT_FILE: staffAccounts,
    MESSAGE_QUEUE_FOLDER: messageQueue,
  });
}

let lastDrainId = 0;

/** @returns how many records were delivered since the previous drain */
function drainSource({ process, failed }: LaunchedProcess<object>): Promise<number> {
  lastDrainId += 1;
  const drainId = lastDrainId;
  return new Promise((resolve) => {
    const listen = (message: EventSourceMessage) => {
      if (!('drainedId' in message) || message.drainedId !== drainId) return;
      process.off('message', listen);
      resolve(message.delivered);
    };
    process.on('message', listen);
    void failed.then(() => resolve(0));
    process.send({ drainId } satisfies DrainRequest);
  });
}

/** Writes how far the slowest consumer is behind, for imports of any process. The checkpoints are up to five seconds old. */
function writeLag(
  file: string,
  { streamLog }: Database,
  checkpoints: readonly Readonly<Record<string, string>>[],
): void {
  const numbers = checkpoints.flatMap((shards) => Object.values(shards).map(Number));
  if (streamLog === null || numbers.length !== CONSUMER_NAMES.length) return;
  writeLagFile(file, streamLog.lagAfter(TABLE_NAME, String(Math.min(...numbers))));
}

/** The embedded engine has one shard for each table, and numbers its records in order. */
function trimStreamLog({ streamLog }: Database, checkpoints: readonly Readonly<Record<string, string>>[]): void {
  const numbers = checkpoints.flatMap((shards) => Object.values(shards).map(Number));
  if (streamLog === null || numbers.length !== checkpoints.length) return;
  streamLog.trim(TABLE_NAME, String(Math.min(...numbers)));
}
