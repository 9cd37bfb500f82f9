import { isDeepStrictEqual } from 'node:util';
import type { Caller } from '../kernel/caller.ts';
import type { Decision, Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Instant } from '../kernel/instant.ts';
import { trimToNull } from '../kernel/text.ts';
import { inputErrors, reject } from '../kernel/user-error.ts';
import { expectVersion } from '../kernel/version.ts';
import { requireStore } from '../shop/shop.ts';
import {
  type Appointment,
  type AppointmentStatus,
  canBecome,
  checkAppointmentNote,
  isOpen,
  minutesOfVisit,
  requireBookable,
  requireFutureTime,
  requireOpenAppointmentLimit,
  withAppointment,
} from './appointment.ts';
import { type BookingContext, checkOverride, enterInBook, loadBookingContext, type VisitRequest } from './booking.ts';
import type { WarrantyChange, WarrantyCommandContext, WarrantyRepositories } from './context.ts';
import { findAppointment } from './find-appointment.ts';
import { findWarranty } from './find-warranty.ts';
import type { Warranty } from './warranty.ts';

export type UpdateAppointmentInput = {
  readonly appointmentId: string;
  readonly expectedVersion?: number | null | undefined;
  readonly startsAt?: Instant | null | undefined;
  readonly store?: string | null | undefined;
  readonly status?: AppointmentStatus | null | undefined;
  readonly note?: string | null | undefined;
  readonly overrideBecause?: string | null | undefined;
};

/**
 * Moves an appointment to another time or store, or to another state. Another time books it again, whatever the state
 * was while it was not over. A customer's own token moves and cancels what is the customer's; who came is the shop's
 * to say.
 */
export function updateAppointment(
  context: WarrantyCommandContext,
  input: UpdateAppointmentInput,
): Promise<Result<Appointment>> {
  const { repositories, caller } = context;
  return execute(context, {
    async load() {
      const path = ['input', 'appointmentId'];
      const appointment = await findAppointment(repositories, caller, input.appointmentId, path);
      const { warrantyId } = appointment;
      const [book, warranty] = await inParallel(
        () => loadBookIfNeeded(repositories, input, appointment),
        () => (warrantyId === null ? null : findWarranty(repositories, caller, warrantyId, path)),
      );
      return { book, appointment, warranty };
    },
    decide: (state) => decideUpdate(context, input, state),
    replay: ({ appointmentId = '' }) =>
      findAppointment(repositories, caller, appointmentId, ['input', 'appointmentId']),
  });
}

/** The book is read where the appointment may need another place in it. */
async function loadBookIfNeeded(
  repositories: WarrantyRepositories,
  input: UpdateAppointmentInput,
  appointment: Appointment,
): Promise<BookingContext> {
  if (input.startsAt == null && input.store == null && input.status !== 'BOOKED')
    return { shop: await repositories.shop(), pages: [] };
  return loadBookingContext(repositories, requestedVisit(input, appointment));
}

/** The place that the appointment shall have. */
const requestedVisit = ({ startsAt, store }: UpdateAppointmentInput, appointment: Appointment): VisitRequest => ({
  store: store ?? appointment.store,
  startsAt: startsAt ?? appointment.startsAt,
  minutes: minutesOfVisit(appointment),
});

/** The cover is that of an inspection; null for another visit. */
type State = { readonly book: BookingContext; readonly appointment: Appointment; readonly warranty: Warranty | null };

function decideUpdate(
  { caller, now }: WarrantyCommandContext,
  input: UpdateAppointmentInput,
  { book, appointment, warranty }: State,
): Decision<Appointment, WarrantyChange> {
  checkInput(input, appointment, caller);
  const { shop } = book;
  const status = nextStatus(input, appointment, caller);
  const { overrideBecause: _, ...former } = appointment;
  const moved: Appointment = {
    ...former,
    startsAt: input.startsAt ?? appointment.startsAt,
    store: input.store == null ? appointment.store : requireStore(shop, input.store, ['input', 'store']).code,
    status,
    note: input.note === undefined ? appointment.note : trimToNull(input.note),
  };
  const isMoved = moved.startsAt !== appointment.startsAt;
  const isReopened = isOpen(moved) && !isOpen(appointment);
  if (status === 'BOOKED' && (isMoved || appointment.status !== 'BOOKED')) {
    if (warranty === null) requireFutureTime(moved.startsAt, now());
    else requireBookable(warranty, moved.startsAt, now(), shop, ['input', 'appointmentId']);
  }
  if (isReopened && warranty !== null) requireReopenable(appointment, warranty);
  // What is booked at another place or again needs one there; who has arrived is there.
  const isPlaced = status === 'BOOKED' && (isMoved || moved.store !== appointment.store || isReopened);
  const because = trimToNull(input.overrideBecause) ?? (isPlaced ? null : (appointment.overrideBecause ?? null));
  const next = { ...moved, ...(because === null ? {} : { overrideBecause: because }) };
  return toDecision(appointment, next, warranty, isPlaced ? enterInBook(book, next, because) : []);
}

function requireReopenable(appointment: Appointment, warranty: Warranty): void {
  const path = ['input', 'appointmentId'];
  if (appointment.customerId !== warranty.customerId)
    reject('NOT_ALLOWED', path, 'The item has another owner since. Book a new appointment.');
  requireOpenAppointmentLimit(warranty, path);
}

function checkInput(input: UpdateAppointmentInput, { version }: Appointment, caller: Caller): void {
  const errors = inputErrors();
  for (const field of ['startsAt', 'store', 'status'] as const)
    if (input[field] === null)
      errors.add('INVALID', ['input', field], 'This cannot be cleared. Leave it out to keep it.');
  checkAppointmentNote(errors, input.note);
  checkOverride(errors, caller, input.overrideBecause);
  errors.throwIfAny();
  expectVersion(input.expectedVersion, version);
}

/** The state after the update; a rejection where it may not be reached, or not with another time or store. */
function nextStatus(input: UpdateAppointmentInput, appointment: Appointment, caller: Caller): AppointmentStatus {
  const { status: from } = appointment;
  const isMoved = input.startsAt != null && input.startsAt !== appointment.startsAt;
  const isElsewhere = input.store != null && input.store !== appointment.store;
  const to = input.status ?? (isMoved ? 'BOOKED' : from);
  const path = ['input', input.status == null ? (isMoved ? 'startsAt' : 'store') : 'status'];
  if (caller.customerId !== null && to !== from && !CUSTOMER_STATUSES.includes(to))
    reject(
      'NOT_ALLOWED',
      path,
      'Whether a customer came is for the shop to say. You can move or cancel an appointment.',
    );
  if (!canBecome(from, to)) reject('NOT_ALLOWED', path, `What is ${from} cannot become ${to}. Book a new appointment.`);
  if (isMoved && to !== 'BOOKED')
    reject('INVALID', ['input', 'startsAt'], `Another time is for what is BOOKED, and this would be ${to}.`);
  if (isElsewhere && to !== 'BOOKED' && to !== 'ARRIVED')
    reject('NOT_ALLOWED', ['input', 'store'], `Another store is for what is open, and this is ${to}.`);
  return to;
}

/** Which states a customer's own token may choose. */
const CUSTOMER_STATUSES: readonly AppointmentStatus[] = ['BOOKED', 'CANCELLED'];

function toDecision(
  before: Appointment,
  next: Appointment,
  warranty: Warranty | null,
  places: readonly WarrantyChange[],
): Decision<Appointment, WarrantyChange> {
  const refs = { appointmentId: before.id };
  if (isDeepStrictEqual(before, next)) return { changes: [], replayRefs: refs, result: before };
  const after = { ...next, version: before.version + 1 };
  const changes: WarrantyChange[] = [{ entity: 'appointment', before, after }, ...places];
  if (warranty !== null && (isOpen(before) || isOpen(after))) {
    const ofCover = { ...after, warrantyId: warranty.id, customerId: warranty.customerId };
    changes.push({ entity: 'warranty', before: warranty, after: withAppointment(warranty, ofCover) });
  }
  return { changes, replayRefs: refs, result: after };
}
