import { join } from 'node:path';
import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import { CONSUMER_NAMES, type ConsumerName } from '../../store/stream-consumers.ts';
import type { DataDirectory, StreamPlaces } from '../common/data-directory.ts';
import { type Database, TABLE_NAME } from '../engine/database.ts';
import { type Child, launch } from '../functions/child.ts';
import { functionEnvironment } from '../functions/function-environment.ts';

/** What the process of an event source is told. */
export type EventSourceSetting = {
  readonly consumer: ConsumerName;
  readonly endpoint: string;
  readonly tableName: string;
  readonly checkpoints: string;
  readonly failed: string;
};

/** To be answered with the same number once it is done. */
export type AskedToSettle = { readonly settle: number };

export type EventSourceNews =
  | { readonly settled: number; readonly delivered: number }
  /** The last record that is done, by shard. */
  | { readonly passed: Readonly<Record<string, string>> };

/** All consumers of the table's stream, each in a process of its own, so that none holds another up. */
export type RunningEventSources = {
  /** Resolves once all consumers have done what was written before, and what that made them write. */
  settled(): Promise<void>;
  close(): Promise<void>;
  /** Resolves with what happened once one is gone unasked. */
  readonly failed: Promise<string>;
};

/** Starts them; what all of them have passed is removed from the log of an engine of ours. */
export async function launchEventSources(
  directory: DataDirectory,
  places: StreamPlaces,
  database: Database,
): Promise<RunningEventSources> {
  const sources = await mapInParallel(CONSUMER_NAMES, (consumer) => launchOne(consumer, directory, places, database));
  const passed = new Map<ConsumerName, Readonly<Record<string, string>>>();
  for (const [index, consumer] of CONSUMER_NAMES.entries())
    sources[index]?.process.on('message', (news: EventSourceNews) => {
      if (!('passed' in news)) return;
      passed.set(consumer, news.passed);
      if (passed.size === CONSUMER_NAMES.length) trim(database, [...passed.values()]);
    });
  return {
    async settled() {
      while ((await mapInParallel(sources, settle)).some((delivered) => delivered > 0));
    },
    close: async () => {
      await mapInParallel(sources, ({ close }) => close());
    },
    failed: Promise.race(sources.map(({ failed }) => failed)),
  };
}

async function launchOne(
  consumer: ConsumerName,
  directory: DataDirectory,
  { checkpoints, failed, events }: StreamPlaces,
  { endpoint }: Database,
): Promise<Child<object>> {
  const setting: EventSourceSetting = {
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

let lastAsked = 0;

/** How many records were delivered since the last time. */
function settle({ process, failed }: Child<object>): Promise<number> {
  lastAsked += 1;
  const asked = lastAsked;
  return new Promise((resolve) => {
    const listen = (news: EventSourceNews) => {
      if (!('settled' in news) || news.settled !== asked) return;
      process.off('message', listen);
      resolve(news.delivered);
    };
    process.on('message', listen);
    void failed.then(() => resolve(0));
    process.send({ settle: asked } satisfies AskedToSettle);
  });
}

/** The embedded engine has one shard a table, and numbers that count. */
function trim({ streamLog }: Database, passed: readonly Readonly<Record<string, string>>[]): void {
  const numbers = passed.flatMap((shards) => Object.values(shards).map(Number));
  if (streamLog !== null && numbers.length === passed.length) streamLog.trim(TABLE_NAME, String(Math.min(...numbers)));
}
