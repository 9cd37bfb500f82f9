import { type CounterDelta, type Counts, sumCounters } from '../../domain/insight/counters.ts';
import type { Key } from '../table/item.ts';
import { anyShard } from '../table/shards.ts';
import type { WriteItem } from '../table/write-item.ts';
import type { Delta } from './counter-batches.ts';
import { counterKeys } from './counter-items.ts';

/** The items that a delta is added to, in a shard. */
export type KeysOfDelta<D extends Delta> = (delta: D, shard: number) => readonly Key[];

/** One update for each counter item, all in one shard. */
export const counterWrites = (deltas: readonly CounterDelta[], shard = anyShard()): readonly WriteItem[] =>
  deltaWrites(deltas, counterKeys, shard);

/** The same for items of any kind. */
export function deltaWrites<D extends Delta>(
  deltas: readonly D[],
  keysOf: KeysOfDelta<D>,
  shard = anyShard(),
): readonly WriteItem[] {
  const byItem = new Map<string, { readonly key: Key; readonly counts: Counts[] }>();
  for (const delta of deltas)
    for (const key of keysOf(delta, shard)) {
      const item = byItem.get(nameOf(key)) ?? { key, counts: [] };
      item.counts.push(delta.counts);
      byItem.set(nameOf(key), item);
    }
  return [...byItem.values()]
    .map(({ key, counts }) => ({ update: key, add: sumCounters(counts) }))
    .filter(({ add }) => Object.keys(add).length > 0);
}

/** Tells items apart. */
export const nameOf = ({ pk, sk }: Key): string => `${pk}\n${sk}`;
