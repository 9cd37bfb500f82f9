import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inParallel, mapByWorkers, mapInParallel } from '../../../domain/kernel/in-parallel.ts';

type Work = { readonly after: number; readonly ends: 'returns' | 'rejects' | 'throws' };

const works = fc.array(
  fc.record({ after: fc.integer({ min: 0, max: 3 }), ends: fc.constantFrom('returns', 'rejects', 'throws') }),
  { maxLength: 6 },
);

test('throws the error of the first failed work after all have ended, and leaves no rejection unhandled', async () => {
  const unhandled: unknown[] = [];
  const listener = (reason: unknown) => unhandled.push(reason);
  process.on('unhandledRejection', listener);
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
      const expected = failed < 0 ? all.map((_, index) => index) : String(failed);
      const toMessage = (error: unknown) => (error instanceof Error ? error.message : error);
      expect(await mapInParallel(all, run).catch(toMessage)).toEqual(expected);
      expect(running).toBe(0);
      expect(await inParallel(...all.map((work, index) => () => run(work, index))).catch(toMessage)).toEqual(expected);
      expect(running).toBe(0);
    }),
  );
  await wait(5);
  process.off('unhandledRejection', listener);
  expect(unhandled).toEqual([]);
});

test('accepts functions that return values or promises, and keeps the order of the results', async () => {
  const slow = () => wait(5, 'slow');
  expect(
    await inParallel(
      slow,
      () => 1,
      () => null,
    ),
  ).toEqual(['slow', 1, null]);
});

test('workers begin the next item as soon as one has ended, never more than allowed, and return results in order', async () => {
  const durations = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(durations, fc.integer({ min: 1, max: 4 }), async (items, atOnce) => {
      let [running, most, begun] = [0, 0, 0];
      const results = await mapByWorkers(items, atOnce, async (duration) => {
        begun += 1;
        running += 1;
        most = Math.max(most, running);
        await wait(duration);
        running -= 1;
        return duration;
      });
      expect(results).toEqual(items);
      expect(begun).toBe(items.length);
      expect(most).toBe(Math.min(atOnce, items.length));
    }),
  );
});
