import { HOUR_MS, MINUTE_MS } from '../kernel/duration.ts';
import { addDays, addMilliseconds, dayOf, type Instant } from '../kernel/instant.ts';
import { reject } from '../kernel/user-error.ts';
import { appointmentTermsOf, MAX_VISIT_MS } from '../shop/appointment-terms.ts';
import type { Shop } from '../shop/shop.ts';
import { hoursOf, mergeOpenTimes, openTimesOn } from '../shop/store-hours.ts';
import { type Appointment, type AppointmentRepository, isOpen, minutesOfVisit } from './appointment.ts';

/** When and where a visit takes place. Both ends are in milliseconds since 1970. */
export type BookedVisit = { readonly store: string; readonly begins: number; readonly ends: number };

export const visitOf = ({
  store,
  startsAt,
  ...terms
}: Pick<Appointment, 'store' | 'startsAt' | 'minutes'>): BookedVisit => {
  const begins = Date.parse(startsAt);
  return { store, begins, ends: begins + minutesOfVisit(terms) * MINUTE_MS };
};

/**
 * The visits of one UTC hour at a store. A booking writes each hour that it touches, under the version of its page. So
 * if two bookings want the last place, one of them conflicts and is decided again. The page may hold bookings that have
 * moved or are over: only the appointment itself says whether it still takes a place.
 */
export type BookPage = {
  readonly store: string;
  /** The start of the hour. */
  readonly hour: Instant;
  readonly version: number;
  /** By appointment id. */
  readonly visits: Readonly<Record<string, Pick<BookedVisit, 'begins' | 'ends'>>>;
};

export type StoreBookRepository = {
  /** In the order of the hours. Version 0 if nothing is booked yet. */
  bookPages(store: string, hours: readonly Instant[]): Promise<readonly BookPage[]>;
};

/** The hours that a visit touches. */
function hoursOfVisit({ begins, ends }: BookedVisit): readonly Instant[] {
  const first = Math.floor(begins / HOUR_MS);
  const last = Math.ceil(ends / HOUR_MS) - 1;
  return Array.from({ length: last - first + 1 }, (_, n) => new Date((first + n) * HOUR_MS).toISOString());
}

/** Reads the pages for a visit. If they look full, it leaves out the bookings that no longer take a place. */
export async function readBook(
  repositories: StoreBookRepository & Pick<AppointmentRepository, 'appointments'>,
  visit: BookedVisit,
  capacity: number,
): Promise<readonly BookPage[]> {
  const pages = await repositories.bookPages(visit.store, hoursOfVisit(visit));
  if (maxConcurrentVisits(visitsIn(pages), visit) < capacity) return pages;
  const ids = [...visitsIn(pages).keys()];
  const found = await repositories.appointments(ids);
  const openVisits = new Map(
    found.flatMap((one) => (one !== null && isOpen(one) ? [[one.id, visitOf(one)] as const] : [])),
  );
  const isCurrent = (id: string, { begins, ends }: Pick<BookedVisit, 'begins' | 'ends'>) => {
    const visitNow = openVisits.get(id);
    return visitNow?.store === visit.store && visitNow.begins === begins && visitNow.ends === ends;
  };
  return pages.map((page) => ({
    ...page,
    visits: Object.fromEntries(Object.entries(page.visits).filter(([id, entry]) => isCurrent(id, entry))),
  }));
}

type VisitTimes = ReadonlyMap<string, Pick<BookedVisit, 'begins' | 'ends'>>;

/** The visits of these pages, by appointment id. */
export const visitsIn = (pages: readonly BookPage[]): VisitTimes =>
  new Map(pages.flatMap(({ visits }) => Object.entries(visits)));

/** The pages with a visit added. */
export function withVisit(pages: readonly BookPage[], id: string, { begins, ends }: BookedVisit): readonly BookPage[] {
  return pages.map((page) => ({
    ...page,
    version: page.version + 1,
    visits: { ...page.visits, [id]: { begins, ends } },
  }));
}

/** The largest number of these visits that take place at the same time, within the time of another visit. */
export function maxConcurrentVisits(visits: VisitTimes, during: Pick<BookedVisit, 'begins' | 'ends'>): number {
  const inside = [...visits.values()].filter(({ begins, ends }) => begins < during.ends && ends > during.begins);
  // The number rises only where a visit begins, so it is largest at one of these moments.
  const begins = [during.begins, ...inside.map((one) => Math.max(one.begins, during.begins))];
  return Math.max(...begins.map((at) => inside.filter((one) => one.begins <= at && at < one.ends).length));
}

/** Rejects a visit if the store is closed or full. The shop must come with the special days of the store. */
export function requireFreePlace(shop: Shop, pages: readonly BookPage[], visit: BookedVisit, id: string): void {
  const { capacity } = appointmentTermsOf(shop, visit.store);
  const path = ['input', 'startsAt'];
  if (capacity === 0) reject('NOT_ALLOWED', ['input', 'store'], 'This store takes no bookings.');
  if (!isWithinOpeningHours(shop, visit))
    reject('NOT_ALLOWED', path, 'The store is not open for all of this time. Ask for appointmentSlots.');
  const others = new Map([...visitsIn(pages)].filter(([other]) => other !== id));
  if (maxConcurrentVisits(others, visit) >= capacity)
    reject('CONFLICT', path, 'This time is taken. Ask for appointmentSlots and book another one.');
}

function isWithinOpeningHours(shop: Shop, { store, begins, ends }: BookedVisit): boolean {
  const hours = hoursOf(shop, store);
  const day = dayOf(new Date(begins).toISOString(), hours.timeZone);
  const open = mergeOpenTimes(openTimesOn(hours, addDays(day, -1), 4));
  return [...open].some((time) => time.opens <= begins && ends <= time.closes);
}

/**
 * The open appointments that may take a place between two moments. It looks further back, because a visit may still
 * last.
 */
export const loadOpenAppointments = (
  repositories: AppointmentRepository,
  store: string,
  from: Instant,
  before: Instant,
) => repositories.openAppointments({ store, from: addMilliseconds(from, -MAX_VISIT_MS), before });
