import { describe, expect, test } from 'vitest';
import { measureAudience } from '../../../bench/estimate/audience-job.ts';
import { type MeasuredJob, timeFor } from '../../../bench/estimate/job-time.ts';
import { lockstepTable } from '../../../bench/estimate/lockstep.ts';
import { formatEstimate } from '../../../bench/estimate/report.ts';
import { createShop, measureBuild, measureReindex } from '../../../bench/estimate/scan-jobs.ts';
import { measureValueJobs } from '../../../bench/estimate/value-jobs.ts';
import { PROD } from '../../../cdk/configuration.ts';
import { mapByWorkers } from '../../../domain/kernel/in-parallel.ts';
import { setShards } from '../../../store/table/shards.ts';
import { freshTable } from '../../support/table.ts';

const TEN_MILLION = 10_000_000;
setShards(PROD.shards);

describe('ten million customers take less than an hour', () => {
  /** More than half of each, so that half the parallelism is too little. */
  const MOST_MINUTES: Readonly<Record<string, number>> = {
    'predictions of a night': 4,
    'fit of the value model': 6,
    'predictions of a new model': 45,
    'orders without a value': 4,
    'build of segments': 60,
    'file of an audience': 40,
    reindex: 60,
  };
  const expectInTime = (jobs: readonly MeasuredJob[]) => {
    for (const job of jobs) {
      const [{ minutes }, most = 0] = [timeFor(job, TEN_MILLION), MOST_MINUTES[job.name]];
      expect([job.name, minutes < most, minutes > most / 2]).toEqual([job.name, true, true]);
    }
  };

  test('in the jobs over the values of those who bought', async () => {
    const jobs = await measureValueJobs(await freshTable());
    expect(jobs.map(({ name }) => name)).toEqual(Object.keys(MOST_MINUTES).slice(0, 4));
    expectInTime(jobs);
  });

  test('in a build of segments and a reindexing, which scan the table, and in a file of members', async () => {
    const table = await freshTable();
    await createShop(table);
    expectInTime([await measureBuild(table), await measureAudience(table), await measureReindex(table)]);
  });
});

test('a table in lockstep counts how often a job waits, whatever it does in parallel', async () => {
  const table = lockstepTable(await freshTable());
  const Key = { pk: { S: 'A' }, sk: { S: 'B' } };
  const read = () => table.client.call('GetItem', { TableName: table.name, Key });
  await mapByWorkers([1, 2, 3, 4, 5, 6, 7, 8], 4, read);
  expect(table.take()).toEqual({ roundTrips: 2, reads: 4, writes: 0 });
  await table.client.call('PutItem', { TableName: table.name, Item: Key });
  await read();
  expect(table.take()).toEqual({ roundTrips: 2, reads: 0.5, writes: 1 });
  await expect(table.client.call('GetItem', { TableName: 'another', Key })).rejects.toThrow();
});

describe('the time of a job', () => {
  const job: MeasuredJob = {
    ...{ name: 'a job', runs: { most: 1, schedule: null }, keys: null, customers: 100 },
    taken: { roundTrips: 50, reads: 100, writes: 100 },
  };
  const minutesOf = (more: Partial<MeasuredJob>, customers = 300_000) => timeFor({ ...job, ...more }, customers);

  test('is 20 ms for each wait, shared by all runs', () => {
    expect(minutesOf({})).toEqual({ minutes: 50, bound: 'round trips' });
    expect(minutesOf({ runs: { most: 10, schedule: null } })).toEqual({ minutes: 5, bound: 'round trips' });
  });

  test('has pauses where a run ends before the next one begins', () => {
    // 13 of each 15 minutes: the fourth run begins in minute 45, when 11 minutes of 50 are left.
    expect(minutesOf({ runs: { most: 1, schedule: { everyMinutes: 15, lifeMinutes: 13 } } }).minutes).toBeCloseTo(
      56,
      0,
    );
    // One more each minute: 1 + 2 + ... + 9 are 45, and in the tenth minute five are left for ten.
    expect(minutesOf({ runs: { most: 20, schedule: { everyMinutes: 1, lifeMinutes: 13 } } }).minutes).toBeCloseTo(
      9.5,
      1,
    );
    // At most four at a time.
    expect(minutesOf({ runs: { most: 4, schedule: { everyMinutes: 1, lifeMinutes: 13 } } }).minutes).toBeCloseTo(14, 0);
  });

  test('is at least what the table, and the keys that all units share, take for them', () => {
    const many = { runs: { most: 1_000, schedule: null } };
    expect(minutesOf({ ...many, taken: { roundTrips: 1, reads: 100, writes: 800 } })).toEqual({
      ...{ minutes: 1, bound: 'units of the table' },
    });
    expect(minutesOf({ ...many, keys: 4, taken: { roundTrips: 1, reads: 0, writes: 800 } })).toEqual({
      ...{ minutes: 10, bound: 'units of its partition keys' },
    });
  });

  test('is in a table, which says of a job beyond an hour that nobody gave a reason', () => {
    const text = formatEstimate([job, { ...job, name: 'rebuild of kpis' }], TEN_MILLION);
    expect(text).toContain('NO REASON');
    expect(text).toMatch(/rebuild of kpis .* 1667 .*rebuildPartsAtOnce/);
  });
});
