import type { Caller } from '../kernel/caller.ts';
import type { DaySpan } from '../kernel/day-span.ts';
import { addDays, type Instant, startOfDay } from '../kernel/instant.ts';
import type { Path } from '../kernel/user-error.ts';
import { requireStore, type Shop, zoneOf } from './shop.ts';

/** The time span of whole days of a store, in its present time zone: from a moment until before another one. */
export type StoreDays = { readonly store: string; readonly from: Instant; readonly before: Instant };

/** These days in the store's time zone. Rejects an unknown store. A till's own store may be unsaved. */
export function storeDays(shop: Shop, caller: Caller, store: string, { from, to }: DaySpan, path: Path): StoreDays {
  const code = store === caller.store ? store : requireStore(shop, store, path).code;
  const zone = zoneOf(shop, code);
  return { store: code, from: startOfDay(from, zone), before: startOfDay(addDays(to, 1), zone) };
}
