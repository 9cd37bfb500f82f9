import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { dayOf } from '../../../domain/kernel/instant.ts';
import { bookInspection } from '../../../domain/warranty/book-inspection.ts';
import type { Condition } from '../../../domain/warranty/condition.ts';
import { endCover } from '../../../domain/warranty/end-cover.ts';
import { changesSince, type Inspection } from '../../../domain/warranty/inspection.ts';
import { type RecordInspectionInput, recordInspection } from '../../../domain/warranty/record-inspection.ts';
import { applyInspection, statusOn } from '../../../domain/warranty/warranty.ts';
import { readerOf } from '../../../store/table/dynamo-read.ts';
import { historyEntries } from '../../../store/table/history.ts';
import { type CoverTable, openCoverTable } from '../../support/cover-table.ts';
import { expectUnits } from '../../support/meter.ts';
import { resultOrThrow } from '../../support/results.ts';
import { seed } from '../../support/seed.ts';

const NOW = '2027-06-01T12:00:00.000Z';

let table: CoverTable;
beforeAll(async () => {
  table = await openCoverTable();
});

const at = (day: string): string => `${day}T10:00:00.000Z`;
const inspect = (warrantyId: string, day: string, input: Partial<RecordInspectionInput> = {}, now = NOW) =>
  recordInspection(table.contextAt(now), { warrantyId, occurredAt: at(day), condition: 'GOOD', ...input });
const clasp = (condition: Condition) => ({ findings: [{ part: 'Clasp', condition }] });

const visits = async (warrantyId: string): Promise<readonly Inspection[]> =>
  (await table.repositories.inspectionsOf(warrantyId, { first: 100, after: null }, null)).entries.map(
    ({ item }) => item,
  );

describe('the cost of an inspection', () => {
  test('the newest one: reads of the shop, the cover and its owner, and one transaction', async () => {
    const { id } = await table.addCover();
    await resultOrThrow(inspect(id, '2026-06-01'));
    const context = table.contextAt(NOW);
    table.meter.reset();
    await resultOrThrow(recordInspection(context, { warrantyId: id, occurredAt: at('2026-07-01'), condition: 'GOOD' }));
    expect(table.meter.operations.toSorted()).toEqual([
      ...['BatchGetItem', 'BatchGetItem', 'GetItem', 'Query', 'TransactWriteItems'],
    ]);
    // Four consistent reads of one unit. Idempotency record, inspection, its copy, pointer, cover and the check of the
    // owner at two. The entries of the cover in two indexes, which move to another day.
    expectUnits(table.meter, 4 + 6 * 2 + 4);
  });

  test('a late one: two more Queries for the visits before and after it, and the next one is written again', async () => {
    const { id } = await table.addCover();
    await resultOrThrow(inspect(id, '2026-03-01'));
    await resultOrThrow(inspect(id, '2026-07-01'));
    const context = table.contextAt(NOW);
    table.meter.reset();
    await resultOrThrow(recordInspection(context, { warrantyId: id, occurredAt: at('2026-05-01'), condition: 'GOOD' }));
    expect(table.meter.operations.toSorted()).toEqual([
      ...['BatchGetItem', 'BatchGetItem', 'GetItem', 'Query', 'Query', 'Query', 'TransactWriteItems'],
    ]);
  });
});

describe('visits recorded in any order', () => {
  test('a late visit takes its place: the next one is compared with it, in the item’s and in the owner’s history', async () => {
    const { id } = await table.addCover();
    const first = await resultOrThrow(inspect(id, '2026-03-01', clasp('GOOD')));
    const last = await resultOrThrow(inspect(id, '2026-06-01', clasp('POOR')));
    expect(first.inspection).toMatchObject({ visitBefore: null, changes: [] });
    expect(last.inspection.changes).toEqual([{ part: 'Clasp', from: 'GOOD', to: 'POOR' }]);
    const late = await resultOrThrow(inspect(id, '2026-05-01', clasp('FAIR')));
    expect(late.inspection.changes).toEqual([{ part: 'Clasp', from: 'GOOD', to: 'FAIR' }]);
    expect(late.warranty.lastInspection?.id).toBe(last.inspection.id);
    const [newest] = await visits(id);
    expect(newest).toMatchObject({
      visitBefore: { id: late.inspection.id },
      changes: [{ part: 'Clasp', from: 'FAIR', to: 'POOR' }],
    });
    const [copy] = await historyEntries<Inspection>(readerOf(table, true), {
      ...{
        pk: `CUSTOMER#${table.owner.id}`,
        kind: 'INSPECTION',
        period: { from: at('2026-06-01'), to: at('2026-06-01') },
      },
      slice: { first: 1, after: null },
    });
    expect(copy?.item).toEqual(newest);
    expect(await table.repositories.inspections([last.inspection.id])).toEqual([newest]);
  });

  test('give the same history and the same cover as in order', async () => {
    const condition = fc.constantFrom<Condition>('EXCELLENT', 'GOOD', 'FAIR', 'POOR', 'DAMAGED');
    const findings = fc.uniqueArray(fc.record({ part: fc.constantFrom('Clasp', 'Prongs', 'Band'), condition }), {
      selector: ({ part }) => part,
    });
    const visit = fc.record({
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 15, max: 28 }),
      findings,
    });
    const visitLists = fc.uniqueArray(visit, { maxLength: 5, selector: ({ month, day }) => `${month}-${day}` });
    await fc.assert(
      fc.asyncProperty(visitLists, fc.constantFrom(null, 4, 6), async (visitList, inspectionEveryMonths) => {
        const sold = await table.addCover({ inspectionEveryMonths, graceDays: 20 });
        const dayOfVisit = ({ month, day }: (typeof visitList)[number]) =>
          `2026-${String(month).padStart(2, '0')}-${day}`;
        for (const visit of visitList)
          await resultOrThrow(inspect(sold.id, dayOfVisit(visit), { findings: visit.findings }));
        const inOrder = visitList.toSorted((a, b) => (dayOfVisit(a) < dayOfVisit(b) ? -1 : 1));
        const stored = (await visits(sold.id)).toReversed();
        expect(stored.map(({ occurredAt }) => occurredAt)).toEqual(inOrder.map((visit) => at(dayOfVisit(visit))));
        stored.forEach(({ changes, visitBefore }, index) => {
          expect(visitBefore?.id ?? null).toBe(stored[index - 1]?.id ?? null);
          expect(changes).toEqual(changesSince(inOrder[index - 1]?.findings ?? null, inOrder[index]?.findings ?? []));
        });
        const due = inOrder.reduce((cover, visit) => applyInspection(cover, dayOfVisit(visit)), sold).nextInspectionDue;
        const cover = await table.readCover(sold.id);
        expect(cover.nextInspectionDue).toBe(due);
        expect(cover.lastInspection?.id ?? null).toBe(stored.at(-1)?.id ?? null);
      }),
      { numRuns: 25 },
    );
  });
});

describe('the effect of an inspection on its cover', () => {
  test('overdue but in grace, it moves the next date; after the grace it is stored but revives nothing', async () => {
    const inGrace = await table.addCover({ graceDays: 30 });
    expect(inGrace.nextInspectionDue).toBe('2026-07-15');
    expect(statusOn(inGrace, '2026-08-10')).toBe('INSPECTION_DUE');
    const { warranty } = await resultOrThrow(inspect(inGrace.id, '2026-08-10'));
    expect(warranty.nextInspectionDue).toBe('2027-02-10');
    expect(statusOn(warranty, '2026-08-10')).toBe('ACTIVE');

    const lapsed = await table.addCover({ graceDays: 10 });
    const after = await resultOrThrow(inspect(lapsed.id, '2026-08-10'));
    expect(after.warranty).toMatchObject({ nextInspectionDue: '2026-07-15', lastInspection: { condition: 'GOOD' } });
    expect(statusOn(after.warranty, dayOf(NOW, 'Europe/London'))).toBe('LAPSED');
  });

  test('a visit in time that is recorded late shows that the cover had not lapsed, so later visits count', async () => {
    const { id } = await table.addCover({ graceDays: 10 });
    const lapsed = await resultOrThrow(inspect(id, '2026-10-01'));
    expect(statusOn(lapsed.warranty, '2026-10-01')).toBe('LAPSED');
    const { warranty } = await resultOrThrow(inspect(id, '2026-07-10'));
    expect(warranty.nextInspectionDue).toBe('2027-04-01');
    expect(warranty.lastInspection?.occurredAt).toBe(at('2026-10-01'));
  });

  test('is rejected for void cover, before the start of the cover, and in the future', async () => {
    const { id } = await table.addCover({}, { startsOn: '2026-01-15' });
    const voided = await table.addCover();
    await seed(table, endCover(voided, 'Tampered with'));
    expect(await inspect(voided.id, '2026-03-01')).toMatchObject({
      userErrors: [{ code: 'NOT_ALLOWED', path: ['input', 'warrantyId'] }],
    });
    const occurredAt = { userErrors: [{ code: 'INVALID', path: ['input', 'occurredAt'] }] };
    expect(await inspect(id, '2026-01-14')).toMatchObject(occurredAt);
    expect(await inspect(id, '2026-03-02', {}, '2026-03-02T09:54:59.000Z')).toMatchObject(occurredAt);
    expect(await inspect(id, '2026-03-02', {}, '2026-03-02T09:55:00.000Z')).toHaveProperty('value');
  });

  test('marks the open appointments of its day as done, by the shop’s clock, and no others', async () => {
    const { id } = await table.addCover();
    const book = (startsAt: string) =>
      resultOrThrow(
        bookInspection(table.contextAt('2026-06-01T12:00:00.000Z'), { warrantyId: id, startsAt, store: 'york' }),
      );
    // Before and after midnight in London, in summer time.
    const [before, on, alsoOn, after] = await Promise.all([
      book('2026-06-09T22:30:00.000Z'),
      book('2026-06-09T23:30:00.000Z'),
      book('2026-06-10T22:30:00.000Z'),
      book('2026-06-10T23:30:00.000Z'),
    ]);
    const { warranty } = await resultOrThrow(inspect(id, '2026-06-10', {}, '2026-06-10T10:00:00.000Z'));
    expect(warranty.openAppointments.map((open) => open.id)).toEqual([before.id, after.id]);
    const now = await table.repositories.appointments([before.id, on.id, alsoOn.id, after.id]);
    expect(now.map((appointment) => appointment?.status)).toEqual(['BOOKED', 'DONE', 'DONE', 'BOOKED']);
  });
});

test('two inspections at the same time are both stored, one after the other', async () => {
  const { id } = await table.addCover();
  const [one, other] = await Promise.all([
    resultOrThrow(inspect(id, '2026-03-01', { ...clasp('GOOD') })),
    resultOrThrow(inspect(id, '2026-03-02', { ...clasp('POOR') })),
  ]);
  const stored = await visits(id);
  expect(stored.map((visit) => visit.id)).toEqual([other.inspection.id, one.inspection.id]);
  expect(stored[0]).toMatchObject({
    visitBefore: { id: one.inspection.id },
    changes: [{ part: 'Clasp', from: 'GOOD', to: 'POOR' }],
  });
  expect(await table.readCover(id)).toMatchObject({ version: 3, lastInspection: { id: other.inspection.id } });
});

test('the longest inspection fits into a transaction, and so does an earlier visit that is recorded later', async () => {
  const { id } = await table.addCover();
  const findings = Array.from({ length: 50 }, (_, n) => ({
    ...{ part: `${'ш'.repeat(196)}${n}`, condition: 'POOR' as const, note: 'ш'.repeat(1_000) },
  }));
  const photos = Array.from({ length: 20 }, (_, n) => `https://photos.example/${n}/${'x'.repeat(1_900)}`);
  await resultOrThrow(inspect(id, '2026-03-01', { findings, photos, note: 'ш'.repeat(10_000) }));
  const late = findings.map((finding) => ({ ...finding, condition: 'GOOD' as const }));
  await resultOrThrow(inspect(id, '2026-02-01', { findings: late, photos, note: 'ш'.repeat(10_000) }));
  expect((await visits(id)).map(({ changes }) => changes.length)).toEqual([50, 0]);
});
