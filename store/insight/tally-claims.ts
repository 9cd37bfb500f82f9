import type { Tally } from '../../domain/insight/tally.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import { type Attributes, itemOf, type Key } from '../table/item.ts';
import { TTL_ATTRIBUTE } from '../table/table-schema.ts';
import { isNew, type WriteItem } from '../table/write-item.ts';

/** Longer than anything delivers a change again: a day of the stream, and 30 of what failed and may be replayed. */
const RETENTION_DAYS = 45;

/** What one change counts, or a part of that; the claim on it stands in the transaction that counts it. */
export type Part = { readonly claim: Key; readonly tallies: readonly Tally[] };

/** A part has room for its rollups in one transaction. */
const MOST_TALLIES = 20;

/** @param change the id of the change, the same however often it is delivered */
export function partsOf(change: string, tallies: readonly Tally[]): readonly Part[] {
  return Array.from({ length: Math.ceil(tallies.length / MOST_TALLIES) }, (_, part) => ({
    claim: { pk: `COUNTED#${change}`, sk: `#${part}` },
    tallies: tallies.slice(part * MOST_TALLIES, (part + 1) * MOST_TALLIES),
  }));
}

export function claimOf({ claim }: Part, now: Instant): WriteItem {
  const expiry = Math.floor(Date.parse(now) / 1_000) + RETENTION_DAYS * 24 * 60 * 60;
  const item: Attributes = { ...itemOf(claim, {}), [TTL_ATTRIBUTE]: { N: String(expiry) } };
  return { put: item, condition: isNew };
}
