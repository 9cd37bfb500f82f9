import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inParallel, mapInParallel } from '../../../domain/kernel/in-parallel.ts';

type Work = { readonly after: number; readonly ends: 'returns' | 'rejects' | 'throws' };

const works = fc.array(
  fc.record({ after: fc.integer({ min: 0, max: 3 }), ends: fc.constantFrom('returns', 'rejects', 'throws') }),
  { maxLength: 6 },
);

test('ends as its first failing work does, once all have ended, and leaves no rejection without a handler', async () => {
  const unhandled: unknown[] = [];
  const hear = (reason: unknown) => unhandled.push(reason);
  process.on('unhandledRejection', hear);
  await fc.assert(
    fc.asyncProperty(works, async (all: readonly Work[]) => {
      let running = 0;
      const run = ({ after, ends }: Work, index: number) => {
        if (ends === 'throws') throw new Error(`${index}`);
        running += 1;
        return wait(after).then(() => {
          running -= 1;
          if (ends === 'rejects') throw new Error(`${index}`);
          return index;
        });
      };
      const failed = all.findIndex(({ ends }) => ends !== 'returns');
      const wanted = failed < 0 ? all.map((_, index) => index) : String(failed);
      const heard = (error: unknown) => (error instanceof Error ? error.message : error);
      expect(await mapInParallel(all, run).catch(heard)).toEqual(wanted);
      expect(running).toBe(0);
      expect(await inParallel(...all.map((work, index) => () => run(work, index))).catch(heard)).toEqual(wanted);
      expect(running).toBe(0);
    }),
  );
  await wait(5);
  process.off('unhandledRejection', hear);
  expect(unhandled).toEqual([]);
});

test('takes values and promises alike, and keeps their order', async () => {
  const slow = () => wait(5, 'slow');
  expect(
    await inParallel(
      slow,
      () => 1,
      () => null,
    ),
  ).toEqual(['slow', 1, null]);
});
