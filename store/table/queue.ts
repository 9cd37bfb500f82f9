import type { IndexRange } from './index-range.ts';
import type { QueueKey } from './item.ts';
import { partitionFor, partitionsOf } from './shards.ts';
import { QUEUE_INDEX } from './table-schema.ts';

/** The key of a waiting item. Items of a kind are in the order of `position`. */
export function queueKey(kind: string, id: string, position: string): QueueKey {
  return { queuePk: partitionFor(kind, id), queueSk: `${position}#${id}` };
}

/** The waiting items of a kind at the positions from `from` up to, but not including, `to`. */
export function queueRange(kind: string, { from, to }: { readonly from: string; readonly to: string }): IndexRange {
  return { index: QUEUE_INDEX, partitions: partitionsOf(kind), from, to };
}
