import type { Caller } from '../kernel/caller.ts';
import { MINUTE_MS } from '../kernel/duration.ts';
import { addDays, type Day, daysBetween, type Instant } from '../kernel/instant.ts';
import { inputErrors, reject } from '../kernel/user-error.ts';
import { appointmentTermsOf, checkVisitMinutes } from '../shop/appointment-terms.ts';
import { loadShop } from '../shop/shop.ts';
import { withSpecialDays } from '../shop/special-days.ts';
import { storeDays } from '../shop/store-days.ts';
import { hoursOf, mergeOpenTimes, openTimesOn } from '../shop/store-hours.ts';
import type { WarrantyRepositories } from './context.ts';
import { loadOpenAppointments, maxConcurrentVisits, visitOf } from './store-book.ts';

/** A time at which a visit can begin, and how many visits can still be booked for it. */
export type AppointmentSlot = { readonly startsAt: Instant; readonly free: number };

export type SlotQuery = {
  readonly store: string;
  readonly from: Day;
  readonly to: Day;
  readonly minutes?: number | null | undefined;
};

const MAX_DAYS = 31;
/** More times than a page can offer: every five minutes of 28 days of twelve hours. */
const MAX_SLOTS = 4_000;

/**
 * The future free times of a store on these days, which are days in the store's time zone. Times start at each opening
 * and follow one visit after the other.
 */
export async function appointmentSlots(
  repositories: WarrantyRepositories,
  caller: Caller,
  now: Instant,
  { store, from, to, minutes }: SlotQuery,
): Promise<readonly AppointmentSlot[]> {
  checkSlotQuery(from, to, minutes);
  const saved = await loadShop(repositories, [store]);
  const days = storeDays(saved, caller, store, { from, to }, ['store']);
  const terms = appointmentTermsOf(saved, store);
  if (terms.capacity === 0) return [];
  const shop = await withSpecialDays(repositories, saved, [store]);
  const visits = await loadOpenAppointments(repositories, store, days.from, days.before);
  const booked = new Map(visits.map((one) => [one.id, visitOf(one)]));
  const length = (minutes ?? terms.minutes) * MINUTE_MS;
  const step = Math.min(length, terms.minutes * MINUTE_MS);
  const starts = visitStarts(hoursOf(shop, store), from, to, step, length).filter(
    (begins) => begins >= Date.parse(now) && begins >= Date.parse(days.from) && begins < Date.parse(days.before),
  );
  if (starts.length > MAX_SLOTS)
    reject(
      'INVALID',
      ['to'],
      `These days have ${starts.length} times. Ask for fewer days: at most ${MAX_SLOTS} times.`,
    );
  return starts
    .map((begins) => {
      const visit = { begins, ends: begins + length };
      return { startsAt: new Date(begins).toISOString(), free: terms.capacity - maxConcurrentVisits(booked, visit) };
    })
    .filter(({ free }) => free > 0);
}

/**
 * The times at which a visit of this length can begin: in steps from each opening, while the store stays open for the
 * whole visit.
 */
function visitStarts(
  hours: ReturnType<typeof hoursOf>,
  from: Day,
  to: Day,
  step: number,
  length: number,
): readonly number[] {
  // The hours of the day before may last into the first day, and those of the last day into the day after it.
  const opening = [...openTimesOn(hours, addDays(from, -1), daysBetween(from, to) + 3)];
  const open = [...mergeOpenTimes(opening)];
  const starts = opening.flatMap(({ opens, closes }) =>
    Array.from({ length: Math.ceil((closes - opens) / step) }, (_, n) => opens + n * step),
  );
  return [...new Set(starts)]
    .filter((begins) => open.some((time) => time.opens <= begins && begins + length <= time.closes))
    .toSorted((a, b) => a - b);
}

function checkSlotQuery(from: Day, to: Day, minutes: number | null | undefined): void {
  const days = daysBetween(from, to) + 1;
  if (days < 1) reject('INVALID', ['to'], '"to" must not be before "from".');
  if (days > MAX_DAYS) reject('INVALID', ['to'], `Ask for at most ${MAX_DAYS} days. These are ${days}.`);
  const errors = inputErrors();
  if (minutes != null) checkVisitMinutes(errors, ['minutes'], minutes);
  errors.throwIfAny();
}
