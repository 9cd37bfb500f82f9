/** The number of partitions for data that would overload one: DynamoDB takes 1,000 writes a second per partition. */
const SHARDS = 4;

/** All partitions with this name. */
export const partitionsOf = (name: string): readonly string[] =>
  Array.from({ length: SHARDS }, (_, shard) => `${name}#${shard}`);

/** The partition of an id, by its end, which is random. */
export const partitionFor = (name: string, id: string): string =>
  `${name}#${Number.parseInt(id.slice(-4), 16) % SHARDS}`;
