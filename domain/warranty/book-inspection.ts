import type { Decision, Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Instant } from '../kernel/instant.ts';
import { trimToNull } from '../kernel/text.ts';
import { inputErrors } from '../kernel/user-error.ts';
import { appointmentTermsOf } from '../shop/appointment-terms.ts';
import { requireStore } from '../shop/shop.ts';
import { type PresenceInput, requireStoreOrPresence } from '../shop/store-rule.ts';
import {
  type Appointment,
  type CoverAppointment,
  checkAppointmentNote,
  requireBookable,
  requireOpenAppointmentLimit,
  withAppointment,
} from './appointment.ts';
import { addToBook, type BookingContext, checkOverride, loadBookingContext } from './booking.ts';
import type { WarrantyChange, WarrantyCommandContext, WarrantyEvent } from './context.ts';
import { type CoverHold, withHolds } from './cover-hold.ts';
import { findAppointment } from './find-appointment.ts';
import { findWarranty } from './find-warranty.ts';
import { loadHoldUntilVisit } from './no-free-slot.ts';
import { loadOwnerHolds } from './owner-holds.ts';
import type { Warranty } from './warranty.ts';

export type BookInspectionInput = PresenceInput & {
  readonly warrantyId: string;
  readonly startsAt: Instant;
  readonly store: string;
  readonly note?: string | null | undefined;
  readonly overrideBecause?: string | null | undefined;
};

/**
 * Books a time at a store to inspect an item whose cover is in force. A customer's own token can book for its own items
 * only.
 */
export function bookInspection(
  context: WarrantyCommandContext,
  input: BookInspectionInput,
): Promise<Result<Appointment>> {
  const { repositories, caller } = context;
  return execute(context, {
    mayCause: ['APPOINTMENT_BOOKED'],
    async load(policy) {
      const now = context.now();
      const [book, warranty] = await inParallel(
        () => loadBookingContext(repositories, { store: input.store, startsAt: input.startsAt }),
        () => findWarranty(repositories, caller, input.warrantyId, ['input', 'warrantyId']),
      );
      const { customerId } = warranty;
      const [ownerHolds, slotHold] = await inParallel(
        () => loadOwnerHolds(repositories, warranty, book.shop, now),
        () => loadHoldUntilVisit(context, warranty, book.shop, input.startsAt),
        () => policy.load({ customerId, store: input.store, shop: book.shop }),
      );
      return { book, warranty, ownerHolds, slotHold };
    },
    decide: (state) => decideBooking(context, input, state),
    replay: ({ appointmentId = '' }) => findAppointment(repositories, caller, appointmentId, ['input', 'warrantyId']),
  });
}

type State = {
  readonly book: BookingContext;
  readonly warranty: Warranty;
  readonly ownerHolds: readonly CoverHold[];
  /** Present if no visit was free before the cover would lapse. */
  readonly slotHold: CoverHold | null;
};

const withHold = (warranty: Warranty, hold: CoverHold | null): Warranty =>
  hold === null ? warranty : withHolds(warranty, [...(warranty.holds ?? []), hold]);

function decideBooking(
  { caller, now, newId }: WarrantyCommandContext,
  input: BookInspectionInput,
  { book, warranty, ownerHolds, slotHold }: State,
): Decision<Appointment, WarrantyChange, WarrantyEvent> {
  const { startsAt } = input;
  const { shop } = book;
  const bookedAt = now();
  const because = trimToNull(input.overrideBecause);
  const errors = inputErrors();
  checkAppointmentNote(errors, input.note);
  checkOverride(errors, caller, input.overrideBecause);
  errors.throwIfAny();
  const store = requireStore(shop, input.store, ['input', 'store']).code;
  requireBookable({ warranty, ownerHolds }, startsAt, bookedAt, shop, ['input', 'warrantyId']);
  requireOpenAppointmentLimit(warranty, ['input', 'warrantyId']);
  const appointment: CoverAppointment = {
    id: newId('appointment'),
    version: 1,
    warrantyId: warranty.id,
    customerId: warranty.customerId,
    startsAt,
    store,
    status: 'BOOKED',
    note: trimToNull(input.note),
    minutes: appointmentTermsOf(shop, store).minutes,
    bookedAt,
    ...(because === null ? {} : { overrideBecause: because }),
    ...requireStoreOrPresence(caller, store, input, bookedAt, ['input', 'store']),
  };
  return {
    changes: [
      { entity: 'appointment', before: null, after: appointment },
      ...addToBook(book, appointment, because),
      { entity: 'warranty', before: warranty, after: withHold(withAppointment(warranty, appointment), slotHold) },
    ],
    events: [{ type: 'APPOINTMENT_BOOKED', appointment, at: bookedAt }],
    replayRefs: { appointmentId: appointment.id },
    result: appointment,
  };
}
