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

/** A store, and what its book says about a time. */
export type BookingContext = { readonly shop: Shop; readonly pages: readonly BookPage[] };

export type VisitRequest = { readonly store: string; readonly startsAt: Instant; readonly minutes?: number };

/** The shop with the store's special days, and the pages of its book for a visit. */
export async function loadBookingContext(
  repositories: WarrantyRepositories,
  wanted: VisitRequest,
): Promise<BookingContext> {
  const { store } = wanted;
  const shop = await withSpecialDays(repositories, await loadShop(repositories, [store]), [store]);
  // Behind a store that is not there stands no book; the rules say so.
  if (!shop.stores.some(({ code }) => code === store)) return { shop, pages: [] };
  const terms = appointmentTermsOf(shop, store);
  return { shop, pages: await readBook(repositories, visitOf({ minutes: terms.minutes, ...wanted }), terms.capacity) };
}

/** Adds errors for a reason that none is, or that a customer's own token gives. */
export function checkOverride(errors: InputErrors, caller: Caller, because: string | null | undefined): void {
  const path = ['input', 'overrideBecause'];
  if (because == null) return;
  checkText(errors, path, because);
  if (caller.customerId !== null)
    errors.add('NOT_ALLOWED', path, 'Only the shop books outside its hours or over its capacity. Leave this out.');
}

/** The changes that enter an appointment into the book; a rejection where it does not fit and nobody overrides that. */
export function enterInBook(
  { shop, pages }: BookingContext,
  appointment: Appointment,
  overrideBecause: string | null | undefined,
): readonly WarrantyChange[] {
  const visit = visitOf(appointment);
  if (trimToNull(overrideBecause) === null) requireFreePlace(shop, pages, visit, appointment.id);
  if (visit.ends <= visit.begins) reject('INVALID', ['input', 'minutes'], 'A visit takes some time.');
  const after = withVisit(pages, appointment.id, visit);
  return pages.flatMap((before, index): readonly WarrantyChange[] => {
    const page = after[index];
    return page === undefined ? [] : [{ entity: 'bookPage', before, after: page }];
  });
}
