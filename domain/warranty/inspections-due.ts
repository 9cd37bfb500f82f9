import type { Caller } from '../kernel/caller.ts';
import type { DaySpan } from '../kernel/day-span.ts';
import type { Day, Instant } from '../kernel/instant.ts';
import { dayAt, requireStore, type Shop } from '../shop/shop.ts';
import { nextAppointment } from './appointment.ts';
import { type CallList, isInForceOn, type Warranty } from './warranty.ts';

/**
 * The call list of one store, or of the whole shop: all its stores, and cover that was sold without a store. A till's
 * own store may be unsaved.
 */
export function callList(shop: Shop, caller: Caller, { from, to }: DaySpan, store: string | null): CallList {
  if (store === null) return wholeCallList(shop, { from, to }, caller.store === null ? [] : [caller.store]);
  const { code } = store === caller.store ? { code: store } : requireStore(shop, store, ['store']);
  return { from, to, stores: [code], isWholeShop: false };
}

/** The call list of all stores of the shop and these others, and of cover without a store. */
export function wholeCallList(shop: Shop, { from, to }: DaySpan, others: readonly string[] = []): CallList {
  const stores = new Set([...shop.stores.map(({ code }) => code), ...others]);
  return { from, to, stores: [...stores, null], isWholeShop: true };
}

/**
 * Whether to call about cover now: it is in force, and has an upcoming appointment or none, as `booked` says (null:
 * either).
 */
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
