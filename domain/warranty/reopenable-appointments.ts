import { mapInParallel } from '../kernel/in-parallel.ts';
import { appointmentTermsOf } from '../shop/appointment-terms.ts';
import type { Appointment } from './appointment.ts';
import { type BookingContext, loadBookingContext } from './booking.ts';
import type { WarrantyChange, WarrantyRepositories } from './context.ts';
import { type BookPage, maxConcurrentVisits, visitOf, visitsIn, withVisit } from './store-book.ts';

/** Appointments that ended together with their cover, and can be open again. */
export type ReopenableAppointments = {
  /** Those with a place in the store's book, in their present state. */
  readonly appointments: readonly Appointment[];
  /** The pages of the book that keep their places. A command that reopens one of them writes its pages. */
  readonly pages: readonly BookPageChange[];
  /** Those whose place somebody else has taken meanwhile. */
  readonly displacedIds: readonly string[];
};

export const NOTHING_REOPENABLE: ReopenableAppointments = { appointments: [], pages: [], displacedIds: [] };

type BookPageChange = Extract<WarrantyChange, { readonly entity: 'bookPage' }>;

/** Loads cancelled appointments with their places in the book. Ids of appointments that are not cancelled are left out. */
export async function loadReopenable(
  repositories: WarrantyRepositories,
  ids: readonly string[],
): Promise<ReopenableAppointments> {
  const found = ids.length === 0 ? [] : await repositories.appointments([...new Set(ids)]);
  const cancelled = found.filter((one) => one?.status === 'CANCELLED').filter((one) => one !== null);
  const requests = await mapInParallel(cancelled, async (appointment) => ({
    appointment,
    book: await loadBookingContext(repositories, appointment),
  }));
  return findPlaces(requests);
}

/**
 * Gives each appointment its place, one after the other, so that two of them do not take the same last place. Bookings of
 * a full hour drop cancelled visits from its pages, so a place must be written again before its appointment is open.
 * A place that was booked over the capacity for a reason stays.
 */
export function findPlaces(
  requests: readonly { readonly appointment: Appointment; readonly book: BookingContext }[],
): ReopenableAppointments {
  const pages = new Map<string, BookPageChange>();
  const appointments: Appointment[] = [];
  const displacedIds: string[] = [];
  for (const { appointment, book } of requests) {
    const visit = visitOf(appointment);
    const current = book.pages.map((page) => pages.get(pageKey(page))?.after ?? page);
    const others = new Map([...visitsIn(current)].filter(([id]) => id !== appointment.id));
    const isFull = maxConcurrentVisits(others, visit) >= appointmentTermsOf(book.shop, visit.store).capacity;
    if (isFull && appointment.overrideBecause === undefined) {
      displacedIds.push(appointment.id);
      continue;
    }
    appointments.push(appointment);
    for (const [index, page] of withVisit(current, appointment.id, visit).entries()) {
      const before = book.pages[index];
      if (before === undefined) continue;
      const first = pages.get(pageKey(page))?.before ?? before;
      pages.set(pageKey(page), { entity: 'bookPage', before: first, after: { ...page, version: first.version + 1 } });
    }
  }
  return { appointments, pages: [...pages.values()], displacedIds };
}

const pageKey = ({ store, hour }: BookPage): string => `${store}#${hour}`;
