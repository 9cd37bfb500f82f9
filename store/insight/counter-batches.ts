import type { CounterDelta, Counts } from '../../domain/insight/counters.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import { expiryAfter } from '../table/expiry.ts';
import { itemOf, type Key } from '../table/item.ts';
import { isNew, type WriteItem } from '../table/write-item.ts';

/** Longer than any redelivery of a change: the stream holds it for 1 day, the bucket of failed records for 30. */
const RETENTION_DAYS = 45;

/** What is added to one or more items. */
export type Delta = { readonly counts: Counts };

/** What is added to one item. */
export type Addition = { readonly key: Key; readonly counts: Counts };

/** What a delta adds to the items of a shard. */
export type AdditionsOf<D extends Delta> = (delta: D, shard: number) => readonly Addition[];

/** The deltas of one change, or a part of them. The transaction that applies them also puts the marker. */
export type CounterBatch<D extends Delta = CounterDelta> = { readonly marker: Key; readonly deltas: readonly D[] };

/** All counter items of one batch fit into one transaction. */
const MAX_DELTAS = 20;

/** @param change the id of the change; a redelivery has the same id */
export function splitIntoBatches<D extends Delta>(change: string, deltas: readonly D[]): readonly CounterBatch<D>[] {
  return Array.from({ length: Math.ceil(deltas.length / MAX_DELTAS) }, (_, batch) => ({
    marker: { ...formerMarkerKey(change), sk: `#${batch}` },
    deltas: deltas.slice(batch * MAX_DELTAS, (batch + 1) * MAX_DELTAS),
  }));
}

/** The marker of a change, or of its first part. Versions before December 2026 marked all that counted like this. */
export const formerMarkerKey = (change: string): Key => ({ pk: `COUNTED#${change}`, sk: '#0' });

export function markerWrite({ marker }: Pick<CounterBatch, 'marker'>, now: Instant): WriteItem {
  return { put: { ...itemOf(marker, {}), ...expiryAfter(now, RETENTION_DAYS) }, condition: isNew };
}
