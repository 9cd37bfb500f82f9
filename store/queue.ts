import type { Stretch } from './index-stretch.ts';
import type { QueueKey } from './item.ts';
import { QUEUE_INDEX, QUEUE_SHARDS } from './table-schema.ts';

/** Where something waits among others of its kind, in the order of `position`. Its id tells in which partition. */
export function queueKey(kind: string, id: string, position: string): QueueKey {
  const shard = Number.parseInt(id.slice(-4), 16) % QUEUE_SHARDS;
  return { queuePk: queuePk(kind, shard), queueSk: `${position}#${id}` };
}

/** What waits of a kind, at the positions from `from` on, up to and without `to`. */
export function queueStretch(kind: string, { from, to }: { readonly from: string; readonly to: string }): Stretch {
  const partitions = Array.from({ length: QUEUE_SHARDS }, (_, shard) => queuePk(kind, shard));
  return { index: QUEUE_INDEX, partitions, from, to };
}

const queuePk = (kind: string, shard: number): string => `${kind}#${shard}`;
