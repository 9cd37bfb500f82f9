import { broughtBy } from '../kernel/caller.ts';
import type { Decision, Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { isInPast } from '../kernel/history.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Instant } from '../kernel/instant.ts';
import { checkText, trimToNull } from '../kernel/text.ts';
import { inputErrors } from '../kernel/user-error.ts';
import { type CustomerKeyInput, requireActive } from '../person/customer-key.ts';
import { resolveCustomerId } from '../person/resolve-customer.ts';
import { appointmentTermsOf, checkVisitMinutes } from '../shop/appointment-terms.ts';
import { requireStore } from '../shop/shop.ts';
import { type PresenceInput, requireStoreOrPresence } from '../shop/store-rule.ts';
import { type Appointment, checkAppointmentNote, type FollowedBooking, requireFutureTime } from './appointment.ts';
import { addToBook, type BookingContext, checkOverride, loadBookingContext } from './booking.ts';
import type { WarrantyChange, WarrantyCommandContext, WarrantyEvent } from './context.ts';
import { findAppointment } from './find-appointment.ts';

export type BookAppointmentInput = PresenceInput & {
  readonly customer?: CustomerKeyInput | null | undefined;
  readonly store: string;
  readonly startsAt: Instant;
  readonly minutes?: number | null | undefined;
  readonly purpose: string;
  readonly note?: string | null | undefined;
  readonly overrideBecause?: string | null | undefined;
  /** Another system has booked it, maybe long ago. No client can send this. */
  readonly followed?: FollowedBooking;
};

const CUSTOMER = ['input', 'customer'];

/**
 * Books a visit for any purpose. A customer's own token books for that customer; any other caller names the customer.
 */
export function bookAppointment(
  context: WarrantyCommandContext,
  input: BookAppointmentInput,
): Promise<Result<Appointment>> {
  const { repositories, caller } = context;
  return execute(context, {
    mayCause: ['APPOINTMENT_BOOKED'],
    async load(policy) {
      check(context, input);
      const [book, customerId] = await inParallel(
        () => loadBookingContext(repositories, toVisitRequest(input)),
        () => resolveCustomerId(context, input.customer, CUSTOMER),
      );
      const [customer] = await inParallel(
        () => repositories.customer(customerId),
        () => policy.load({ customerId, store: input.store, shop: book.shop }),
      );
      requireActive(customer, CUSTOMER);
      return { book, customerId };
    },
    decide: ({ book, customerId }) => decideBooking(context, input, book, customerId),
    replay: ({ appointmentId = '' }) => findAppointment(repositories, caller, appointmentId, CUSTOMER),
  });
}

const toVisitRequest = ({ store, startsAt, minutes }: BookAppointmentInput) => ({
  store,
  startsAt,
  ...(minutes == null ? {} : { minutes }),
});

function check(
  { caller }: WarrantyCommandContext,
  { minutes, purpose, note, overrideBecause }: BookAppointmentInput,
): void {
  const errors = inputErrors();
  checkText(errors, ['input', 'purpose'], purpose);
  if (minutes != null) checkVisitMinutes(errors, ['input', 'minutes'], minutes);
  checkAppointmentNote(errors, note);
  checkOverride(errors, caller, overrideBecause);
  errors.throwIfAny();
}

function decideBooking(
  { caller, now, newId }: WarrantyCommandContext,
  input: BookAppointmentInput,
  book: BookingContext,
  customerId: string,
): Decision<Appointment, WarrantyChange, WarrantyEvent> {
  const { startsAt, overrideBecause } = input;
  const store = requireStore(book.shop, input.store, ['input', 'store']).code;
  const bookedAt = now();
  if (input.followed === undefined) requireFutureTime(startsAt, bookedAt);
  const because = trimToNull(overrideBecause);
  const appointment: Appointment = {
    id: newId('appointment'),
    version: 1,
    warrantyId: null,
    customerId,
    startsAt,
    store,
    status: 'BOOKED',
    note: trimToNull(input.note),
    visitPurpose: input.purpose.trim(),
    minutes: input.minutes ?? appointmentTermsOf(book.shop, store).minutes,
    bookedAt,
    ...(because === null ? {} : { overrideBecause: because }),
    ...(input.followed === undefined ? {} : { followed: input.followed }),
    ...broughtBy(caller),
    ...requireStoreOrPresence(caller, store, input, bookedAt, ['input', 'store']),
  };
  return {
    changes: [
      { entity: 'appointment', before: null, after: appointment },
      // Nobody looks for a free place in the past.
      ...(isInPast(startsAt, bookedAt) ? [] : addToBook(book, appointment, because)),
      { entity: 'activeCustomer', customerId },
    ],
    events: [{ type: 'APPOINTMENT_BOOKED', appointment, at: bookedAt }],
    replayRefs: { appointmentId: appointment.id },
    result: appointment,
  };
}
