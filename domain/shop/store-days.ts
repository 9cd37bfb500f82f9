import type { Caller } from '../kernel/caller.ts';
import type { DaySpan } from '../kernel/day-span.ts';
import { addDays, type Instant, startOfDay } from '../kernel/instant.ts';
import type { Path } from '../kernel/user-error.ts';
import { requireStore, type Shop, zoneOf } from './shop.ts';

/** Days of a store, as its clocks show them today: from a moment on, and before another. */
export type StoreDays = { readonly store: string; readonly from: Instant; readonly before: Instant };

/** These days in the store's time zone; a rejection where there is no such store. A till's own need not be saved yet. */
export function storeDays(shop: Shop, caller: Caller, store: string, { from, to }: DaySpan, path: Path): StoreDays {
  const code = store === caller.store ? store : requireStore(shop, store, path).code;
  const zone = zoneOf(shop, code);
  return { store: code, from: startOfDay(from, zone), before: startOfDay(addDays(to, 1), zone) };
}
