import { expect, test } from 'vitest';
import { processorTimedVariant, ratio, runInterleaved } from '../../bench/harness/interleaved-timing.ts';
import { createRandom } from '../../local/synthetic-data/random.ts';

const ROUNDS = 6_000;

test('runs three variants once a round, and each of their six orders as often as the others', async () => {
  const random = createRandom(3);
  const rounds: string[] = [];
  const variants = ['a', 'b', 'c'].map((name) => async (round: number) => {
    rounds[round] = `${rounds[round] ?? ''}${name}`;
  });
  await runInterleaved(variants, { warmUp: 0, rounds: ROUNDS }, () => random.between(0, 999_999) / 1_000_000);
  const counts = Map.groupBy(rounds, (order) => order);
  expect([...counts.keys()].toSorted()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
  // 1,000 of each are expected. The standard deviation is 29.
  for (const { length } of counts.values()) expect(Math.abs(length - ROUNDS / 6)).toBeLessThan(5 * 29);
});

test('returns the measurements of each variant by round, without the warm-up', async () => {
  const variants = [1, 10, 100].map((factor) => async (round: number) => factor * round);
  const [ones, tens, hundreds] = await runInterleaved(variants, { warmUp: 2, rounds: 3 });
  expect({ ones, tens, hundreds }).toEqual({ ones: [2, 3, 4], tens: [20, 30, 40], hundreds: [200, 300, 400] });
  expect(ratio(hundreds ?? [], tens ?? [])).toBe(10);
});

test('measures the processor time of the work, and not of waiting or preparing', async () => {
  const work = (until: number) => {
    while (performance.now() < until);
  };
  const busy = processorTimedVariant(() => async () => work(performance.now() + 60));
  const waiting = processorTimedVariant(() => {
    work(performance.now() + 60);
    return () => new Promise((resolve) => setTimeout(resolve, 60));
  });
  const [busyTiming, waitingTiming] = [await busy(0), await waiting(0)];
  expect(busyTiming.elapsed).toBeGreaterThanOrEqual(60);
  expect(waitingTiming.elapsed).toBeGreaterThanOrEqual(59);
  // On a busy machine the work has a part of a processor only.
  expect(busyTiming.processor).toBeGreaterThan(waitingTiming.processor);
});
