import type { Caller } from '../kernel/caller.ts';
import type { Instant } from '../kernel/instant.ts';
import { checkText, trimToNull } from '../kernel/text.ts';
import { type InputErrors, reject } from '../kernel/user-error.ts';
import { appointmentTermsOf } from '../shop/appointment-terms.ts';
import { loadShop, type Shop } from '../shop/shop.ts';
import { withSpecialDays } from '../shop/special-days.ts';
import type { Appointment } from './appointment.ts';
import type { WarrantyChange, WarrantyRepositories } from './context.ts';
import { type BookPage, readBook, requireFreePlace, visitOf, withVisit } from './store-book.ts';

/** The shop, and the pages of a store's book for one visit. */
export type BookingContext = { readonly shop: Shop; readonly pages: readonly BookPage[] };

export type VisitRequest = { readonly store: string; readonly startsAt: Instant; readonly minutes?: number };

/** Loads the shop with the store's special days, and the pages of its book for a visit. */
export async function loadBookingContext(
  repositories: WarrantyRepositories,
  request: VisitRequest,
): Promise<BookingContext> {
  const { store } = request;
  const shop = await withSpecialDays(repositories, await loadShop(repositories, [store]), [store]);
  // An unknown store has no book. The rules that run on the result reject it.
  if (!shop.stores.some(({ code }) => code === store)) return { shop, pages: [] };
  const terms = appointmentTermsOf(shop, store);
  return { shop, pages: await readBook(repositories, visitOf({ minutes: terms.minutes, ...request }), terms.capacity) };
}

/** Adds an error for an empty reason, and for a reason from a customer's own token. */
export function checkOverride(errors: InputErrors, caller: Caller, because: string | null | undefined): void {
  const path = ['input', 'overrideBecause'];
  if (because == null) return;
  checkText(errors, path, because);
  if (caller.customerId !== null)
    errors.add('NOT_ALLOWED', path, 'Only the shop can book outside its hours or over its capacity. Leave this out.');
}

/**
 * The changes that add an appointment to the book. Rejects a visit that does not fit, unless a reason overrides that.
 */
export function addToBook(
  { shop, pages }: BookingContext,
  appointment: Appointment,
  overrideBecause: string | null | undefined,
): readonly WarrantyChange[] {
  const visit = visitOf(appointment);
  if (trimToNull(overrideBecause) === null) requireFreePlace(shop, pages, visit, appointment.id);
  if (visit.ends <= visit.begins) reject('INVALID', ['input', 'minutes'], 'A visit must be longer than 0 minutes.');
  const after = withVisit(pages, appointment.id, visit);
  return pages.flatMap((before, index): readonly WarrantyChange[] => {
    const page = after[index];
    return page === undefined ? [] : [{ entity: 'bookPage', before, after: page }];
  });
}
