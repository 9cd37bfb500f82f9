import { beforeAll, expect, test } from 'vitest';
import { receiveItem } from '../../../domain/service-job/receive-item.ts';
import { returnItem } from '../../../domain/service-job/return-item.ts';
import type { ServiceJob } from '../../../domain/service-job/service-job.ts';
import { updateServiceJob } from '../../../domain/service-job/update-service-job.ts';
import { type CoverTable, openCoverTable } from '../../support/cover-table.ts';
import { scanItems } from '../../support/items.ts';
import { jobOf } from '../../support/jobs.ts';
import { expectUnits } from '../../support/meter.ts';
import { resultOrThrow } from '../../support/results.ts';
import { seed } from '../../support/seed.ts';

const NOW = '2026-03-05T12:00:00.000Z';

let table: CoverTable;
beforeAll(async () => {
  table = await openCoverTable();
});

let tags = 0;
const receive = (more: object = {}) =>
  resultOrThrow(
    receiveItem(table.contextAt(NOW), {
      ...{ customer: { id: table.owner.id }, kind: 'REPAIR', store: 'york', tag: `T-${++tags}` },
      ...{ description: 'Halo ring', conditionAtIntake: 'FAIR', occurredAt: '2026-03-05T10:00:00.000Z' },
      promisedBy: '2026-03-12T10:00:00.000Z',
      ...more,
    }),
  );
const stored = async (id: string): Promise<ServiceJob | null> =>
  (await table.repositories.serviceJobs([id]))[0] ?? null;

test('an item without cover is received in one transaction of six items, its record included', async () => {
  const before = (await scanItems(table)).length;
  table.meter.reset();
  const { serviceJob } = await receive();
  expect(table.meter.operations.filter((name) => name === 'TransactWriteItems')).toHaveLength(1);
  expect(await stored(serviceJob.id)).toEqual(serviceJob);
  // The job, its pointer, its tag, what is owed with its list, and the idempotency record. The metrics stay as they are.
  expect((await scanItems(table)).length - before).toBe(6);
});

test('a note costs one item; readiness also the metrics, which show it to the till', async () => {
  const { serviceJob } = await receive();
  const update = (input: object) =>
    resultOrThrow(updateServiceJob(table.contextAt(NOW), { jobId: serviceJob.id, ...input }));
  const metrics = async () => (await table.repositories.metrics(table.owner.id))?.version;
  const version = (await metrics()) ?? 0;
  await update({ note: 'Cleaned' });
  expect(await metrics()).toBe(version);
  await update({ status: 'READY' });
  expect(await metrics()).toBe(version + 1);
  expect((await table.repositories.overview(table.owner.id))?.metrics.jobNotes).toMatchObject([
    { id: serviceJob.id, readyAt: NOW },
  ]);
  await resultOrThrow(returnItem(table.contextAt(NOW), { jobId: serviceJob.id, occurredAt: NOW }));
  expect((await table.repositories.overview(table.owner.id))?.metrics.jobNotes).toEqual([]);
});

test('a page of the items in custody of a store is one Query of the index, by the promised time', async () => {
  const jobs = Array.from({ length: 30 }, (_, index) => {
    const promisedBy = `2026-04-${String(30 - index).padStart(2, '0')}T10:00:00.000Z`;
    return jobOf({ id: `job_${index}`, customerId: table.owner.id, store: 'leeds', tag: `L-${index}`, promisedBy });
  });
  for (const after of jobs) await seed(table, [{ entity: 'serviceJob', before: null, after }]);
  const page = (first: number, after: string | null, before: string | null = null) =>
    table.repositories.itemsInCustody(['leeds'], before, { first, after }, null);
  table.meter.reset();
  const first = await page(10, null);
  expect(table.meter.operations).toEqual(['Query']);
  // 11 items of about 1 kB.
  expectUnits(table.meter, 1.5);
  const second = await page(20, first.end);
  expect(second.hasNextPage).toBe(false);
  const ids = [...first.entries, ...second.entries].map(({ item }) => item.id);
  expect(ids).toEqual(jobs.toReversed().map(({ id }) => id));
  const soon = await page(50, null, '2026-04-04T00:00:00.000Z');
  expect(soon.entries.map(({ item }) => item.id)).toEqual(['job_29', 'job_28', 'job_27']);
});

test('a returned item leaves the list of custody, and stays in the list of its month', async () => {
  const { serviceJob } = await receive({ store: 'york', occurredAt: '2026-02-28T23:30:00.000Z' });
  await resultOrThrow(returnItem(table.contextAt(NOW), { jobId: serviceJob.id, occurredAt: NOW }));
  const slice = { first: 100, after: null };
  const custody = await table.repositories.itemsInCustody(['york'], null, slice, null);
  expect(custody.entries.map(({ item }) => item.id)).not.toContain(serviceJob.id);
  const period = { from: '2026-02-28T00:00:00.000Z', before: '2026-03-02T00:00:00.000Z' };
  const received = await table.repositories.itemsReceived(['york'], period, slice, null);
  expect(received.entries.map(({ item }) => item.id)).toEqual([serviceJob.id]);
});
