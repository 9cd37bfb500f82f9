import { beforeEach, describe, expect, test } from 'vitest';
import type { Result } from '../../../domain/kernel/command.ts';
import { saveStore } from '../../../domain/shop/save-store.ts';
import type { Appointment } from '../../../domain/warranty/appointment.ts';
import { appointmentSlots } from '../../../domain/warranty/appointment-slots.ts';
import { bookAppointment } from '../../../domain/warranty/book-appointment.ts';
import { bookInspection } from '../../../domain/warranty/book-inspection.ts';
import { recordInspection } from '../../../domain/warranty/record-inspection.ts';
import { updateAppointment } from '../../../domain/warranty/update-appointment.ts';
import { SUPPORT } from '../../support/command-context.ts';
import { type CoverTable, openCoverTable } from '../../support/cover-table.ts';
import { expectUnits } from '../../support/meter.ts';
import { resultOrThrow } from '../../support/results.ts';

const NOW = '2026-03-02T08:00:00.000Z';
const hour = (time: string, day = '2026-03-03') => `${day}T${time}:00.000Z`;
const open = { day: 'TUESDAY', opens: '09:00', closes: '12:00' } as const;

let table: CoverTable;
beforeEach(async () => {
  table = await openCoverTable();
});

const outcomeOf = (result: Result<unknown>): string =>
  'value' in result ? 'done' : (result.userErrors.map(({ code, path }) => `${code} ${path.join('.')}`)[0] ?? '');
const setUp = (more: Partial<Parameters<typeof saveStore>[1]> = {}) =>
  resultOrThrow(
    saveStore(table.contextAt(NOW), {
      code: 'york',
      name: 'York',
      openingHours: [open],
      appointmentCapacity: 1,
      ...more,
    }),
  );
const visit = (startsAt: string, more: object = {}) =>
  bookAppointment(table.contextAt(NOW), {
    customer: { id: table.owner.id },
    store: 'york',
    startsAt,
    purpose: 'Fitting',
    ...more,
  });
const slots = async (from = '2026-03-03', to = from, minutes: number | null = null, now = NOW) => {
  const found = await appointmentSlots(table.repositories, SUPPORT, now, { store: 'york', from, to, minutes });
  return found.map(({ startsAt, free }) => `${startsAt.slice(11, 16)} ${free}`);
};

test('a store offers at most 4,000 times in one answer', async () => {
  const openingHours = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'].map((day) => ({
    ...{ ...open, day: day as typeof open.day, opens: '08:00', closes: '20:00' },
  }));
  await setUp({ openingHours });
  expect(await slots('2026-03-03', '2026-03-29', 5)).toHaveLength(27 * 144);
  await expect(slots('2026-03-03', '2026-04-02', 5)).rejects.toMatchObject({
    userErrors: [{ code: 'INVALID', path: ['to'], message: expect.stringContaining('These days have 4464 times.') }],
  });
  expect(await slots('2026-03-03', '2026-04-02', 15)).toHaveLength(31 * 48);
});

describe('a store with one place', () => {
  beforeEach(() => setUp());

  test('gives the last place to exactly one of many bookings at the same time', async () => {
    const results = await Promise.all(Array.from({ length: 12 }, () => visit(hour('10:00'))));
    expect(results.map(outcomeOf).toSorted()).toEqual([...Array(11).fill('CONFLICT input.startsAt'), 'done']);
    expect(await slots()).not.toContain('10:00 1');
  });

  test('accepts visits within one hour, each at its own time, in any order', async () => {
    const starts = ['09:00', '09:30', '10:00', '10:30', '11:00', '11:30'].map((time) => hour(time));
    const results = await Promise.all([...starts, ...starts].map((startsAt) => visit(startsAt)));
    expect(results.map(outcomeOf).filter((code) => code === 'done')).toHaveLength(6);
    expect(await slots()).toEqual([]);
  });

  test('rejects a visit that overlaps by a minute, and accepts one that follows directly', async () => {
    expect(outcomeOf(await visit(hour('10:00'), { minutes: 45 }))).toBe('done');
    expect(outcomeOf(await visit(hour('10:44')))).toBe('CONFLICT input.startsAt');
    expect(outcomeOf(await visit(hour('09:31')))).toBe('CONFLICT input.startsAt');
    expect(outcomeOf(await visit(hour('10:45')))).toBe('done');
    expect(outcomeOf(await visit(hour('09:30')))).toBe('done');
  });

  test('rejects visits that begin before it opens, end after it closes, or are in the past', async () => {
    expect(outcomeOf(await visit(hour('08:59')))).toBe('NOT_ALLOWED input.startsAt');
    expect(outcomeOf(await visit(hour('11:31')))).toBe('NOT_ALLOWED input.startsAt');
    expect(outcomeOf(await visit(hour('11:00'), { minutes: 61 }))).toBe('NOT_ALLOWED input.startsAt');
    expect(outcomeOf(await visit(hour('10:00', '2026-03-04')))).toBe('NOT_ALLOWED input.startsAt');
    expect(outcomeOf(await visit('2026-03-02T07:50:00.000Z'))).toBe('INVALID input.startsAt');
    for (const minutes of [0, 4, 481, -30])
      expect(outcomeOf(await visit(hour('10:00'), { minutes }))).toBe('INVALID input.minutes');
    expect(outcomeOf(await visit(hour('11:30')))).toBe('done');
  });

  test('lets staff override both with a reason, which is stored, and nobody else', async () => {
    await visit(hour('10:00'));
    const overbooked = await resultOrThrow(visit(hour('10:00'), { overrideBecause: ' A bride ' }));
    expect(overbooked).toMatchObject({ overrideBecause: 'A bride' });
    expect(outcomeOf(await visit(hour('22:00'), { overrideBecause: 'She flies at night' }))).toBe('done');
    expect(outcomeOf(await visit(hour('10:00'), { overrideBecause: '  ' }))).toBe('INVALID input.overrideBecause');
    const own = { ...SUPPORT, customerId: table.owner.id };
    const byCustomer = await bookAppointment(
      { ...table.contextAt(NOW), caller: own },
      { store: 'york', startsAt: hour('11:00'), purpose: 'Fitting', overrideBecause: 'Please' },
    );
    expect(outcomeOf(byCustomer)).toBe('NOT_ALLOWED input.overrideBecause');
  });

  test('has the place free again after a visit is moved, cancelled or missed', async () => {
    const { id } = await resultOrThrow(visit(hour('10:00')));
    const change = (input: object) => updateAppointment(table.contextAt(NOW), { appointmentId: id, ...input });
    await resultOrThrow(change({ startsAt: hour('10:15') }));
    expect(outcomeOf(await visit(hour('10:30')))).toBe('CONFLICT input.startsAt');
    await resultOrThrow(change({ startsAt: hour('11:30') }));
    const other = await resultOrThrow(visit(hour('10:30')));
    expect(outcomeOf(await change({ startsAt: hour('10:45') }))).toBe('CONFLICT input.startsAt');
    await resultOrThrow(updateAppointment(table.contextAt(NOW), { appointmentId: other.id, status: 'CANCELLED' }));
    await resultOrThrow(change({ startsAt: hour('10:45') }));
    await resultOrThrow(change({ status: 'MISSED' }));
    const third = await resultOrThrow(visit(hour('10:45')));
    expect(outcomeOf(await change({ status: 'BOOKED' }))).toBe('CONFLICT input.startsAt');
    await resultOrThrow(updateAppointment(table.contextAt(NOW), { appointmentId: third.id, status: 'DONE' }));
    expect(outcomeOf(await change({ status: 'BOOKED' }))).toBe('done');
  });

  test('lists the free times, until the end of its hours and not in the past', async () => {
    await visit(hour('10:00'));
    expect(await slots()).toEqual(['09:00 1', '09:30 1', '10:30 1', '11:00 1', '11:30 1']);
    expect(await slots('2026-03-03', '2026-03-03', 60)).toEqual(['09:00 1', '10:30 1', '11:00 1']);
    expect(await slots('2026-03-03', '2026-03-03', null, hour('10:40'))).toEqual(['11:00 1', '11:30 1']);
    expect(await slots('2026-03-04', '2026-03-09')).toEqual([]);
  });

  test('every free time can be booked, and no other', async () => {
    await setUp({ appointmentCapacity: 2 });
    for (const startsAt of ['09:30', '09:30', '10:15', '11:00']) await resultOrThrow(visit(hour(startsAt)));
    const free = await slots();
    for (const time of ['09:00', '09:30', '10:00', '10:30', '11:00', '11:30']) {
      const places = Number(free.find((slot) => slot.startsWith(time))?.slice(-1) ?? 0);
      const booked: Appointment[] = [];
      for (let n = 0; n < places; n++) booked.push(await resultOrThrow(visit(hour(time))));
      expect(outcomeOf(await visit(hour(time)))).toBe('CONFLICT input.startsAt');
      for (const { id } of booked)
        await resultOrThrow(updateAppointment(table.contextAt(NOW), { appointmentId: id, status: 'CANCELLED' }));
    }
  });

  test('a booking reads the store, its days, one page of the book and the playbooks, and writes a transaction of four items', async () => {
    table.meter.reset();
    await resultOrThrow(visit(hour('10:00')));
    expect(table.meter.operations).toEqual([
      'Query',
      'Query',
      'BatchGetItem',
      'BatchGetItem',
      'GetItem',
      'TransactWriteItems',
    ]);
    // Idempotency record, shop, special days, page, playbooks and customer read at one unit. Idempotency record, appointment, pointer
    // and page written at two, the book's index entry at one, and the condition on the customer at two.
    expectUnits(table.meter, 5 + 4 * 2 + 1 + 2);
  });
});

describe('a store', () => {
  test('that takes no bookings has no free times, and rejects visits without an override', async () => {
    await setUp({ appointmentCapacity: 0 });
    expect(await slots()).toEqual([]);
    expect(outcomeOf(await visit(hour('10:00')))).toBe('NOT_ALLOWED input.store');
    expect(outcomeOf(await visit(hour('10:00'), { overrideBecause: 'For once' }))).toBe('done');
  });

  test('is closed on its holidays, and open in the hours of its special days', async () => {
    await setUp({
      specialDays: [
        { day: '2026-03-03', name: 'Stocktaking', hours: [] },
        { day: '2026-03-04', hours: [{ opens: '20:00', closes: '01:00' }] },
      ],
    });
    expect(await slots()).toEqual([]);
    expect(outcomeOf(await visit(hour('10:00')))).toBe('NOT_ALLOWED input.startsAt');
    expect(await slots('2026-03-04', '2026-03-04', 60)).toEqual([
      ...['20:00 1', '20:30 1', '21:00 1', '21:30 1', '22:00 1', '22:30 1', '23:00 1', '23:30 1'],
    ]);
    expect(await slots('2026-03-05', '2026-03-05', 60)).toEqual(['00:00 1']);
    expect(outcomeOf(await visit(hour('23:30', '2026-03-04'), { minutes: 90 }))).toBe('done');
  });

  test('uses its own time zone', async () => {
    await setUp({ timeZone: 'Pacific/Auckland' });
    const found = await appointmentSlots(table.repositories, SUPPORT, NOW, {
      store: 'york',
      from: '2026-03-03',
      to: '2026-03-03',
    });
    expect(found[0]?.startsAt).toBe('2026-03-02T20:00:00.000Z');
  });
});

describe('an inspection', () => {
  beforeEach(() => setUp());
  const book = (warrantyId: string, startsAt: string) =>
    bookInspection(table.contextAt(NOW), { warrantyId, startsAt, store: 'york' });
  const inspect = (warrantyId: string, occurredAt: string) =>
    resultOrThrow(recordInspection(table.contextAt(occurredAt), { warrantyId, occurredAt, condition: 'GOOD' }));
  const statusOf = async (id: string) => (await table.repositories.appointments([id]))[0]?.status;

  test('uses the same book as any visit', async () => {
    const { id } = await table.addCover();
    await resultOrThrow(book(id, hour('10:00')));
    expect(outcomeOf(await visit(hour('10:00')))).toBe('CONFLICT input.startsAt');
    expect(outcomeOf(await book(id, hour('10:29')))).toBe('CONFLICT input.startsAt');
    expect(outcomeOf(await book(id, hour('10:30')))).toBe('done');
  });

  test('is done if the customer came early for it, and its place is free', async () => {
    const { id } = await table.addCover();
    const next = await resultOrThrow(book(id, hour('10:00')));
    const later = await resultOrThrow(book(id, hour('10:00', '2026-03-10')));
    await inspect(id, '2026-03-02T09:00:00.000Z');
    expect([await statusOf(next.id), await statusOf(later.id)]).toEqual(['DONE', 'BOOKED']);
    expect(outcomeOf(await visit(hour('10:00')))).toBe('done');
  });

  test('on the day of the visit is done, not a later one, and not one that was booked after the visit', async () => {
    const { id } = await table.addCover();
    const today = await resultOrThrow(book(id, hour('10:00')));
    const later = await resultOrThrow(book(id, hour('10:00', '2026-03-10')));
    await inspect(id, '2026-03-03T09:00:00.000Z');
    expect([await statusOf(today.id), await statusOf(later.id)]).toEqual(['DONE', 'BOOKED']);
    await inspect(id, '2026-02-27T09:00:00.000Z');
    expect(await statusOf(later.id)).toBe('BOOKED');
  });
});
