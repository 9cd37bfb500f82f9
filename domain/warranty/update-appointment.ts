import { isDeepStrictEqual } from 'node:util';
import type { Caller } from '../kernel/caller.ts';
import type { Decision, Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { isInPast } from '../kernel/history.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Instant } from '../kernel/instant.ts';
import { trimToNull } from '../kernel/text.ts';
import { inputErrors, reject } from '../kernel/user-error.ts';
import { expectVersion } from '../kernel/version.ts';
import { requireStore } from '../shop/shop.ts';
import { type PresenceInput, requireStoreOrPresence } from '../shop/store-rule.ts';
import {
  type Appointment,
  type AppointmentStatus,
  canBecome,
  checkAppointmentNote,
  type FollowedBooking,
  isOpen,
  minutesOfVisit,
  requireBookable,
  requireFutureTime,
  requireOpenAppointmentLimit,
  withAppointment,
} from './appointment.ts';
import { addToBook, type BookingContext, checkOverride, loadBookingContext, type VisitRequest } from './booking.ts';
import type { WarrantyChange, WarrantyCommandContext, WarrantyEvent, WarrantyRepositories } from './context.ts';
import type { CoverHold } from './cover-hold.ts';
import { findAppointment } from './find-appointment.ts';
import { findWarranty } from './find-warranty.ts';
import { loadOwnerHolds } from './owner-holds.ts';
import type { Warranty } from './warranty.ts';

export type UpdateAppointmentInput = PresenceInput & {
  readonly appointmentId: string;
  readonly expectedVersion?: number | null | undefined;
  readonly startsAt?: Instant | null | undefined;
  readonly store?: string | null | undefined;
  readonly status?: AppointmentStatus | null | undefined;
  readonly note?: string | null | undefined;
  readonly overrideBecause?: string | null | undefined;
  /** With `followed` only. */
  readonly minutes?: number;
  /** What another system says about its booking, of a time that may have passed. No client can send this. */
  readonly followed?: FollowedBooking;
};

/**
 * Changes the time, store, status or note of an appointment. Another time books it again, unless it is done or
 * cancelled. A customer's own token can move and cancel its own appointments; only the shop says whether a customer
 * came.
 */
export function updateAppointment(
  context: WarrantyCommandContext,
  input: UpdateAppointmentInput,
): Promise<Result<Appointment>> {
  const { repositories, caller } = context;
  return execute(context, {
    mayCause: mayMove(input) ? ['APPOINTMENT_BOOKED'] : [],
    async load(policy) {
      const path = ['input', 'appointmentId'];
      const appointment = await findAppointment(repositories, caller, input.appointmentId, path);
      const { warrantyId } = appointment;
      const [book, warranty] = await inParallel(
        () => loadBookIfNeeded(repositories, input, appointment),
        () => (warrantyId === null ? null : findWarranty(repositories, caller, warrantyId, path)),
      );
      const { customerId, store } = appointment;
      if (mayMove(input)) await policy.load({ customerId, store: input.store ?? store, shop: book.shop });
      const ownerHolds =
        warranty === null ? [] : await loadOwnerHolds(repositories, warranty, book.shop, context.now());
      return { book, appointment, warranty, ownerHolds };
    },
    decide: (state) => decideUpdate(context, input, state),
    replay: ({ appointmentId = '' }) =>
      findAppointment(repositories, caller, appointmentId, ['input', 'appointmentId']),
  });
}

/** Whether the update may give the visit another time or place, of which the customer hears. */
const mayMove = ({ startsAt, store, status, minutes }: UpdateAppointmentInput): boolean =>
  startsAt != null || store != null || status === 'BOOKED' || minutes !== undefined;

/** Reads the book only if the appointment may need another place in it. */
async function loadBookIfNeeded(
  repositories: WarrantyRepositories,
  input: UpdateAppointmentInput,
  appointment: Appointment,
): Promise<BookingContext> {
  if (!mayMove(input)) return { shop: await repositories.shop(), pages: [] };
  return loadBookingContext(repositories, requestedVisit(input, appointment));
}

/** The visit that the appointment will be. */
const requestedVisit = (
  { startsAt, store, minutes }: UpdateAppointmentInput,
  appointment: Appointment,
): VisitRequest => ({
  store: store ?? appointment.store,
  startsAt: startsAt ?? appointment.startsAt,
  minutes: minutes ?? minutesOfVisit(appointment),
});

type State = {
  readonly book: BookingContext;
  readonly appointment: Appointment;
  /** The cover of the item to inspect. Null for other visits. */
  readonly warranty: Warranty | null;
  readonly ownerHolds: readonly CoverHold[];
};

function decideUpdate(
  { caller, now }: WarrantyCommandContext,
  input: UpdateAppointmentInput,
  { book, appointment, warranty, ownerHolds }: State,
): Decision<Appointment, WarrantyChange, WarrantyEvent> {
  const presence = requireStores(caller, input, appointment, now());
  checkInput(input, appointment, caller);
  const { shop } = book;
  const status = nextStatus(input, appointment, caller);
  const { overrideBecause: _, ...rest } = appointment;
  const updated: Appointment = {
    ...rest,
    startsAt: input.startsAt ?? appointment.startsAt,
    store: input.store == null ? appointment.store : requireStore(shop, input.store, ['input', 'store']).code,
    status,
    note: input.note === undefined ? appointment.note : trimToNull(input.note),
    ...(input.minutes === undefined ? {} : { minutes: input.minutes }),
  };
  const isMoved = updated.startsAt !== appointment.startsAt;
  const isReopened = isOpen(updated) && !isOpen(appointment);
  const isOwn = input.followed === undefined;
  if (isOwn && status === 'BOOKED' && (isMoved || appointment.status !== 'BOOKED')) {
    if (warranty === null) requireFutureTime(updated.startsAt, now());
    else requireBookable({ warranty, ownerHolds }, updated.startsAt, now(), shop, ['input', 'appointmentId']);
  }
  if (isReopened && warranty !== null) requireReopenable(appointment, warranty);
  // A booking that moves or is reopened needs a free place. A customer who has arrived does not.
  const needsPlace =
    status === 'BOOKED' &&
    (isMoved ||
      updated.store !== appointment.store ||
      isReopened ||
      minutesOfVisit(updated) !== minutesOfVisit(appointment)) &&
    (isOwn || !isInPast(updated.startsAt, now()));
  const because = trimToNull(input.overrideBecause) ?? (needsPlace ? null : (appointment.overrideBecause ?? null));
  const next = {
    ...updated,
    ...(because === null ? {} : { overrideBecause: because }),
    ...(input.followed === undefined ? {} : { followed: input.followed }),
  };
  return toDecision(
    appointment,
    isDeepStrictEqual(appointment, next) ? next : { ...next, ...presence },
    warranty,
    needsPlace ? addToBook(book, next, because) : [],
    needsPlace && mayMove(input) ? [{ type: 'APPOINTMENT_BOOKED', appointment: next, at: now() }] : [],
  );
}

/** The caller must write for the store of the appointment, and for the store that it moves to. */
function requireStores(
  caller: Caller,
  input: UpdateAppointmentInput,
  { store }: Appointment,
  now: Instant,
): ReturnType<typeof requireStoreOrPresence> {
  return {
    ...requireStoreOrPresence(caller, store, input, now, ['input', 'appointmentId']),
    ...requireStoreOrPresence(caller, input.store ?? null, input, now, ['input', 'store']),
  };
}

function requireReopenable(appointment: Appointment, warranty: Warranty): void {
  const path = ['input', 'appointmentId'];
  if (appointment.customerId !== warranty.customerId)
    reject('NOT_ALLOWED', path, 'The item has a new owner. Book a new appointment.');
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

/**
 * The status after the update. Rejects a status that the appointment cannot have, or not with another time or store.
 */
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
      'Only the shop can say whether a customer came. You can move or cancel an appointment.',
    );
  if (!canBecome(from, to))
    reject('NOT_ALLOWED', path, `An appointment that is ${from} cannot become ${to}. Book a new one.`);
  // Another system may have moved and cancelled its booking before we heard of either.
  if (input.followed !== undefined) return to;
  if (isMoved && to !== 'BOOKED')
    reject(
      'INVALID',
      ['input', 'startsAt'],
      `Only a BOOKED appointment can get another time. This one would be ${to}.`,
    );
  if (isElsewhere && to !== 'BOOKED' && to !== 'ARRIVED')
    reject('NOT_ALLOWED', ['input', 'store'], `Only an open appointment can get another store. This one is ${to}.`);
  return to;
}

/** The statuses that a customer's own token may choose. */
const CUSTOMER_STATUSES: readonly AppointmentStatus[] = ['BOOKED', 'CANCELLED'];

function toDecision(
  before: Appointment,
  next: Appointment,
  warranty: Warranty | null,
  bookChanges: readonly WarrantyChange[],
  events: readonly WarrantyEvent[],
): Decision<Appointment, WarrantyChange, WarrantyEvent> {
  const replayRefs = { appointmentId: before.id };
  if (isDeepStrictEqual(before, next)) return { changes: [], replayRefs, result: before };
  const after = { ...next, version: before.version + 1 };
  const changes: WarrantyChange[] = [{ entity: 'appointment', before, after }, ...bookChanges];
  if (warranty !== null && (isOpen(before) || isOpen(after))) {
    const coverAppointment = { ...after, warrantyId: warranty.id, customerId: warranty.customerId };
    changes.push({ entity: 'warranty', before: warranty, after: withAppointment(warranty, coverAppointment) });
  }
  return { changes, events, replayRefs, result: after };
}
