import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JobCursor, JobCursors } from '../../../domain/kernel/job-cursor.ts';
import {
  type PartitionJob,
  type Partitions,
  passIn,
  processEach,
  runPartitionJob,
} from '../../../domain/kernel/partition-job.ts';

/** @param request is called before and after each request, and may throw */
function cursorsInMemory(request: () => void = () => {}): JobCursors {
  const all = new Map<string, JobCursor>();
  const cursorOf = (job: string): JobCursor => all.get(job) ?? { job, version: 0, position: null, failed: [] };
  return {
    async jobCursor(job) {
      request();
      return cursorOf(job);
    },
    async moveJobCursor(before, to) {
      request();
      const stored = cursorOf(before.job);
      if (before.version !== stored.version) return false;
      all.set(before.job, { ...stored, ...to, version: stored.version + 1 });
      request();
      return true;
    },
  };
}

const PAGE = 2;

/** Partitions with so many items each. */
function partitionsOf(sizes: readonly number[], request: () => void = () => {}): Partitions<string> {
  return {
    count: sizes.length,
    async page(partition, after) {
      request();
      const from = after === null ? 0 : Number(after) + 1;
      const size = sizes[partition] ?? 0;
      const items = Array.from(
        { length: Math.max(0, Math.min(PAGE, size - from)) },
        (_, at) => `${partition}/${from + at}`,
      );
      return { items, next: from + PAGE < size ? String(from + PAGE - 1) : null };
    },
  };
}

const itemsOf = (sizes: readonly number[]): readonly string[] =>
  sizes.flatMap((size, partition) => Array.from({ length: size }, (_, at) => `${partition}/${at}`));

/** A job that adds what it did to a list. */
const jobOn = (sizes: readonly number[], done: string[], more: Partial<PartitionJob<string>> = {}) => ({
  ...{ job: 'test', pass: 'one', partitions: partitionsOf(sizes), atOnce: 2, isTimeLeft: () => true },
  byIds: async (ids: readonly string[]) => ids,
  work: (items: readonly string[]) => workOn(items, async (item) => void done.push(item)),
  ...more,
});

const workOn = (items: readonly string[], work: (item: string) => Promise<void>) =>
  processEach(items, (item) => item, { atOnce: 1, work: (item) => work(item).then(() => true) });

const anySizes = fc.array(fc.nat(7), { minLength: 1, maxLength: 4 });
const isFinished = async (cursors: JobCursors) => passIn(await cursors.jobCursor('test'))?.isFinished === true;

test('a pass that is killed at each of its requests does everything, and repeats a page of each partition at most', async () => {
  await fc.assert(
    fc.asyncProperty(anySizes, fc.integer({ min: 1, max: 4 }), fc.nat(3), async (sizes, atOnce, lasting) => {
      let requests = 0;
      let killedAt = Number.POSITIVE_INFINITY;
      const request = () => {
        // A process that is killed does nothing more.
        if (++requests >= killedAt) throw new Error('killed');
      };
      const cursors = cursorsInMemory(request);
      const done: string[] = [];
      let kills = 0;
      for (killedAt = 1; ; killedAt += 1 + lasting) {
        requests = 0;
        const partitions = partitionsOf(sizes, request);
        const work = (items: readonly string[]) => {
          request();
          return workOn(items, async (item) => {
            request();
            done.push(item);
          });
        };
        const job = jobOn(sizes, done, { partitions, atOnce, work });
        await runPartitionJob(cursors, job).catch((error: Error) => expect(error.message).toBe('killed'));
        if (requests < killedAt) break;
        kills++;
      }
      killedAt = Number.POSITIVE_INFINITY;
      expect(await isFinished(cursors)).toBe(true);
      expect(new Set(done)).toEqual(new Set(itemsOf(sizes)));
      expect(done.length - itemsOf(sizes).length).toBeLessThanOrEqual(kills * atOnce * PAGE);
      // Nothing is left for another run.
      expect(await runPartitionJob(cursors, jobOn(sizes, done, { work: fail }))).toEqual({ changed: 0, failed: [] });
    }),
  );
});

const fail = () => Promise.reject(new Error('there was nothing to do'));

test('items and pages that fail hold up nothing else, are reported in each run, and are done in the run in which they succeed', async () => {
  const anyFailures = fc.dictionary(fc.constantFrom(...itemsOf([8, 8, 8, 8])), fc.integer({ min: 1, max: 5 }));
  await fc.assert(
    fc.asyncProperty(anySizes, anyFailures, fc.nat(3), async (sizes, failures, pages) => {
      const cursors = cursorsInMemory();
      const done: string[] = [];
      const left = new Map(Object.entries(failures).filter(([item]) => itemsOf(sizes).includes(item)));
      const work = (items: readonly string[]) =>
        workOn(items, async (item) => {
          const times = left.get(item) ?? 0;
          left.set(item, times - 1);
          if (times > 0) throw new TypeError('not now');
          done.push(item);
        });
      let first = true;
      for (let run = 0; run < 100 && !(await isFinished(cursors)); run++) {
        let time = pages + 1;
        const isTimeLeft = () => first || time-- > 0;
        const before = [...left.values()].some((times) => times > 0);
        const { failed } = await runPartitionJob(cursors, jobOn(sizes, done, { work, isTimeLeft }));
        if (!before) expect(failed).toEqual([]);
        if (first) {
          // In one run everything else is done, and whatever failed once is tried twice.
          const expected = itemsOf(sizes).filter((item) => (failures[item] ?? 0) < 2);
          expect(done.toSorted()).toEqual(expected.toSorted());
          expect(failed).toEqual(itemsOf(sizes).flatMap((item) => ((failures[item] ?? 0) < 2 ? [] : ['TypeError'])));
        }
        first = false;
      }
      expect(await isFinished(cursors)).toBe(true);
      expect(done.toSorted()).toEqual(itemsOf(sizes).toSorted());
    }),
  );
});

test('a page that fails as a whole, or too many items, stop their partition alone, and the next run begins with that page', async () => {
  const sizes = [4, 500, 3];
  const cursors = cursorsInMemory();
  const done: string[] = [];
  let isBroken = true;
  const { page } = partitionsOf(sizes);
  const work = (items: readonly string[]) =>
    workOn(items, async (item) => {
      if (isBroken && item.startsWith('1/')) throw new RangeError('always');
      done.push(item);
    });
  const read = async (partition: number, after: string | null) => {
    if (isBroken && partition === 0 && after !== null) throw new TypeError('the table is slow');
    return page(partition, after);
  };
  const job = () => jobOn(sizes, done, { work, partitions: { count: 3, page: read } });
  const { failed } = await runPartitionJob(cursors, job());
  expect(failed.toSorted()).toEqual([...Array.from({ length: 102 }, () => 'RangeError'), 'TypeError']);
  expect(done.toSorted()).toEqual(['0/0', '0/1', '2/0', '2/1', '2/2']);
  isBroken = false;
  expect((await runPartitionJob(cursors, job())).failed).toEqual([]);
  expect(done.toSorted()).toEqual(itemsOf(sizes).toSorted());
  expect(await isFinished(cursors)).toBe(true);
});

test('an unfinished pass continues the next day before the next one begins, but what always fails does not hold that up', async () => {
  const cursors = cursorsInMemory();
  const done: string[] = [];
  const run = (pass: string, pages: number, poison = '') => {
    let left = pages;
    const work = (items: readonly string[]) =>
      workOn(items, async (item) => {
        if (item === poison) throw new Error('always');
        done.push(item);
      });
    return runPartitionJob(cursors, jobOn([4, 2], done, { pass, work, atOnce: 1, isTimeLeft: () => left-- > 0 }));
  };
  await run('monday', 2);
  await run('tuesday', 9);
  expect(done.splice(0)).toEqual(['0/0', '0/1', '0/2', '0/3', '1/0', '1/1']);
  await run('tuesday', 99, '0/1');
  expect(done.splice(0)).toEqual(['0/0', '0/2', '0/3', '1/0', '1/1']);
  expect((await run('tuesday', 99, '0/1')).failed).toEqual(['Error']);
  expect(await isFinished(cursors)).toBe(false);
  await run('wednesday', 99);
  expect(done).toEqual(['0/0', '0/1', '0/2', '0/3', '1/0', '1/1']);
  expect(await isFinished(cursors)).toBe(true);
});

test('runs that overlap share the partitions, and take over those of a run whose lease has ended', async () => {
  const cursors = cursorsInMemory();
  const sizes = [6, 6, 6, 6];
  const done: string[] = [];
  let now = Date.parse('2026-07-01T00:00:00.000Z');
  const lease = { milliseconds: 60_000, now: () => new Date(now).toISOString() };
  const held = Promise.withResolvers<void>();
  const begun: string[] = [];
  const hangs = async (items: readonly string[]) => {
    begun.push(...items);
    await held.promise;
    return { changed: 0, failures: [] };
  };
  const hanging = runPartitionJob(cursors, jobOn(sizes, done, { work: hangs, lease }));
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(begun).toEqual(['0/0', '0/1', '1/0', '1/1']);
  await runPartitionJob(cursors, jobOn(sizes, done, { lease }));
  expect(done.toSorted()).toEqual(itemsOf(sizes).filter((item) => /^[23]/.test(item)));
  now += 60_001;
  await runPartitionJob(cursors, jobOn(sizes, done, { lease }));
  expect(done.toSorted()).toEqual(itemsOf(sizes));
  expect(await isFinished(cursors)).toBe(true);
  // The run that was thought dead does not move anything any more.
  held.resolve();
  expect(await hanging).toEqual({ changed: 0, failed: [] });
  expect(await isFinished(cursors)).toBe(true);
});

test('a pass that a former version finished is finished, and one that it began is begun again', async () => {
  const cursors = cursorsInMemory();
  const former = async (at: unknown) =>
    cursors.moveJobCursor(await cursors.jobCursor('test'), {
      ...{ position: JSON.stringify({ pass: 'one', at }), failed: [] },
    });
  await former('finished');
  const done: string[] = [];
  await runPartitionJob(cursors, jobOn([3], done, { work: fail }));
  await former([0, '1']);
  await runPartitionJob(cursors, jobOn([3], done));
  expect(done).toEqual(['0/0', '0/1', '0/2']);
});
