import { join } from 'node:path';
import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import { CONSUMER_NAMES, type ConsumerName } from '../../store/stream-consumers.ts';
import type { DataDirectory, StreamPaths } from '../common/data-directory.ts';
import { type Database, TABLE_NAME } from '../engine/database.ts';
import { type LaunchedProcess, launch } from '../functions/child-process.ts';
import { functionEnvironment } from '../functions/function-environment.ts';

/** What the process of an event source is told. */
export type EventSourceSettings = {
  readonly consumer: ConsumerName;
  readonly endpoint: string;
  readonly tableName: string;
  readonly checkpoints: string;
  readonly failed: string;
};

/** To be answered with the same number once it is done. */
export type DrainRequest = { readonly settle: number };

export type EventSourceMessage =
  | { readonly settled: number; readonly delivered: number }
  /** The last record that is done, by shard. */
  | { readonly passed: Readonly<Record<string, string>> };

/** All consumers of the table's stream, each in a process of its own, so that none holds another up. */
export type RunningEventSources = {
  /** Resolves once all consumers have done what was written before, and what that made them write. */
  drain(): Promise<void>;
  close(): Promise<void>;
  /** Resolves with what happened once one is gone unasked. */
  readonly failed: Promise<string>;
};

/** Starts them; what all of them have passed is removed from the log of an engine of ours. */
export async function launchEventSources(
  directory: DataDirectory,
  places: StreamPaths,
  database: Database,
): Promise<RunningEventSources> {
  const sources = await mapInParallel(CONSUMER_NAMES, (consumer) =>
    launchEventSource(consumer, directory, places, database),
  );
  const passed = new Map<ConsumerName, Readonly<Record<string, string>>>();
  for (const [index, consumer] of CONSUMER_NAMES.entries())
    sources[index]?.process.on('message', (news: EventSourceMessage) => {
      if (!('passed' in news)) return;
      passed.set(consumer, news.passed);
      if (passed.size === CONSUMER_NAMES.length) trimStreamLog(database, [...passed.values()]);
    });
  return {
    async drain() {
      while ((await mapInParallel(sources, drainSource)).some((delivered) => delivered > 0));
    },
    close: async () => {
      await mapInParallel(sources, ({ close }) => close());
    },
    failed: Promise.race(sources.map(({ failed }) => failed)),
  };
}

async function launchEventSource(
  consumer: ConsumerName,
  directory: DataDirectory,
  { checkpoints, failed, events }: StreamPaths,
  { endpoint }: Database,
): Promise<LaunchedProcess<object>> {
  const setting: EventSourceSettings = {
    consumer,
    endpoint,
    tableName: TABLE_NAME,
    checkpoints: join(checkpoints, `${consumer}.json`),
    failed,
  };
  const environment = await functionEnvironment(`customer-graph-${consumer}`, directory, endpoint);
  return launch(new URL('event-source-process.ts', import.meta.url), [JSON.stringify(setting)], {
    ...environment,
    EVENT_FILE: events,
  });
}

let lastRequestId = 0;

/** How many records were delivered since the last time. */
function drainSource({ process, failed }: LaunchedProcess<object>): Promise<number> {
  lastRequestId += 1;
  const asked = lastRequestId;
  return new Promise((resolve) => {
    const listen = (news: EventSourceMessage) => {
      if (!('settled' in news) || news.settled !== asked) return;
      process.off('message', listen);
      resolve(news.delivered);
    };
    process.on('message', listen);
    void failed.then(() => resolve(0));
    process.send({ settle: asked } satisfies DrainRequest);
  });
}

/** The embedded engine has one shard a table, and numbers that count. */
function trimStreamLog({ streamLog }: Database, passed: readonly Readonly<Record<string, string>>[]): void {
  const numbers = passed.flatMap((shards) => Object.values(shards).map(Number));
  if (streamLog !== null && numbers.length === passed.length) streamLog.trim(TABLE_NAME, String(Math.min(...numbers)));
}
