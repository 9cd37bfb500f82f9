import { addDays, addMilliseconds, dayOf, type Instant } from '../kernel/instant.ts';
import { reject } from '../kernel/user-error.ts';
import { appointmentTermsOf, LONGEST_VISIT_MS } from '../shop/appointment-terms.ts';
import type { Shop } from '../shop/shop.ts';
import { hoursOf, mergeOpenTimes, openTimesOn } from '../shop/store-hours.ts';
import { type Appointment, type AppointmentRepository, isOpen, minutesOfVisit } from './appointment.ts';

/** When a visit takes place, and where; both ends in milliseconds since 1970. */
export type BookedVisit = { readonly store: string; readonly begins: number; readonly ends: number };

export const visitOf = ({
  store,
  startsAt,
  ...terms
}: Pick<Appointment, 'store' | 'startsAt' | 'minutes'>): BookedVisit => {
  const begins = Date.parse(startsAt);
  return { store, begins, ends: begins + minutesOfVisit(terms) * MINUTE_MS };
};

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * The visits of one hour of UTC at a store. Whoever books one writes the hours that it touches under their versions: so of
 * two that book the last place at once one comes second, and decides anew. A booking that was moved or is over may stay
 * in the page: whether it still takes a place, the appointment itself tells.
 */
export type BookPage = {
  readonly store: string;
  /** When the hour begins. */
  readonly hour: Instant;
  readonly version: number;
  /** By the ids of the appointments. */
  readonly visits: Readonly<Record<string, Pick<BookedVisit, 'begins' | 'ends'>>>;
};

export type StoreBookRepository = {
  /** In the order of the hours; version 0 where nothing was booked yet. */
  bookPages(store: string, hours: readonly Instant[]): Promise<readonly BookPage[]>;
};

/** The hours that a visit touches. */
function hoursOfVisit({ begins, ends }: BookedVisit): readonly Instant[] {
  const first = Math.floor(begins / HOUR_MS);
  const last = Math.ceil(ends / HOUR_MS) - 1;
  return Array.from({ length: last - first + 1 }, (_, n) => new Date((first + n) * HOUR_MS).toISOString());
}

/** The pages for a visit, without what in them takes no place any more, as far as that matters. */
export async function readBook(
  repositories: StoreBookRepository & Pick<AppointmentRepository, 'appointments'>,
  visit: BookedVisit,
  capacity: number,
): Promise<readonly BookPage[]> {
  const pages = await repositories.bookPages(visit.store, hoursOfVisit(visit));
  if (maxConcurrentVisits(visitsIn(pages), visit) < capacity) return pages;
  const ids = [...visitsIn(pages).keys()];
  const found = await repositories.appointments(ids);
  const live = new Map(found.flatMap((one) => (one !== null && isOpen(one) ? [[one.id, visitOf(one)] as const] : [])));
  const isLive = (id: string, { begins, ends }: Pick<BookedVisit, 'begins' | 'ends'>) => {
    const now = live.get(id);
    return now?.store === visit.store && now.begins === begins && now.ends === ends;
  };
  return pages.map((page) => ({
    ...page,
    visits: Object.fromEntries(Object.entries(page.visits).filter(([id, kept]) => isLive(id, kept))),
  }));
}

type VisitTimes = ReadonlyMap<string, Pick<BookedVisit, 'begins' | 'ends'>>;

const visitsIn = (pages: readonly BookPage[]): VisitTimes =>
  new Map(pages.flatMap(({ visits }) => Object.entries(visits)));

/** The pages with an appointment in them. */
export function withVisit(pages: readonly BookPage[], id: string, { begins, ends }: BookedVisit): readonly BookPage[] {
  return pages.map((page) => ({
    ...page,
    version: page.version + 1,
    visits: { ...page.visits, [id]: { begins, ends } },
  }));
}

/** How many of the visits there are at the same time, at the most, during another. */
export function maxConcurrentVisits(visits: VisitTimes, during: Pick<BookedVisit, 'begins' | 'ends'>): number {
  const inside = [...visits.values()].filter(({ begins, ends }) => begins < during.ends && ends > during.begins);
  // The number changes where a visit begins: that is where it is greatest.
  const begins = [during.begins, ...inside.map((one) => Math.max(one.begins, during.begins))];
  return Math.max(...begins.map((at) => inside.filter((one) => one.begins <= at && at < one.ends).length));
}

/** Rejects a visit for which the store has no time or no place. Its special days were read with the shop. */
export function requireFreePlace(shop: Shop, pages: readonly BookPage[], visit: BookedVisit, id: string): void {
  const { capacity } = appointmentTermsOf(shop, visit.store);
  const path = ['input', 'startsAt'];
  if (capacity === 0) reject('NOT_ALLOWED', ['input', 'store'], 'This store takes no bookings.');
  if (!isWithinOpeningHours(shop, visit))
    reject('NOT_ALLOWED', path, 'The store is not open for all of this time. Ask for appointmentSlots.');
  const others = new Map([...visitsIn(pages)].filter(([other]) => other !== id));
  if (maxConcurrentVisits(others, visit) >= capacity)
    reject('CONFLICT', path, 'This time is taken. Ask for appointmentSlots, and book another.');
}

function isWithinOpeningHours(shop: Shop, { store, begins, ends }: BookedVisit): boolean {
  const hours = hoursOf(shop, store);
  const day = dayOf(new Date(begins).toISOString(), hours.timeZone);
  const open = mergeOpenTimes(openTimesOn(hours, addDays(day, -1), 4));
  return [...open].some((time) => time.opens <= begins && ends <= time.closes);
}

/** The open appointments that may take a place between two moments: a visit that began before may still last. */
export const loadOpenAppointments = (
  repositories: AppointmentRepository,
  store: string,
  from: Instant,
  before: Instant,
) => repositories.openAppointments({ store, from: addMilliseconds(from, -LONGEST_VISIT_MS), before });
