/** Over so many partitions is spread what would crowd one, which takes a thousand writes a second. */
const SHARDS = 4;

/** The partitions of what is spread under this name. */
export const partitionsOf = (name: string): readonly string[] =>
  Array.from({ length: SHARDS }, (_, shard) => `${name}#${shard}`);

/** In which of them something stands: by the end of its id, which is random. */
export const partitionFor = (name: string, id: string): string =>
  `${name}#${Number.parseInt(id.slice(-4), 16) % SHARDS}`;
