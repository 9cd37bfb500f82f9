import { type CounterDelta, type Counts, sumCounters } from '../../domain/insight/counters.ts';
import { type Key, nameOf } from '../table/item.ts';
import { anyShard } from '../table/shards.ts';
import type { WriteItem } from '../table/write-item.ts';
import type { AdditionsOf, Delta } from './counter-batches.ts';
import { counterAdditions } from './counter-items.ts';

/** One update for each counter item, all in one shard. */
export const counterWrites = (deltas: readonly CounterDelta[], shard = anyShard()): readonly WriteItem[] =>
  deltaWrites(deltas, counterAdditions, shard);

/** The same for items of any kind. */
export function deltaWrites<D extends Delta>(
  deltas: readonly D[],
  additionsOf: AdditionsOf<D>,
  shard = anyShard(),
): readonly WriteItem[] {
  const byItem = new Map<string, { readonly key: Key; readonly counts: Counts[] }>();
  for (const delta of deltas)
    for (const { key, counts } of additionsOf(delta, shard)) {
      const item = byItem.get(nameOf(key)) ?? { key, counts: [] };
      item.counts.push(counts);
      byItem.set(nameOf(key), item);
    }
  return [...byItem.values()]
    .map(({ key, counts }) => ({ update: key, add: sumCounters(counts) }))
    .filter(({ add }) => Object.keys(add).length > 0);
}
