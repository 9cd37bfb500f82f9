import { isInPast } from '../kernel/history.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Page, Slice } from '../kernel/page.ts';
import { checkLength } from '../kernel/text.ts';
import { type InputErrors, type Path, reject } from '../kernel/user-error.ts';
import { dayAt, type Shop } from '../shop/shop.ts';
import type { StoreDays } from '../shop/store-days.ts';
import { requireInForce } from './cover-in-force.ts';
import type { OpenAppointment, VisitTerms, Warranty } from './warranty.ts';

/** A time at a store at which somebody is expected: with an item that shall be inspected, or for anything else. */
export type Appointment = {
  readonly id: string;
  readonly version: number;
  /** Whose item is inspected; null for other visits. */
  readonly warrantyId: string | null;
  /** Null where nobody knows who will come. */
  readonly customerId: string | null;
  readonly startsAt: Instant;
  readonly store: string;
  readonly status: AppointmentStatus;
  readonly note: string | null;
  /** Absent for an inspection. */
  readonly visitPurpose?: string;
} & VisitTerms;

/** An appointment of an item that is covered. */
export type CoverAppointment = Appointment & { readonly warrantyId: string; readonly customerId: string };

/** How long an appointment is, where it was booked before visits had a length of their own. */
const DEFAULT_MINUTES = 30;
export const minutesOfVisit = ({ minutes = DEFAULT_MINUTES }: VisitTerms): number => minutes;

const INSPECTION_PURPOSE = 'INSPECTION';
export const purposeOf = ({ visitPurpose = INSPECTION_PURPOSE }: Appointment): string => visitPurpose;

export const APPOINTMENT_STATUSES = ['BOOKED', 'ARRIVED', 'DONE', 'CANCELLED', 'MISSED'] as const;
export type AppointmentStatus = (typeof APPOINTMENT_STATUSES)[number];

export type AppointmentRepository = {
  /** What is open at a store, of what begins between two moments. */
  openAppointments(days: StoreDays): Promise<readonly Appointment[]>;
  /** In the order of the ids; null where there is none. */
  appointments(ids: readonly string[]): Promise<readonly (Appointment | null)[]>;
  /** What a store's book holds between two moments, in order of time; of some states, or of all (null). */
  appointmentsAt(
    days: StoreDays,
    slice: Slice,
    statuses: readonly AppointmentStatus[] | null,
  ): Promise<Page<Appointment>>;
};
/**
 * Where an appointment may go from each state. One that was missed can be booked again, and the visit that a till
 * recorded late makes it done after all; what is done or cancelled is over.
 */
const NEXT_STATUSES: Readonly<Record<AppointmentStatus, readonly AppointmentStatus[]>> = {
  BOOKED: ['ARRIVED', 'DONE', 'CANCELLED', 'MISSED'],
  ARRIVED: ['BOOKED', 'DONE', 'CANCELLED', 'MISSED'],
  MISSED: ['BOOKED', 'ARRIVED', 'DONE', 'CANCELLED'],
  DONE: [],
  CANCELLED: [],
};

/** Whether an appointment may go from one state to another; every one may stay what it is. */
export function canBecome(from: AppointmentStatus, to: AppointmentStatus): boolean {
  return from === to || NEXT_STATUSES[from].includes(to);
}

/** Whether the item is still to come, or is here. */
export function isOpen<T extends Appointment>(appointment: T): appointment is T & OpenAppointment {
  return appointment.status === 'BOOKED' || appointment.status === 'ARRIVED';
}

export function requireFutureTime(startsAt: Instant, now: Instant): void {
  if (isInPast(startsAt, now)) reject('INVALID', ['input', 'startsAt'], 'This time is over. Give one that is to come.');
}

/** Rejects a time that cannot be booked: what is booked lies ahead, and in it the cover holds, as it does now. */
export function requireBookable(warranty: Warranty, startsAt: Instant, now: Instant, shop: Shop, path: Path): void {
  requireFutureTime(startsAt, now);
  requireInForce(warranty, dayAt(shop, warranty.store, now), path);
  if (dayAt(shop, warranty.store, startsAt) > warranty.endsOn)
    reject('NOT_ALLOWED', ['input', 'startsAt'], `The cover ends before this time, on ${warranty.endsOn}.`);
}

/** How many appointments of one item may be open; the cover holds a copy of each. */
const MOST_OPEN = 10;

/** Rejects one more open appointment where there are as many as there may be. */
export function requireOpenAppointmentLimit(warranty: Warranty, path: Path): void {
  if (warranty.openAppointments.length >= MOST_OPEN)
    reject(
      'LIMIT_EXCEEDED',
      path,
      `${MOST_OPEN} appointments are open for this item. Mark or cancel one of them first.`,
    );
}

/** A few words for the counter, short enough for the cover's copy. */
const LONGEST_NOTE = 500;

export function checkAppointmentNote(errors: InputErrors, note: string | null | undefined): void {
  checkLength(errors, ['input', 'note'], note, LONGEST_NOTE);
}

/** The cover with its own copy of what is open, soonest first, as it is after this appointment changed. */
export function withAppointment(warranty: Warranty, appointment: CoverAppointment): Warranty {
  const others = warranty.openAppointments.filter(({ id }) => id !== appointment.id);
  const open = isOpen(appointment) ? [...others, toOpenAppointment(appointment)] : others;
  return {
    ...warranty,
    version: warranty.version + 1,
    openAppointments: open.toSorted((a, b) => (`${a.startsAt}#${a.id}` < `${b.startsAt}#${b.id}` ? -1 : 1)),
  };
}

/** What is open, with what its copy leaves out: an open appointment is of the cover's present owner. */
export function openAppointmentsOf(warranty: Warranty): readonly (CoverAppointment & OpenAppointment)[] {
  const { id: warrantyId, customerId } = warranty;
  return warranty.openAppointments.map((open) => ({ ...open, warrantyId, customerId }));
}

/** The soonest open one from today on, as its store's day is; one that nobody came to, and nobody marked, is not it. */
export function nextAppointment(warranty: Warranty, shop: Shop, now: Instant): Appointment | null {
  const isToCome = ({ startsAt, store }: Appointment) =>
    startsAt >= now || dayAt(shop, store, startsAt) === dayAt(shop, store, now);
  return openAppointmentsOf(warranty).find(isToCome) ?? null;
}

function toOpenAppointment(open: OpenAppointment): OpenAppointment {
  const { id, version, startsAt, store, status, note, minutes, bookedAt, overrideBecause } = open;
  return {
    ...{ id, version, startsAt, store, status, note },
    ...(minutes === undefined ? {} : { minutes }),
    ...(bookedAt === undefined ? {} : { bookedAt }),
    ...(overrideBecause === undefined ? {} : { overrideBecause }),
  };
}
