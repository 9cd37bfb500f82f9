import { setTimeout as wait } from 'node:timers/promises';
import type { KeyPattern } from '../../store/stream-consumers.ts';
import type { Checkpoints } from './checkpoints.ts';
import { type DeliveryOptions, deliver } from './delivery.ts';
import { matchesFilters, toEventRecord } from './stream-event.ts';
import type { Shard, ShardReader, StreamRecord, TableStream } from './table-stream.ts';

/** Brings the changes of a table to one consumer, as an event source mapping of Lambda does. */
export type EventSource = {
  /**
   * Resolves once all that was written before the call is delivered or given up.
   * @returns how many records were delivered since the last time
   */
  drain(): Promise<number>;
  /** Ends after the batch under way. */
  close(): Promise<void>;
  /** Rejects where the stream cannot be read; else it stays. */
  readonly failed: Promise<never>;
};

export type EventSourceOptions = DeliveryOptions & {
  readonly stream: TableStream;
  /** What the consumer is told of. */
  readonly filters: readonly KeyPattern[];
  readonly checkpoints: Checkpoints;
};

/** Lambda asks four times a second. */
const POLL_INTERVAL_MS = 250;
const BATCH_SIZE = 100;

export function openEventSource(options: EventSourceOptions): EventSource {
  const { stream, filters, checkpoints } = options;
  const readers = new Map<string, ShardReader>();
  /** Asked again when one has come to its end, which is when others begin. */
  let shards: readonly Shard[] = [];
  let waiting: (() => void)[] = [];
  let delivered = 0;
  let isClosed = false;
  let pause = new AbortController();

  async function run(): Promise<void> {
    while (!isClosed) {
      const settling = waiting;
      waiting = [];
      if (await round()) waiting.unshift(...settling);
      else {
        for (const settled of settling) settled();
        if (waiting.length === 0 && !isClosed)
          await wait(POLL_INTERVAL_MS, null, { signal: pause.signal }).catch(() => {});
        pause = new AbortController();
      }
    }
  }

  /** Reads each shard once whose parents are done; whether there was anything. */
  async function round(): Promise<boolean> {
    if (shards.every(({ id }) => checkpoints.isDone(id))) shards = await stream.shards();
    const present = new Set(shards.map(({ id }) => id));
    const isOpen = (id: string | null) => id !== null && present.has(id) && !checkpoints.isDone(id);
    let isNews = false;
    for (const { id } of shards.filter((shard) => isOpen(shard.id) && !isOpen(shard.parent))) {
      const reader = readers.get(id) ?? stream.open(id, checkpoints.get(id));
      readers.set(id, reader);
      const records = await reader.next();
      if (records === null) await finish(id);
      else await pass(id, records);
      isNews ||= records === null || records.length > 0;
    }
    return isNews;
  }

  async function finish(shardId: string): Promise<void> {
    await checkpoints.finish(shardId);
    shards = [];
  }

  async function pass(shardId: string, records: readonly StreamRecord[]): Promise<void> {
    const news = records
      .map((record) => toEventRecord(record, stream.arn))
      .filter((record) => matchesFilters(filters, record));
    for (let start = 0; start < news.length && !isClosed; start += BATCH_SIZE) {
      const batch = news.slice(start, start + BATCH_SIZE);
      await deliver(options, shardId, batch, (last) => checkpoints.advance(shardId, last));
      delivered += batch.length;
    }
    const last = records.at(-1)?.dynamodb?.SequenceNumber;
    if (last !== undefined && !isClosed) await checkpoints.advance(shardId, last);
  }

  const running = run();
  const failed = running.then(() => new Promise<never>(() => {}));
  // Whoever does not watch it hears of it at the next call.
  failed.catch(() => {});
  return {
    failed,
    async drain() {
      const settled = new Promise<void>((resolve) => waiting.push(resolve));
      pause.abort();
      await Promise.race([settled, failed]);
      const count = delivered;
      delivered = 0;
      return count;
    },
    async close() {
      isClosed = true;
      pause.abort();
      await running.catch(() => {});
      stream.close();
    },
  };
}
