import { createHash } from 'node:crypto';

/**
 * What one partition takes in a second, and the partitions of a new table on demand (4,000 write units a second).
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/warm-throughput-scenarios.html
 */
export const PARTITION_UNITS = 1_000;
const FIRST_PARTITIONS = 4;

/**
 * The partitions of the table at this rate, if DynamoDB splits them as late as it can. Each has one open shard of the stream.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html
 * @param unitsPerOrder write units of the table without its indexes, whose partitions are their own
 */
export const partitionsFor = (ordersPerSecond: number, unitsPerOrder: number): number =>
  Math.max(FIRST_PARTITIONS, Math.ceil((ordersPerSecond * unitsPerOrder) / PARTITION_UNITS));

/** The partition of a key among so many. */
export function partitionOfKey(pk: string, partitions: number): number {
  return createHash('md5').update(pk).digest().readUInt32BE(0) % partitions;
}

/** Fewer would make each sampled shard see too many records of the others' customers. */
const LEAST_SHARDS = 4;

/** How many shards are run so that about this many orders arrive in the window. */
export const sampledShards = (partitions: number, ordersInWindow: number, mostOrders: number): number =>
  Math.min(partitions, Math.max(LEAST_SHARDS, Math.floor((partitions * mostOrders) / ordersInWindow)));
