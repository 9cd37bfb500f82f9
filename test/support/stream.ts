import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, vi } from 'vitest';
import { enableStream } from '../../local/engine/table.ts';
import { type Checkpoints, inMemoryCheckpoints } from '../../local/stream/checkpoints.ts';
import type { StreamHandler } from '../../local/stream/delivery.ts';
import { openEventSource } from '../../local/stream/event-source.ts';
import { createFailedBatchWriter } from '../../local/stream/failed-batch-writer.ts';
import { openTableStream } from '../../local/stream/table-stream.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { CONSUMER_NAMES, type ConsumerName, STREAM_CONSUMERS } from '../../store/stream-consumers.ts';

/** An event as subscribers receive it. */
export type PublishedEvent = {
  readonly source: string;
  readonly 'detail-type': string;
  readonly time: string;
  readonly detail: Readonly<Record<string, unknown>>;
};

/** A table's stream with the built bundles of its consumers. */
export type ConsumedStream = {
  /** Runs all consumers until they have processed every change, also those that they write themselves. */
  drain(): Promise<void>;
  /** The file that a follower of events reads. */
  readonly eventFile: string;
  /** In the order in which they were published. */
  events(): Promise<readonly PublishedEvent[]>;
  /** What became of the accounts of staff, in order. */
  staffAccounts(): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** The folder of failed batches. */
  readonly failed: string;
};

/**
 * Call it after the function's environment is set, because the bundles read it.
 * @param around replaces the handler of a bundle, which it may call
 */
export async function consumeStream(
  table: Table,
  around: (name: ConsumerName, handler: StreamHandler) => StreamHandler = (_, handler) => handler,
): Promise<ConsumedStream> {
  await enableStream(inject('endpoint'), table.name);
  const folder = await mkdtemp(join(tmpdir(), 'stream-'));
  const failed = join(folder, 'failed');
  const file = join(folder, 'events.jsonl');
  const staffAccounts = join(folder, 'staff-accounts.jsonl');
  vi.stubEnv('EVENT_FILE', file);
  vi.stubEnv('STAFF_ACCOUNT_FILE', staffAccounts);
  vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'true');
  const consumers = await Promise.all(
    CONSUMER_NAMES.map((consumer) => createConsumer(table, consumer, failed, around)),
  );
  return {
    failed,
    eventFile: file,
    async drain() {
      while ((await Promise.all(consumers.map((consume) => consume()))).some((delivered) => delivered > 0));
    },
    events: () => readLines<PublishedEvent>(file),
    staffAccounts: () => readLines(staffAccounts),
  };
}

async function readLines<T>(path: string): Promise<readonly T[]> {
  const lines = (await readFile(path, 'utf8').catch(() => '')).split('\n').filter(Boolean);
  return lines.map((line): T => JSON.parse(line));
}

/** Returns a function that delivers all new records to one consumer and counts them. Nothing runs between its calls. */
async function createConsumer(
  table: Table,
  consumer: ConsumerName,
  failed: string,
  around: (name: ConsumerName, handler: StreamHandler) => StreamHandler,
): Promise<() => Promise<number>> {
  const bundle = new URL(`../../dist/${consumer}/index.mjs?table=${table.name}`, import.meta.url).href;
  const { handler }: { handler: StreamHandler } = await import(/* @vite-ignore */ bundle);
  const checkpoints: Checkpoints = inMemoryCheckpoints();
  return async () => {
    const source = openEventSource({
      stream: await openTableStream(inject('endpoint'), table.name),
      checkpoints,
      handler: around(consumer, handler),
      filters: STREAM_CONSUMERS[consumer].patterns,
      saveFailedBatch: createFailedBatchWriter(failed, consumer),
      initialBackoffMs: 1,
    });
    return source.drain().finally(source.close);
  };
}
