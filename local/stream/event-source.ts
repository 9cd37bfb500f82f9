import { setTimeout as wait } from 'node:timers/promises';
import { EVENT_SOURCE, type KeyPattern } from '../../store/stream-consumers.ts';
import type { Checkpoints } from './checkpoints.ts';
import { type DeliveryOptions, deliver } from './delivery.ts';
import { recordFilter, toEventRecord } from './stream-event.ts';
import type { Shard, ShardReader, StreamRecord, TableStream } from './table-stream.ts';

/** Delivers the changes of a table to one consumer, as an event source mapping of Lambda does. */
export type EventSource = {
  /**
   * Resolves when every change from before the call is delivered or given up.
   * @returns how many records were delivered since the previous call
   */
  drain(): Promise<number>;
  /** Stops after the current batch. */
  close(): Promise<void>;
  /** Rejects if the stream cannot be read; never resolves. */
  readonly failed: Promise<never>;
};

export type EventSourceOptions = DeliveryOptions & {
  readonly stream: TableStream;
  /** The consumer gets only records that match one of these. */
  readonly filters: readonly KeyPattern[];
  readonly checkpoints: Checkpoints;
};

/** Lambda polls four times a second. */
const POLL_INTERVAL_MS = 250;

export function openEventSource(options: EventSourceOptions): EventSource {
  const { stream, filters, checkpoints } = options;
  const matches = recordFilter(filters);
  const readers = new Map<string, ShardReader>();
  /** Read again when all of them are done: new shards begin when others end. */
  let shards: readonly Shard[] = [];
  let pendingDrains: (() => void)[] = [];
  let delivered = 0;
  let isClosed = false;
  let pause = new AbortController();

  async function run(): Promise<void> {
    while (!isClosed) {
      const drainCallbacks = pendingDrains;
      pendingDrains = [];
      if (await pollShards()) pendingDrains.unshift(...drainCallbacks);
      else {
        for (const resolveDrain of drainCallbacks) resolveDrain();
        if (pendingDrains.length === 0 && !isClosed)
          await wait(POLL_INTERVAL_MS, null, { signal: pause.signal }).catch(() => {});
        pause = new AbortController();
      }
    }
  }

  /**
   * Reads each open shard once, if its parent is done.
   * @returns whether there were records, or a shard ended
   */
  async function pollShards(): Promise<boolean> {
    if (shards.every(({ id }) => checkpoints.isDone(id))) shards = await stream.shards();
    const present = new Set(shards.map(({ id }) => id));
    const isOpen = (id: string | null) => id !== null && present.has(id) && !checkpoints.isDone(id);
    let hasProgress = false;
    for (const { id } of shards.filter((shard) => isOpen(shard.id) && !isOpen(shard.parent))) {
      const reader = readers.get(id) ?? stream.open(id, checkpoints.get(id));
      readers.set(id, reader);
      const records = await reader.next();
      if (records === null) await finish(id);
      else await deliverRecords(id, records);
      hasProgress ||= records === null || records.length > 0;
    }
    return hasProgress;
  }

  async function finish(shardId: string): Promise<void> {
    await checkpoints.finish(shardId);
    shards = [];
  }

  async function deliverRecords(shardId: string, records: readonly StreamRecord[]): Promise<void> {
    const matching = records.filter(matches).map((record) => toEventRecord(record, stream.arn));
    for (let start = 0; start < matching.length && !isClosed; start += EVENT_SOURCE.batchSize) {
      const batch = matching.slice(start, start + EVENT_SOURCE.batchSize);
      await deliver(options, shardId, batch, (last) => checkpoints.advance(shardId, last));
      delivered += batch.length;
    }
    const last = records.at(-1)?.dynamodb?.SequenceNumber;
    if (last !== undefined && !isClosed) await checkpoints.advance(shardId, last);
  }

  const running = run();
  const failed = running.then(() => new Promise<never>(() => {}));
  // Prevents an unhandled rejection: a caller that does not watch `failed` gets the error from the next `drain`.
  failed.catch(() => {});
  return {
    failed,
    async drain() {
      const drained = new Promise<void>((resolve) => pendingDrains.push(resolve));
      pause.abort();
      await Promise.race([drained, failed]);
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
