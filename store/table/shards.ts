import { checkShards, type ShardLayout, SMALL_SHOP } from './shard-layout.ts';

let layout = SMALL_SHOP;

/** Sets the layout of this process. It is called before the first read, and again only by tests. */
export function setShards(next: ShardLayout): void {
  layout = checkShards(next);
}

export const shardLayout = (): ShardLayout => layout;

/** The number of partitions that readers look into. A writer with either count uses no others. */
const shardsToRead = (): number => Math.max(layout.count, layout.alsoRead ?? 0);

/** All partitions with this name. */
export const partitionsOf = (name: string): readonly string[] => partitionsUpTo(name, shardsToRead());

/** The partition that writers put an id in, by its end, which is random. */
export const partitionFor = (name: string, id: string): string => partitionWithin(layout.count, name, id);

/** The partition of the other count, in which the item of an id may still stand; null: nowhere else. */
export function otherPartitionFor(name: string, id: string): string | null {
  if (layout.alsoRead === null) return null;
  const other = partitionWithin(layout.alsoRead, name, id);
  return other === partitionFor(name, id) ? null : other;
}

/**
 * The partition of an id in a part of the calendar. A month has a quarter of the shards, and the first one has no number: one
 * partition up to 4 shards.
 */
export function calendarPartitionFor(name: string, id: string): string {
  const shard = shardOf(id, layout.count / CALENDAR_DIVISOR);
  return shard === 0 ? name : `${name}#${shard}`;
}

/** All partitions of a part of the calendar. */
export const calendarPartitionsOf = (name: string): readonly string[] => [
  name,
  ...partitionsUpTo(name, shardsToRead() / CALENDAR_DIVISOR).slice(1),
];

const CALENDAR_DIVISOR = 4;

/** A shard for sums, which are added up when they are read: a random one, so that writers seldom meet. */
export const anyShard = (): number => Math.floor(Math.random() * layout.count);

export const partitionsUpTo = (name: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, shard) => `${name}#${shard}`);

export const partitionWithin = (count: number, name: string, id: string): string => `${name}#${shardOf(id, count)}`;

/** An id that is not hexadecimal, as in tests, has the first one. */
const shardOf = (id: string, count: number): number => (Number.parseInt(id.slice(-4), 16) || 0) % count;

/**
 * In which order to read partitions, all of a phase in parallel. While items move, an item that leaves one partition and
 * reaches another meanwhile is found at least once: one of both is below the smaller count, and these are read first and again last.
 */
export function phasesOf<P extends { readonly pk: string }>(parts: readonly P[]): readonly (readonly P[])[] {
  if (layout.alsoRead === null) return [parts];
  const least = Math.min(layout.count, layout.alsoRead);
  const low = parts.filter(({ pk }) => shardIn(pk) < least);
  const high = parts.filter(({ pk }) => shardIn(pk) >= least);
  return high.length === 0 ? [parts] : [low, high, low];
}

/** The number at the end of a partition key; 0 where there is none. */
const shardIn = (pk: string): number => Number(/#(\d+)$/.exec(pk)?.[1] ?? 0);
