import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  APPOINTMENT_STATUSES,
  type Appointment,
  type AppointmentStatus,
} from '../../../domain/warranty/appointment.ts';
import { bookInspection } from '../../../domain/warranty/book-inspection.ts';
import { updateAppointment } from '../../../domain/warranty/update-appointment.ts';
import { monthsOf } from '../../../store/table/calendar.ts';
import { type CoverTable, openCoverTable } from '../../support/cover-table.ts';
import { appointmentOf } from '../../support/covers.ts';
import { expectUnits } from '../../support/meter.ts';
import { resultOrThrow } from '../../support/results.ts';
import { seed } from '../../support/seed.ts';

const NOW = '2026-03-02T12:00:00.000Z';
const SOON = '2026-03-10T10:00:00.000Z';

let table: CoverTable;
beforeAll(async () => {
  table = await openCoverTable();
});

describe('the cost of a booking', () => {
  test('to book: reads of the shop, the pointer, the cover, the store’s book and the playbooks, and one transaction', async () => {
    const { id: warrantyId } = await table.addCover();
    const context = table.contextAt(NOW);
    table.meter.reset();
    await resultOrThrow(bookInspection(context, { warrantyId, startsAt: SOON, store: 'york' }));
    expect(table.meter.operations.toSorted()).toEqual([
      ...Array(4).fill('BatchGetItem'),
      'Query',
      'Query',
      'TransactWriteItems',
    ]);
    // Six consistent reads of one unit, three of them the special days, the page of the store's book and the playbooks. Idempotency record,
    // appointment, pointer, cover and page at two units. Index entries of the appointment and, in two indexes, of the
    // cover at one.
    expectUnits(table.meter, 6 + 5 * 2 + 3 * 1);
  });

  test('to move: reads of the appointment by its pointer and the shop, then of the cover by its pointer, and one transaction', async () => {
    const { id: warrantyId } = await table.addCover();
    const { id } = await resultOrThrow(
      bookInspection(table.contextAt(NOW), { warrantyId, startsAt: SOON, store: 'york' }),
    );
    const context = table.contextAt(NOW);
    table.meter.reset();
    await resultOrThrow(updateAppointment(context, { appointmentId: id, startsAt: '2026-03-11T10:00:00.000Z' }));
    expect(table.meter.operations.toSorted()).toEqual([
      ...[...Array(6).fill('BatchGetItem'), 'Query', 'Query', 'TransactWriteItems'],
    ]);
  });
});

test('bookings and a move at the same time all arrive in the cover’s own copy', async () => {
  const { id: warrantyId } = await table.addCover();
  const book = (startsAt: string) => bookInspection(table.contextAt(NOW), { warrantyId, startsAt, store: 'york' });
  const first = await resultOrThrow(book(SOON));
  await Promise.all([
    ...[11, 12, 13].map((day) => resultOrThrow(book(`2026-03-${day}T10:00:00.000Z`))),
    resultOrThrow(
      updateAppointment(table.contextAt(NOW), { appointmentId: first.id, startsAt: '2026-03-14T10:00:00.000Z' }),
    ),
  ]);
  const { openAppointments, version } = await table.readCover(warrantyId);
  expect(openAppointments.map(({ startsAt }) => startsAt.slice(8, 10))).toEqual(['11', '12', '13', '14']);
  expect(version).toBe(6);
});

test('an item can have ten open appointments; one that is over makes room', async () => {
  const { id: warrantyId } = await table.addCover();
  const book = () => bookInspection(table.contextAt(NOW), { warrantyId, startsAt: SOON, store: 'york' });
  const booked: Appointment[] = [];
  for (let n = 0; n < 10; n++) booked.push(await resultOrThrow(book()));
  expect(await book()).toMatchObject({ userErrors: [{ code: 'LIMIT_EXCEEDED', path: ['input', 'warrantyId'] }] });
  const change = (appointmentId: string, status: AppointmentStatus) =>
    updateAppointment(table.contextAt(NOW), { appointmentId, status });
  await resultOrThrow(change(booked[0]?.id ?? '', 'MISSED'));
  await resultOrThrow(book());
  expect(await change(booked[0]?.id ?? '', 'ARRIVED')).toMatchObject({ userErrors: [{ code: 'LIMIT_EXCEEDED' }] });
  expect((await table.readCover(warrantyId)).openAppointments).toHaveLength(10);
});

describe('a store’s book', () => {
  const START = Date.UTC(2026, 10, 20);
  const stored: Appointment[] = [];

  beforeAll(async () => {
    // From November to February without January. Some are at the same moment, some at another store.
    for (let n = 0; n < 240; n++) {
      const startsAt = new Date(START + Math.floor(n / 2) * 0.75 * 24 * 60 * 60 * 1000).toISOString();
      if (startsAt.startsWith('2027-01')) continue;
      stored.push(
        appointmentOf({
          ...{ id: `app_${String((n * 7919) % 1000).padStart(3, '0')}`, startsAt },
          ...{ store: n % 5 === 0 ? 'leeds' : 'york', status: APPOINTMENT_STATUSES[n % 7] ?? 'BOOKED' },
        }),
      );
    }
    for (let from = 0; from < stored.length; from += 40)
      await seed(
        table,
        stored.slice(from, from + 40).map((after) => ({ entity: 'appointment', before: null, after })),
      );
  });
  beforeEach(() => table.meter.reset());

  const expected = (store: string, from: string, before: string, statuses: readonly AppointmentStatus[] | null) =>
    stored
      .filter((one) => one.store === store && one.startsAt >= from && one.startsAt < before)
      .filter(({ status }) => statuses === null || statuses.includes(status))
      .toSorted((a, b) => (`${a.startsAt}#${a.id}` < `${b.startsAt}#${b.id}` ? -1 : 1))
      .map(({ id }) => id);

  async function read(
    book: { store: string; from: string; before: string },
    first: number,
    statuses: readonly AppointmentStatus[] | null,
  ) {
    const ids: string[] = [];
    for (let after: string | null = null; ; ) {
      const page = await table.repositories.appointmentsAt(book, { first, after }, statuses);
      expect(page.entries.length).toBeLessThanOrEqual(first);
      ids.push(...page.entries.map(({ item }) => item.id));
      if (!page.hasNextPage) return ids;
      expect(page.end).not.toBeNull();
      expect(page.end).not.toBe(after);
      after = page.end;
    }
  }

  test('is read page by page in order of time, across months and empty months, each appointment once', async () => {
    const days = fc.tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 92 })).map(([from, days]) => ({
      from: new Date(START + from * 24 * 60 * 60 * 1000).toISOString(),
      before: new Date(START + (from + days) * 24 * 60 * 60 * 1000).toISOString(),
    }));
    const statuses = fc.option(fc.subarray([...APPOINTMENT_STATUSES], { minLength: 1 }));
    await fc.assert(
      fc.asyncProperty(
        ...([fc.constantFrom('york', 'leeds'), days, fc.integer({ min: 1, max: 60 }), statuses] as const),
        async (store, { from, before }, first, statuses) => {
          expect(await read({ store, from, before }, first, statuses)).toEqual(expected(store, from, before, statuses));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('costs one Query for a page within a month, and one for each further month of the page', async () => {
    const month = { store: 'york', from: '2026-12-01T00:00:00.000Z', before: '2026-12-31T00:00:00.000Z' };
    await table.repositories.appointmentsAt(month, { first: 20, after: null }, null);
    expect(table.meter.operations).toEqual(['Query']);
    table.meter.reset();
    const quarter = { ...month, store: 'leeds', before: '2027-03-01T00:00:00.000Z' };
    await table.repositories.appointmentsAt(quarter, { first: 100, after: null }, null);
    expect(table.meter.operations).toEqual(['Query', 'Query', 'Query', 'Query']);
  });
});

test('months follow one another across years, each with its part of the range', () => {
  expect(monthsOf('2026-11-30T00:00:00.000Z', '2027-01-02')).toEqual([
    { month: '2026-11', from: '2026-11-30T00:00:00.000Z', to: '2026-11-~' },
    { month: '2026-12', from: '2026-12', to: '2026-12-~' },
    { month: '2027-01', from: '2027-01', to: '2027-01-02' },
  ]);
  expect(monthsOf('2026-11-30', '2026-11-30')).toEqual([{ month: '2026-11', from: '2026-11-30', to: '2026-11-30' }]);
});
