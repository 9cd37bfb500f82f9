import { addDays, type Day, type Instant } from '../kernel/instant.ts';
import { dayAt, type Shop } from '../shop/shop.ts';
import { appointmentSlots } from './appointment-slots.ts';
import type { WarrantyCommandContext } from './context.ts';
import { type CoverHold, graceEndOf } from './cover-hold.ts';
import type { Warranty } from './warranty.ts';

/** Days of one question for free times. */
const DAYS_AT_ONCE = 31;
/** Days after the grace days in which a free time is looked for. A store without one is full for all that time. */
const HORIZON_DAYS = 62;

type Context = Pick<WarrantyCommandContext, 'repositories' | 'caller' | 'now'>;

/** The first day from one to another, both included, on which a store has a free visit; null where it has none. */
export type FirstFreeDay = (store: string, from: Day, to: Day) => Promise<Day | null>;

/** Looks in the store's book. It asks once for the same days. */
export function firstFreeDayIn({ repositories, caller, now }: Context, shop: Shop): FirstFreeDay {
  const known = new Map<string, Promise<Day | null>>();
  async function look(store: string, from: Day, to: Day): Promise<Day | null> {
    for (let start = from; start <= to; start = addDays(start, DAYS_AT_ONCE)) {
      const [end = to] = [addDays(start, DAYS_AT_ONCE - 1), to].toSorted();
      const [slot] = await appointmentSlots(repositories, caller, now(), { store, from: start, to: end });
      if (slot !== undefined) return dayAt(shop, store, slot.startsAt);
    }
    return null;
  }
  return (store, from, to) => {
    const key = JSON.stringify([store, from, to]);
    const found = known.get(key) ?? look(store, from, to);
    known.set(key, found);
    return found;
  };
}

/** Whether the store takes bookings within known hours. Others cannot be full. */
const takesBookings = ({ stores }: Shop, code: string | null): code is string =>
  stores.some((store) => store.code === code && store.openingHours.length > 0 && store.appointmentCapacity !== 0);

/**
 * The hold of cover whose store has no free visit from today to the end of the grace days: until the first day on which it has
 * one. Null where a visit is free in time, or the store takes no bookings.
 */
export async function loadNoFreeSlotHold(
  firstFreeDay: FirstFreeDay,
  warranty: Warranty,
  shop: Shop,
  now: Instant,
): Promise<CoverHold | null> {
  const { store, nextInspectionDue: due } = warranty;
  if (due === null || !takesBookings(shop, store)) return null;
  const today = dayAt(shop, store, now);
  const { last } = graceEndOf(due, warranty, []);
  if (last === null || today > last) return null;
  const to = addDays(last, HORIZON_DAYS);
  const free = (await firstFreeDay(store, today, to)) ?? to;
  return free <= last ? null : { because: 'NO_FREE_SLOT', from: today, to: free };
}

/**
 * The same for a visit that is booked after the end of the grace days, because none was free before: the cover is held until the
 * visit. Null where the customer could have come earlier.
 */
export async function loadHoldUntilVisit(
  context: Context,
  warranty: Warranty,
  shop: Shop,
  startsAt: Instant,
): Promise<CoverHold | null> {
  const { store, nextInspectionDue: due } = warranty;
  if (due === null || dayAt(shop, store, context.now()) <= due) return null;
  const visitDay = dayAt(shop, store, startsAt);
  const { last } = graceEndOf(due, warranty, []);
  if (last === null || visitDay <= last) return null;
  const hold = await loadNoFreeSlotHold(firstFreeDayIn(context, shop), warranty, shop, context.now());
  return hold === null ? null : { ...hold, to: visitDay };
}
