import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Rejection } from '../../../domain/kernel/user-error.ts';
import {
  APPOINTMENT_STATUSES,
  type Appointment,
  canBecome,
  isOpen,
  nextAppointment,
  openAppointmentsOf,
  requireBookable,
  withAppointment,
} from '../../../domain/warranty/appointment.ts';
import { appointmentOf, cover, shopOf, storeNamed } from '../../support/covers.ts';

const status = fc.constantFrom(...APPOINTMENT_STATUSES);

/** The code and path of the first user error that a rule throws. Null if it throws none. */
function firstErrorOf(rule: () => void): string | null {
  try {
    rule();
    return null;
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return error.userErrors.map(({ code, path }) => `${code} ${path.join('.')}`)[0] ?? null;
  }
}

describe('the statuses of an appointment', () => {
  test.each([
    ['BOOKED', ['BOOKED', 'ARRIVED', 'DONE', 'CANCELLED', 'MISSED']],
    ['ARRIVED', ['BOOKED', 'ARRIVED', 'DONE', 'CANCELLED', 'MISSED']],
    ['MISSED', ['BOOKED', 'ARRIVED', 'DONE', 'CANCELLED', 'MISSED']],
    ['DONE', ['DONE']],
    ['CANCELLED', ['CANCELLED']],
  ] as const)('an appointment that is %s may become one of %j', (from, allowed) => {
    expect(APPOINTMENT_STATUSES.filter((to) => canBecome(from, to))).toEqual(allowed);
  });

  test('an appointment that is over never changes, whatever is tried', () => {
    fc.assert(
      fc.property(status, fc.array(status), (start, tries) => {
        const path = [start];
        for (const to of tries) {
          const from = path.at(-1) ?? start;
          path.push(canBecome(from, to) ? to : from);
        }
        const overAt = path.findIndex((state) => state === 'DONE' || state === 'CANCELLED');
        if (overAt >= 0) expect(new Set(path.slice(overAt)).size).toBe(1);
      }),
    );
  });
});

describe('the cover’s own copy of its open appointments', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2027-02-${String(n).padStart(2, '0')}T10:00:00.000Z`);
  const update = fc.record({ id: fc.constantFrom('app_1', 'app_2', 'app_3'), startsAt: day, status });

  test('holds exactly the open appointments, soonest first, after any order of updates', () => {
    fc.assert(
      fc.property(fc.array(update), (updates) => {
        const latest = new Map<string, Appointment>();
        let warranty = cover();
        for (const change of updates) {
          const appointment = appointmentOf({ ...change, version: (latest.get(change.id)?.version ?? 0) + 1 });
          latest.set(change.id, appointment);
          warranty = withAppointment(warranty, appointment);
        }
        const open = [...latest.values()].filter(isOpen);
        const position = ({ startsAt, id }: Appointment) => `${startsAt}#${id}`;
        expect(openAppointmentsOf(warranty)).toEqual(
          open.toSorted((one, other) => (position(one) < position(other) ? -1 : 1)),
        );
        expect(warranty.version).toBe(1 + updates.length);
      }),
    );
  });

  test('has the next one, from today on', () => {
    const booked = ['2027-02-03T10:00:00.000Z', '2027-02-01T10:00:00.000Z', '2027-02-02T10:00:00.000Z'].reduce(
      (warranty, startsAt, n) => withAppointment(warranty, appointmentOf({ id: `app_${n}`, startsAt })),
      cover(),
    );
    const shop = shopOf(storeNamed('york'));
    const next = (now: string, at = shop) => nextAppointment(booked, at, now);
    expect(next('2027-02-02T09:00:00.000Z')).toMatchObject({ id: 'app_2', warrantyId: 'war_1' });
    expect(next('2027-02-02T23:00:00.000Z')).toMatchObject({ id: 'app_2' });
    expect(next('2027-02-04T00:00:00.000Z')).toBeNull();
    const inAuckland = shopOf({ ...storeNamed('york'), timeZone: 'Pacific/Auckland' });
    expect(next('2027-02-02T10:59:00.000Z', inAuckland)).toMatchObject({ id: 'app_2' });
    expect(next('2027-02-02T11:00:00.000Z', inAuckland)).toMatchObject({ id: 'app_0' });
  });
});

describe('a time', () => {
  const IN_LONDON = shopOf({ ...storeNamed('york'), timeZone: 'Europe/London' });
  const NOW = '2026-07-20T12:00:00.000Z';
  const book = (startsAt: string, warranty = cover()) =>
    firstErrorOf(() =>
      requireBookable({ warranty, ownerHolds: [] }, startsAt, NOW, IN_LONDON, ['input', 'warrantyId']),
    );

  test('can be booked if it is in the future, within the tolerance for clocks', () => {
    expect(book('2026-07-21T10:00:00.000Z')).toBeNull();
    expect(book('2026-07-20T11:56:00.000Z')).toBeNull();
    expect(book('2026-07-20T11:54:59.000Z')).toBe('INVALID input.startsAt');
  });

  test('can be booked while the cover is in force: in grace, but not after it lapsed, ended or was voided', () => {
    const soon = '2026-07-21T10:00:00.000Z';
    expect(book(soon, cover({ graceDays: 5 }))).toBeNull();
    expect(book(soon, cover({ graceDays: 4 }))).toBe('NOT_ALLOWED input.warrantyId');
    expect(book(soon, cover({ durationMonths: 6 }))).toBe('NOT_ALLOWED input.warrantyId');
    expect(book(soon, { ...cover(), voidedBecause: 'Returned' })).toBe('NOT_ALLOWED input.warrantyId');
  });

  test('can be booked up to the last day of the cover, by the clock of the cover’s store', () => {
    const endingCover = cover({ durationMonths: 12, inspectionEveryMonths: null }, { startsOn: '2025-07-25' });
    expect(book('2026-07-25T22:59:00.000Z', endingCover)).toBeNull();
    expect(book('2026-07-25T23:00:00.000Z', endingCover)).toBe('NOT_ALLOWED input.startsAt');
  });
});
