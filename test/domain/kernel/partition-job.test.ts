import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JobCursor, JobCursors } from '../../../domain/kernel/job-cursor.ts';
import { type Partitions, runPartitionJob } from '../../../domain/kernel/partition-job.ts';

function cursorsInMemory(): JobCursors {
  let stored: JobCursor = { job: 'test', version: 0, position: null, failed: [] };
  return {
    jobCursor: async () => stored,
    async moveJobCursor(before, to) {
      if (before.version !== stored.version) return false;
      stored = { ...stored, ...to, version: stored.version + 1 };
      return true;
    },
  };
}

/** Partitions with so many items each, in pages of two. */
function partitionsOf(sizes: readonly number[]): Partitions<string> {
  return {
    count: sizes.length,
    async page(partition, after) {
      const from = after === null ? 0 : Number(after) + 1;
      const size = sizes[partition] ?? 0;
      const items = Array.from(
        { length: Math.max(0, Math.min(2, size - from)) },
        (_, at) => `${partition}/${from + at}`,
      );
      return { items, next: from + 2 < size ? String(from + 1) : null };
    },
  };
}

test('each pass processes every item once, also when runs are short or die', async () => {
  const sizes = fc.array(fc.nat(7), { minLength: 1, maxLength: 4 });
  const runs = fc.infiniteStream(
    fc.record({ pages: fc.integer({ min: 1, max: 4 }), dies: fc.integer({ min: 0, max: 5 }) }),
  );
  await fc.assert(
    fc.asyncProperty(sizes, runs, async (counts, randomRuns) => {
      const cursors = cursorsInMemory();
      const all = counts.flatMap((count, partition) => Array.from({ length: count }, (_, at) => `${partition}/${at}`));
      for (const pass of ['one', 'two']) {
        const processed: string[] = [];
        for (let run = 0; run < 200; run++) {
          const { pages = 1, dies = 0 } = randomRuns.next().value ?? {};
          let left = pages;
          let requests = 0;
          const isDone = await runPartitionJob(cursors, {
            job: 'test',
            pass,
            partitions: partitionsOf(counts),
            isTimeLeft: () => left-- > 0,
            async work(items) {
              if (++requests === dies) throw new Error('killed');
              processed.push(...items);
              return items.length;
            },
          }).then(
            () => true,
            () => false,
          );
          if (isDone && JSON.parse((await cursors.jobCursor('test')).position ?? '{}').at === 'finished') break;
        }
        expect(processed).toEqual(all);
      }
    }),
  );
});

test('an unfinished pass continues the next day, before the next pass begins', async () => {
  const cursors = cursorsInMemory();
  const processed: string[] = [];
  const run = (pass: string, pages: number) => {
    let left = pages;
    return runPartitionJob(cursors, {
      job: 'test',
      pass,
      partitions: partitionsOf([4, 2]),
      isTimeLeft: () => left-- > 0,
      async work(items) {
        processed.push(...items);
        return items.length;
      },
    });
  };
  await run('monday', 1);
  await run('tuesday', 9);
  expect(processed).toEqual(['0/0', '0/1', '0/2', '0/3', '1/0', '1/1']);
  await run('tuesday', 1);
  expect(processed.slice(6)).toEqual(['0/0', '0/1']);
});
