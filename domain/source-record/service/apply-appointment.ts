import type { Result } from '../../kernel/command.ts';
import type { UserError } from '../../kernel/user-error.ts';
import { type Appointment, type FollowedBooking, minutesOfVisit } from '../../warranty/appointment.ts';
import { bookAppointment } from '../../warranty/book-appointment.ts';
import { type UpdateAppointmentInput, updateAppointment } from '../../warranty/update-appointment.ts';
import { keepCustomer } from '../customer/apply-customer.ts';
import type { ApplyOutcome } from '../record/apply-outcome.ts';
import { problem, toProblems } from '../record/problems.ts';
import type { SourceAppointment } from '../record/source-record.ts';
import { type ApplyRun, LinkConflict } from '../run/apply-run.ts';

const UNCHANGED = { outcome: 'UNCHANGED' } as const;

/**
 * Books the visit, or changes what the system changed since the state applied before: what the shop changed meanwhile stays. The
 * other system has its own hours and places, so it books outside the shop's as well. A booking that comes back after its
 * end, which no appointment can, is another appointment.
 */
export async function applyAppointment(run: ApplyRun, record: SourceAppointment): Promise<ApplyOutcome> {
  const { context } = run;
  const link = await run.link(record);
  if (link.latest !== null && record.version <= link.latest) return UNCHANGED;
  const store = context.integration.stores.get(record.location);
  if (store === undefined) {
    const message = 'No store of the integration has this location. Add it with saveIntegration.';
    return { outcome: 'REJECTED', problems: [problem('UNKNOWN_LOCATION', [...record.path, 'location'], message)] };
  }
  const booking = toBooking(record, store);
  const [known = null] = link.graphId === null ? [] : await context.repositories.appointments([link.graphId]);
  // It was erased with its customer.
  if (link.graphId !== null && known === null) return UNCHANGED;
  const base = known === null || isOver(known, booking) ? await book(run, record, booking, known) : known;
  if ('outcome' in base) return base;
  if ((base.followed?.version ?? '') < booking.version) {
    const result = await follow(run, record, booking, base);
    if ('userErrors' in result) {
      // Somebody else changed it at this moment.
      if (result.userErrors.some(({ code }) => code === 'VERSION_CONFLICT')) throw new LinkConflict();
      return rejected(result.userErrors, record);
    }
  }
  await run.save(link, { graphId: base.id, latest: record.version });
  return { outcome: 'APPLIED', wrote: [base.id], warnings: [] };
}

const toBooking = (
  { version, startsAt, minutes, status, note }: SourceAppointment,
  store: string,
): FollowedBooking => ({
  ...{ version, startsAt, minutes, store, status, note: note ?? null },
});

const isEnded = ({ status }: Appointment): boolean => status === 'DONE' || status === 'CANCELLED';

/** Whether the system ended this booking, and booked it again. What the shop itself has ended stays so. */
const isOver = (appointment: Appointment, booking: FollowedBooking): boolean =>
  isEnded(appointment) && appointment.followed?.status !== 'BOOKED' && booking.status === 'BOOKED';

const rejected = (errors: readonly UserError[], { path }: SourceAppointment): ApplyOutcome => ({
  outcome: 'REJECTED',
  problems: toProblems(errors, path, { store: 'location', appointmentId: '' }),
});

/** Books it as the system has it now. A playbook hears only of a visit that is still to come. */
async function book(
  run: ApplyRun,
  record: SourceAppointment,
  booking: FollowedBooking,
  former: Appointment | null,
): Promise<Appointment | ApplyOutcome> {
  const { customer, purpose, version, path } = record;
  const visitor =
    typeof customer === 'string' ? { kind: 'customer' as const, externalId: customer, version, path } : customer;
  if (visitor === null) {
    const message = 'The booking names no customer.';
    return { outcome: 'REJECTED', problems: [problem('UNKNOWN_CUSTOMER', [...path, 'customer'], message)] };
  }
  const { customerId, outcome } = await keepCustomer(run, visitor, booking.version.slice(0, INSTANT_LENGTH));
  if (customerId === null) return outcome.outcome === 'REJECTED' ? outcome : UNCHANGED;
  const { store, startsAt, minutes, note } = booking;
  const isQuiet = booking.status !== 'BOOKED' || startsAt < run.context.now();
  const result = await bookAppointment(
    run.command({ operation: 'bookAppointment', thing: record, step: ['book', former?.id ?? ''], isQuiet }),
    {
      ...{ customer: { id: customerId }, store, startsAt, purpose, note, overrideBecause: becauseOf(run) },
      ...(minutes === null ? {} : { minutes }),
      // Another status follows.
      followed: booking.status === 'BOOKED' ? booking : { ...booking, version: '', status: 'BOOKED' },
    },
  );
  return 'userErrors' in result ? rejected(result.userErrors, record) : result.value;
}

const INSTANT_LENGTH = '2026-11-21T10:00:00.000Z'.length;

const becauseOf = ({ context }: ApplyRun): string => `Booked in ${context.integration.code}`;

function follow(
  run: ApplyRun,
  record: SourceAppointment,
  booking: FollowedBooking,
  appointment: Appointment,
): Promise<Result<Appointment>> {
  const { followed } = appointment;
  const changed = (field: keyof FollowedBooking): boolean => followed?.[field] !== booking[field];
  const { startsAt, store, status, note, minutes } = booking;
  const isLonger = minutes !== null && changed('minutes') && minutes !== minutesOfVisit(appointment);
  const changes: Partial<UpdateAppointmentInput> = {
    ...(changed('startsAt') ? { startsAt } : {}),
    ...(changed('store') ? { store } : {}),
    ...(changed('status') ? { status } : {}),
    ...(changed('note') ? { note } : {}),
    ...(isLonger ? { minutes } : {}),
    ...(changed('startsAt') || changed('store') || isLonger ? { overrideBecause: becauseOf(run) } : {}),
  };
  const isQuiet = status !== 'BOOKED' || startsAt < run.context.now();
  const step = ['follow', booking.version, String(appointment.version)];
  return updateAppointment(run.command({ operation: 'updateAppointment', thing: record, step, isQuiet }), {
    ...{ appointmentId: appointment.id, expectedVersion: appointment.version, followed: booking },
    // Done and cancelled appointments never change.
    ...(isEnded(appointment) ? {} : changes),
  });
}
