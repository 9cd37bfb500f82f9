import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWriteRate } from '../../../store/table/limit-writes.ts';

/** Writes one after the other on a clock of its own, and returns the units of each second. */
function unitsPerSecond(rate: number, sizes: readonly number[], throttleAt = -1): number {
  let now = 0;
  const limit = createWriteRate(rate, () => now);
  sizes.forEach((units, at) => {
    for (let delay = limit.delay(); delay > 0; delay = limit.delay()) now += delay;
    limit.spend(units);
    if (at === throttleAt) limit.throttled();
  });
  return sizes.reduce((sum, units) => sum + units, 0) / Math.max(1, now / 1_000);
}

test('the mean rate keeps within the bound, beyond the first second and the last write', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 10, max: 500 }),
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 50, maxLength: 400 }),
      (rate, sizes) => {
        const total = sizes.reduce((sum, units) => sum + units, 0);
        const seconds = total / unitsPerSecond(rate, sizes);
        expect(total).toBeLessThanOrEqual(rate * (seconds + 1) + 60);
      },
    ),
  );
});

test('a throttle slows the writes down for a while', () => {
  const sizes = Array.from({ length: 200 }, () => 10);
  expect(unitsPerSecond(100, sizes, 20)).toBeLessThan(unitsPerSecond(100, sizes));
});
