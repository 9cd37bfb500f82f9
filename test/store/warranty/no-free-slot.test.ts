import { beforeEach, expect, test } from 'vitest';
import { WEEKDAYS } from '../../../domain/shop/shop.ts';
import { bookInspection } from '../../../domain/warranty/book-inspection.ts';
import { detectOverdueInspections } from '../../../domain/warranty/detect-overdue-inspections.ts';
import { statusOn } from '../../../domain/warranty/warranty.ts';
import { jobCursors } from '../../../store/table/job-cursors.ts';
import { type CoverTable, openCoverTable } from '../../support/cover-table.ts';
import { appointmentOf, storeNamed } from '../../support/covers.ts';
import { resultOrThrow } from '../../support/results.ts';
import { seed } from '../../support/seed.ts';

/** A store that takes one visit a day, at 10:00 London time. */
const bath = {
  ...storeNamed('bath', 'Bath'),
  ...{ appointmentMinutes: 60, appointmentCapacity: 1 },
  openingHours: WEEKDAYS.map((day) => ({ day, opens: '10:00', closes: '11:00' })),
};
/** Due on 15 July; the grace days are 16 to 18 July. */
const GRACE = { graceDays: 3 };
const dayAfterDue = '2026-07-16T00:30:00.000Z';

let table: CoverTable;
beforeEach(async () => {
  table = await openCoverTable();
  await seed(table, [{ entity: 'store', before: null, after: bath }]);
});

const detect = (now: string) =>
  detectOverdueInspections(
    (key) => table.contextAt(now, key),
    jobCursors(table),
    () => true,
  );
async function fill(...days: number[]): Promise<void> {
  for (const day of days) {
    const startsAt = `2026-07-${day}T09:00:00.000Z`;
    const after = { ...appointmentOf({ id: `app_${day}`, startsAt, store: 'bath', minutes: 60 }), warrantyId: null };
    await seed(table, [{ entity: 'appointment', before: null, after: { ...after, customerId: null } }]);
  }
}

test('cover is held until its store has a free time, and a fair time longer', async () => {
  const { id } = await table.addCover(GRACE, { store: 'bath' });
  await fill(16, 17, 18, 19, 20);
  expect(await detect(dayAfterDue)).toMatchObject({ detected: 1 });
  const cover = await table.readCover(id);
  expect(cover.holds).toEqual([{ because: 'NO_FREE_SLOT', from: '2026-07-16', to: '2026-07-21' }]);
  expect(['2026-07-19', '2026-08-04', '2026-08-05'].map((day) => statusOn(cover, day))).toEqual([
    ...['INSPECTION_DUE', 'INSPECTION_DUE', 'LAPSED'],
  ]);
});

test('one free time in the grace days is enough, and a store without hours or bookings is never full', async () => {
  const free = await table.addCover(GRACE, { store: 'bath' });
  const elsewhere = await table.addCover(GRACE, { store: 'york' });
  await fill(16, 18);
  expect(await detect(dayAfterDue)).toMatchObject({ detected: 2 });
  for (const { id } of [free, elsewhere]) expect(await table.readCover(id)).not.toHaveProperty('holds');
});

test('a visit that is booked for after the grace days, because none was free, holds the cover until then', async () => {
  const { id } = await table.addCover(GRACE, { store: 'bath' });
  await detect(dayAfterDue);
  await fill(17, 18);
  const book = (startsAt: string) =>
    bookInspection(table.contextAt('2026-07-16T12:00:00.000Z'), { warrantyId: id, startsAt, store: 'bath' });
  await resultOrThrow(book('2026-07-19T09:00:00.000Z'));
  const cover = await table.readCover(id);
  expect(cover.holds).toEqual([{ because: 'NO_FREE_SLOT', from: '2026-07-16', to: '2026-07-19' }]);
  expect(statusOn(cover, '2026-07-19')).toBe('INSPECTION_DUE');
});

test('a visit that is booked late although an earlier one was free holds nothing', async () => {
  const { id } = await table.addCover(GRACE, { store: 'bath' });
  await detect(dayAfterDue);
  const context = table.contextAt('2026-07-16T12:00:00.000Z');
  await resultOrThrow(bookInspection(context, { warrantyId: id, startsAt: '2026-07-25T09:00:00.000Z', store: 'bath' }));
  expect(await table.readCover(id)).not.toHaveProperty('holds');
});

test('an item in custody is not overdue before it goes back', async () => {
  const { id } = await table.addCover(GRACE, { store: 'york' });
  const before = await table.readCover(id);
  const hold = { because: 'IN_CUSTODY', from: '2026-07-10', to: null, jobId: 'job_1' } as const;
  const held = { ...before, version: 2, holds: [hold] };
  await seed(table, [{ entity: 'warranty', before, after: held }]);
  expect(await detect('2026-09-01T12:00:00.000Z')).toMatchObject({ detected: 0 });
  const back = { ...held, version: 3, holds: [{ ...hold, to: '2026-09-01' }] };
  await seed(table, [{ entity: 'warranty', before: held, after: back }]);
  expect(await detect('2026-09-01T13:00:00.000Z')).toMatchObject({ detected: 1 });
});
