import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import type { EventRecord } from '../../local/stream/stream-event.ts';
import { type ConsumerName, EVENT_SOURCE } from '../../store/stream-consumers.ts';
import type { Sale } from './sales.ts';
import { partitionOfKey } from './shards.ts';
import { CONSUMER_FILTERS, type ShopRun } from './shop-run.ts';
import { BatchBuffer } from './stream-batches.ts';
import type { Recording } from './write-recorder.ts';

/** A sale at a second of the simulated clock. */
export type TimedSale = { readonly at: number; readonly sale: Sale };

export type Window = Recording & {
  /** Sales in the window. */
  readonly orders: number;
  readonly newCustomers: number;
  /**
   * Milliseconds of processor time of this process in the requests of the front and in the batches of all consumers. It has the time of the
   * recorder too.
   */
  readonly processorMs: { readonly front: number; readonly stream: number };
  /** Batches in the window by consumer, with the records in them. */
  readonly batches: ReadonlyMap<ConsumerName, { readonly count: number; readonly records: number }>;
};

/** Lambda polls a shard four times a second. https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html */
const POLLS_PER_SECOND = 4;
/** Requests of the front at the same time. */
export const CONCURRENT = 4;

/**
 * Runs sales on a clock that does not wait: what arrives until the next poll, then the batches that are due. Invocations take
 * no time on this clock.
 * @param warmUp seconds before the window, in which the first batches form
 * @param window seconds that are recorded
 */
export async function runWindow(
  run: ShopRun,
  sales: readonly TimedSale[],
  { shards, warmUp, window }: { readonly shards: number; readonly warmUp: number; readonly window: number },
): Promise<Window> {
  const buffers = new Map(CONSUMER_FILTERS.map(({ consumer }) => [consumer, newBuffers(shards)]));
  const batches = new Map<ConsumerName, { count: number; records: number }>();
  // In the past, since no order is from the future.
  const base = Date.now() - 1_000 * (warmUp + window);
  const waiting = [...sales];
  let spent = { front: 0, stream: 0 };

  async function tick(now: number): Promise<void> {
    const began = processorMs();
    const arrived = waiting.splice(0, waiting.findIndex(({ at }) => at >= now) >>> 0);
    for (let start = 0; start < arrived.length; start += CONCURRENT)
      await mapInParallel(arrived.slice(start, start + CONCURRENT), ({ at, sale }) =>
        run.sell(sale, base + 1_000 * at),
      );
    spent.front += processorMs() - began;
    await collect(now);
    const beganDelivery = processorMs();
    for (const [consumer, ofShards] of buffers)
      for (const batch of ofShards.flatMap((buffer) => buffer.takeDue(now))) {
        await run.deliver(consumer, batch);
        const sum = batches.get(consumer) ?? { count: 0, records: 0 };
        batches.set(consumer, { count: sum.count + 1, records: sum.records + batch.length });
      }
    spent.stream += processorMs() - beganDelivery;
    await collect(now);
  }

  async function collect(now: number): Promise<void> {
    const records = await run.readStream();
    for (const { consumer, matches } of CONSUMER_FILTERS)
      for (const [shard, ofShard] of Map.groupBy(records.filter(matches), shardOf(shards)))
        buffers.get(consumer)?.[shard]?.add(ofShard, now);
  }

  const ticks = (from: number, to: number) =>
    Array.from({ length: Math.round((to - from) * POLLS_PER_SECOND) }, (_, i) => from + (i + 1) / POLLS_PER_SECOND);
  const isEmpty = () => [...buffers.values()].flat().every((buffer) => buffer.isEmpty);
  for (const now of ticks(0, warmUp)) await tick(now);
  run.recorder.take();
  batches.clear();
  spent = { front: 0, stream: 0 };
  for (const now of ticks(warmUp, warmUp + window)) await tick(now);
  const recording = run.recorder.take();
  const processor = { ...spent };
  const inWindow = new Map([...batches].map(([consumer, sum]) => [consumer, { ...sum }]));
  for (let now = warmUp + window; !isEmpty(); now += 1 / POLLS_PER_SECOND) await tick(now);
  const counted = sales.filter(({ at }) => at >= warmUp);
  return {
    ...recording,
    orders: counted.length,
    newCustomers: counted.filter(({ sale }) => sale.customer?.isNew === true).length,
    batches: inWindow,
    processorMs: processor,
  };
}

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Delivers everything that waits in the stream, as a catch-up does: in full batches. */
export async function catchUp(run: ShopRun): Promise<void> {
  for (let records = await run.readStream(); records.length > 0; records = await run.readStream())
    for (const { consumer, matches } of CONSUMER_FILTERS) {
      const matching = records.filter(matches);
      for (let start = 0; start < matching.length; start += EVENT_SOURCE.batchSize)
        await run.deliver(consumer, matching.slice(start, start + EVENT_SOURCE.batchSize));
    }
}

const newBuffers = (shards: number): readonly BatchBuffer<EventRecord>[] =>
  Array.from({ length: shards }, () => new BatchBuffer<EventRecord>(EVENT_SOURCE));

const shardOf = (shards: number) => (record: EventRecord) =>
  partitionOfKey(record.dynamodb.Keys?.['pk']?.S ?? '', shards);
