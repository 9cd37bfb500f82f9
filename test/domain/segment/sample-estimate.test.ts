import fc from 'fast-check';
import { expect, test } from 'vitest';
import { estimateTotal } from '../../../domain/segment/sample-estimate.ts';

test('a count of everybody has no interval', () => {
  expect(estimateTotal(7, 1)).toEqual({ estimate: 7, low: 7, high: 7 });
});

test('nobody in a sample is no proof of nobody', () => {
  // The score interval for 0 found ends at z² (1 - share) / share.
  expect(estimateTotal(0, 0.01)).toEqual({ estimate: 0, low: 0, high: Math.round((3.8414 * 0.99) / 0.01) });
});

test('the interval holds the estimate, and at least those who were found', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.double({ min: 1e-6, max: 1, noNaN: true }), (found, share) => {
      const { estimate, low, high } = estimateTotal(found, share);
      expect(low).toBeGreaterThanOrEqual(found);
      expect(low).toBeLessThanOrEqual(estimate);
      expect(estimate).toBeLessThanOrEqual(high);
    }),
  );
});

/** A generator with a seed, so that the test is the same each time. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

test.each([
  [40, 0.2],
  [1_000, 0.05],
  [5_000, 0.01],
])('of %d, samples of %d hold the number in their interval 19 times in 20', (total, share) => {
  const random = mulberry(7);
  let held = 0;
  for (let sample = 0; sample < 1_000; sample++) {
    let found = 0;
    for (let one = 0; one < total; one++) if (random() < share) found++;
    const { low, high } = estimateTotal(found, share);
    if (low <= total && total <= high) held++;
  }
  expect(held).toBeGreaterThan(925);
  expect(held).toBeLessThan(985);
});
