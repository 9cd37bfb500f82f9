import type { CounterDelta } from '../../domain/insight/counters.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import { type Attributes, itemOf, type Key } from '../table/item.ts';
import { TTL_ATTRIBUTE } from '../table/table-schema.ts';
import { isNew, type WriteItem } from '../table/write-item.ts';

/** Longer than anything delivers a change again: a day of the stream, and 30 of what failed and may be replayed. */
const RETENTION_DAYS = 45;

/** What one change counts, or a part of that; the claim on it stands in the transaction that counts it. */
export type CounterBatch = { readonly marker: Key; readonly deltas: readonly CounterDelta[] };

/** A part has room for its rollups in one transaction. */
const MAX_DELTAS = 20;

/** @param change the id of the change, the same however often it is delivered */
export function splitIntoBatches(change: string, deltas: readonly CounterDelta[]): readonly CounterBatch[] {
  return Array.from({ length: Math.ceil(deltas.length / MAX_DELTAS) }, (_, part) => ({
    marker: { pk: `COUNTED#${change}`, sk: `#${part}` },
    deltas: deltas.slice(part * MAX_DELTAS, (part + 1) * MAX_DELTAS),
  }));
}

export function markerWrite({ marker }: CounterBatch, now: Instant): WriteItem {
  const expiry = Math.floor(Date.parse(now) / 1_000) + RETENTION_DAYS * 24 * 60 * 60;
  const item: Attributes = { ...itemOf(marker, {}), [TTL_ATTRIBUTE]: { N: String(expiry) } };
  return { put: item, condition: isNew };
}
