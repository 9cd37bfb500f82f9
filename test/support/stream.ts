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
import { CONSUMER_NAMES, type ConsumerName, STREAM_CONSUMERS } from '../../store/stream-consumers.ts';
import type { Table } from '../../store/table/dynamo-client.ts';

/** An event as receivers get it. */
export type PublishedEvent = {
  readonly source: string;
  readonly 'detail-type': string;
  readonly time: string;
  readonly detail: Readonly<Record<string, unknown>>;
};

/** What follows from the changes of a table, by the built bundles of its consumers. */
export type ConsumedStream = {
  /** Resolves once all that was written is followed up, and what that made the consumers write. */
  settled(): Promise<void>;
  /** In the order in which they were published. */
  events(): Promise<readonly PublishedEvent[]>;
  /** The folder of what was given up. */
  readonly failed: string;
};

/** To be called where the environment is the function's, which the bundles read. */
export async function consumeStream(table: Table): Promise<ConsumedStream> {
  await enableStream(table.client, table.name);
  const folder = await mkdtemp(join(tmpdir(), 'stream-'));
  const failed = join(folder, 'failed');
  const file = join(folder, 'events.jsonl');
  vi.stubEnv('EVENT_FILE', file);
  vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'true');
  const followers = await Promise.all(CONSUMER_NAMES.map((consumer) => createConsumer(table, consumer, failed)));
  return {
    failed,
    async settled() {
      while ((await Promise.all(followers.map((follow) => follow()))).some((delivered) => delivered > 0));
    },
    async events() {
      const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n').filter(Boolean);
      return lines.map((line): PublishedEvent => JSON.parse(line));
    },
  };
}

/** Brings what is new to one consumer; says how much that was. Nothing of it goes on between the calls. */
async function createConsumer(table: Table, consumer: ConsumerName, failed: string): Promise<() => Promise<number>> {
  const bundle = new URL(`../../dist/${consumer}/index.mjs?table=${table.name}`, import.meta.url).href;
  const { handler }: { handler: StreamHandler } = await import(/* @vite-ignore */ bundle);
  const checkpoints: Checkpoints = inMemoryCheckpoints();
  return async () => {
    const source = openEventSource({
      stream: await openTableStream(table.client, inject('endpoint'), table.name),
      checkpoints,
      handler,
      filters: STREAM_CONSUMERS[consumer].patterns,
      saveFailedBatch: createFailedBatchWriter(failed, consumer),
      initialBackoffMs: 1,
    });
    return source.drain().finally(source.close);
  };
}
