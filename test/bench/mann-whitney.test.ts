import fc from 'fast-check';
import { errorFunction } from 'simple-statistics';
import { expect, test } from 'vitest';
import { mannWhitney } from '../../bench/harness/mann-whitney.ts';
import { createRandom } from '../../local/synthetic-data/random.ts';

const numbers = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at);

test('samples of one distribution do not differ, and samples apart do', () => {
  expect(mannWhitney(numbers(0, 20), numbers(0, 20))).toBe(1);
  expect(mannWhitney(Array(30).fill(1), Array(30).fill(1))).toBe(1);
  expect(mannWhitney(numbers(0, 20), numbers(5, 20))).toBeCloseTo(0.0179, 4);
  expect(mannWhitney(numbers(0, 20), numbers(20, 20))).toBeLessThan(1e-6);
});

test('counts the pairs in which one value is the greater one, and half of the equal ones', () => {
  const samples = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 20, maxLength: 40 });
  fc.assert(
    fc.property(samples, samples, (one, other) => {
      const pairs = one.flatMap((a) => other.map((b): number => (a > b ? 1 : a === b ? 0.5 : 0)));
      const u = pairs.reduce((sum, pair) => sum + pair, 0);
      const total = one.length + other.length;
      const sizes = [...Map.groupBy([...one, ...other], (value) => value).values()].map(({ length }) => length);
      const ties = sizes.reduce((sum, size) => sum + size ** 3 - size, 0) / (total * (total - 1));
      const deviation = Math.sqrt((pairs.length / 12) * (total + 1 - ties));
      const expected = 1 - errorFunction(Math.abs(u - pairs.length / 2) / deviation / Math.SQRT2);
      expect(mannWhitney(one, other)).toBeCloseTo(deviation === 0 ? 1 : expected, 6);
    }),
  );
});

test('rejects one of twenty pairs of equal samples at 5 %, and sees a shift of a tenth', () => {
  const random = createRandom(7);
  const sample = (shift: number) => Array.from({ length: 1_000 }, () => random.between(0, 1_000) + shift);
  const rejected = numbers(0, 200).filter(() => mannWhitney(sample(0), sample(0)) < 0.05).length;
  expect(rejected).toBeGreaterThanOrEqual(3);
  expect(rejected).toBeLessThanOrEqual(20);
  expect(mannWhitney(sample(0), sample(100))).toBeLessThan(0.001);
});
