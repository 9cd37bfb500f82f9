import type { LoadOwned } from '../kernel/access.ts';
import { isInPast } from '../kernel/history.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Page, Slice } from '../kernel/page.ts';
import { checkLength } from '../kernel/text.ts';
import { type InputErrors, type Path, reject } from '../kernel/user-error.ts';
import { dayAt, type Shop } from '../shop/shop.ts';
import type { StoreDays } from '../shop/store-days.ts';
import type { StoreBound } from '../shop/store-rule.ts';
import type { CoverHold } from './cover-hold.ts';
import { requireInForce } from './cover-in-force.ts';
import type { OpenAppointment, VisitTerms, Warranty } from './warranty.ts';

/** A booked time at a store: to inspect an item, or for any other visit. */
export type Appointment = StoreBound & {
  readonly id: string;
  readonly version: number;
  /** The cover of the item to inspect. Null for other visits. */
  readonly warrantyId: string | null;
  /** Null if it is not known who will come. */
  readonly customerId: string | null;
  readonly startsAt: Instant;
  readonly store: string;
  readonly status: AppointmentStatus;
  readonly note: string | null;
  /** Absent for an inspection. */
  readonly visitPurpose?: string;
  /** The job of the item that the customer left at this visit. Absent if there is none. */
  readonly serviceJobId?: string;
  /** The booking of another system that this follows, as it was last applied; absent for the shop's own. */
  readonly followed?: FollowedBooking;
  /** See `BroughtBy`. */
  readonly broughtBy?: string;
} & VisitTerms;

/** What another system says about its booking. It decides when the visit is, so it may say that of a visit in the past. */
export type FollowedBooking = {
  /** Orders the states of the booking: the later text, by code units, is the later state. */
  readonly version: string;
  readonly startsAt: Instant;
  /** Null where the system does not say it. */
  readonly minutes: number | null;
  readonly store: string;
  readonly status: AppointmentStatus;
  readonly note: string | null;
};

/** An appointment to inspect a covered item. */
export type CoverAppointment = Appointment & { readonly warrantyId: string; readonly customerId: string };

/** The length of an appointment that was booked before visits had their own length. */
const DEFAULT_MINUTES = 30;
export const minutesOfVisit = ({ minutes = DEFAULT_MINUTES }: VisitTerms): number => minutes;

const INSPECTION_PURPOSE = 'INSPECTION';
export const purposeOf = ({ visitPurpose = INSPECTION_PURPOSE }: Appointment): string => visitPurpose;

export const APPOINTMENT_STATUSES = ['BOOKED', 'ARRIVED', 'DONE', 'CANCELLED', 'MISSED'] as const;
export type AppointmentStatus = (typeof APPOINTMENT_STATUSES)[number];

export type AppointmentRepository = {
  /** The open appointments of a store that begin between two moments. */
  openAppointments(days: StoreDays): Promise<readonly Appointment[]>;
  readonly appointments: LoadOwned<Appointment>;
  /**
   * The appointments of a store that begin between two moments, in order of time. Only these statuses; null means all.
   */
  appointmentsAt(
    days: StoreDays,
    slice: Slice,
    statuses: readonly AppointmentStatus[] | null,
  ): Promise<Page<Appointment>>;
};

/**
 * The statuses that an appointment can change to. A missed one can be booked again. It can also become done, because a
 * till may record the visit late. Done and cancelled appointments never change.
 */
const NEXT_STATUSES: Readonly<Record<AppointmentStatus, readonly AppointmentStatus[]>> = {
  BOOKED: ['ARRIVED', 'DONE', 'CANCELLED', 'MISSED'],
  ARRIVED: ['BOOKED', 'DONE', 'CANCELLED', 'MISSED'],
  MISSED: ['BOOKED', 'ARRIVED', 'DONE', 'CANCELLED'],
  DONE: [],
  CANCELLED: [],
};

/** Whether an appointment may change from one status to another. It may always keep its status. */
export function canBecome(from: AppointmentStatus, to: AppointmentStatus): boolean {
  return from === to || NEXT_STATUSES[from].includes(to);
}

/** Whether the visit is still to come, or the customer has arrived. */
export function isOpen<T extends Appointment>(appointment: T): appointment is T & OpenAppointment {
  return appointment.status === 'BOOKED' || appointment.status === 'ARRIVED';
}

export function requireFutureTime(startsAt: Instant, now: Instant): void {
  if (isInPast(startsAt, now))
    reject('INVALID', ['input', 'startsAt'], 'This time is in the past. Give a time in the future.');
}

/** Cover with the holds that its owner's records say. */
export type CoverToBook = { readonly warranty: Warranty; readonly ownerHolds: readonly CoverHold[] };

/**
 * Rejects a time that cannot be booked: it must be in the future, and the cover must be in force now and still last at
 * that time.
 */
export function requireBookable(
  { warranty, ownerHolds }: CoverToBook,
  startsAt: Instant,
  now: Instant,
  shop: Shop,
  path: Path,
): void {
  requireFutureTime(startsAt, now);
  requireInForce(warranty, dayAt(shop, warranty.store, now), path, ownerHolds);
  if (dayAt(shop, warranty.store, startsAt) > warranty.endsOn)
    reject('NOT_ALLOWED', ['input', 'startsAt'], `The cover ends before this time, on ${warranty.endsOn}.`);
}

/** Open appointments of one item. The cover holds a copy of each. */
const MAX_OPEN_APPOINTMENTS = 10;

/** Rejects another open appointment if the limit is reached. */
export function requireOpenAppointmentLimit(warranty: Warranty, path: Path): void {
  if (warranty.openAppointments.length >= MAX_OPEN_APPOINTMENTS)
    reject(
      'LIMIT_EXCEEDED',
      path,
      `${MAX_OPEN_APPOINTMENTS} appointments are open for this item. Mark or cancel one of them first.`,
    );
}

/** Characters. A note is short because the cover holds a copy of it. */
const MAX_NOTE_LENGTH = 500;

export function checkAppointmentNote(errors: InputErrors, note: string | null | undefined): void {
  checkLength(errors, ['input', 'note'], note, MAX_NOTE_LENGTH);
}

/** The cover after a change of this appointment. It holds its own copy of the open appointments, soonest first. */
export function withAppointment(warranty: Warranty, appointment: CoverAppointment): Warranty {
  const others = warranty.openAppointments.filter(({ id }) => id !== appointment.id);
  const open = isOpen(appointment) ? [...others, toOpenAppointment(appointment)] : others;
  return {
    ...warranty,
    version: warranty.version + 1,
    openAppointments: open.toSorted((a, b) => (`${a.startsAt}#${a.id}` < `${b.startsAt}#${b.id}` ? -1 : 1)),
  };
}

/**
 * The open appointments with the fields that the cover's copy leaves out. They always belong to the present owner of
 * the cover.
 */
export function openAppointmentsOf(warranty: Warranty): readonly (CoverAppointment & OpenAppointment)[] {
  const { id: warrantyId, customerId } = warranty;
  return warranty.openAppointments.map((open) => ({ ...open, warrantyId, customerId }));
}

/**
 * The soonest open appointment from today on, where today is the day at its store. Earlier ones that nobody marked do
 * not count.
 */
export function nextAppointment(warranty: Warranty, shop: Shop, now: Instant): Appointment | null {
  const isUpcoming = ({ startsAt, store }: Appointment) =>
    startsAt >= now || dayAt(shop, store, startsAt) === dayAt(shop, store, now);
  return openAppointmentsOf(warranty).find(isUpcoming) ?? null;
}

/** What the cover holds of an open appointment. */
export function toOpenAppointment(open: OpenAppointment): OpenAppointment {
  const { id, version, startsAt, store, status, note, minutes, bookedAt, overrideBecause } = open;
  return {
    ...{ id, version, startsAt, store, status, note },
    ...(minutes === undefined ? {} : { minutes }),
    ...(bookedAt === undefined ? {} : { bookedAt }),
    ...(overrideBecause === undefined ? {} : { overrideBecause }),
  };
}
