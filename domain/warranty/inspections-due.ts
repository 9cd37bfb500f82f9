import type { Caller } from '../kernel/caller.ts';
import type { DaySpan } from '../kernel/day-span.ts';
import type { Day, Instant } from '../kernel/instant.ts';
import { dayAt, requireStore, type Shop } from '../shop/shop.ts';
import { nextAppointment } from './appointment.ts';
import { type CallList, isInForceOn, type Warranty } from './warranty.ts';

/**
 * The call list of one store, or of the whole shop: of all its stores, and of cover that was sold without one. A till's
 * own store need not be saved for that.
 */
export function callList(shop: Shop, caller: Caller, { from, to }: DaySpan, store: string | null): CallList {
  if (store !== null)
    return { from, to, stores: [store === caller.store ? store : requireStore(shop, store, ['store']).code] };
  const codes = [...shop.stores.map(({ code }) => code), ...(caller.store === null ? [] : [caller.store])];
  return { from, to, stores: [...new Set(codes), null] };
}

/** Whether cover is worth a call now: it still lives, and has an appointment to come, or none, as asked (null: either). */
export function callListPredicate(shop: Shop, now: Instant, booked: boolean | null): (warranty: Warranty) => boolean {
  const today = new Map<string | null, Day>();
  return (warranty) => {
    const { store } = warranty;
    const day = today.get(store) ?? dayAt(shop, store, now);
    today.set(store, day);
    return (
      isInForceOn(warranty, day) && (booked === null || booked === (nextAppointment(warranty, shop, now) !== null))
    );
  };
}
