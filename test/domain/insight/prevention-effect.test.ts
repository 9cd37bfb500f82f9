import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePoissonRates, type Exposure } from '../../../domain/insight/poisson-test.ts';
import { pValueOf } from '../../../domain/insight/prevention-effect.ts';

/** A repeatable sequence of numbers from 0 to 1 (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Days of a shop: 20 to 60 orders each, and a problem with each of them at this rate. */
function generateDays(count: number, rate: number, random: () => number): Exposure {
  let [problems, orders] = [0, 0];
  for (let day = 0; day < count; day++) {
    const today = 20 + Math.floor(random() * 41);
    orders += today;
    for (let order = 0; order < today; order++) if (random() < rate) problems++;
  }
  return { problems, orders };
}

async function shareOfFindings(series: number, before: number, after: number): Promise<number> {
  const random = randomFrom(20_261_126);
  let found = 0;
  for (let one = 0; one < series; one++) {
    const days = 1 + Math.floor(random() * 90);
    const pValue = await pValueOf(generateDays(days, before, random), generateDays(days, after, random));
    if (pValue !== null && pValue < 0.05) found++;
  }
  return found / series;
}

describe('the test of an effect', () => {
  test('of 1,000 series without a change, calls at most 6.5 % a change', async () => {
    expect(await shareOfFindings(1_000, 0.04, 0.04)).toBeLessThanOrEqual(0.065);
  });

  test('finds a known change: problems that became a third as frequent over 60 days', async () => {
    const random = randomFrom(7);
    for (let one = 0; one < 200; one++) {
      const pValue = await pValueOf(generateDays(60, 0.04, random), generateDays(60, 0.04 / 3, random));
      expect(pValue).toBeLessThan(0.05);
    }
  });

  test('says nothing where there were no problems', async () => {
    expect(await pValueOf({ problems: 0, orders: 10 }, { problems: 0, orders: 12 })).toBeNull();
  });

  /** The first is the example of `poisson.test` in R's manual; the others are sums of powers of 2. */
  test.each([
    [11, 800, 21, 3_011, 0.07967],
    [2, 100, 8, 100, 0.109375],
    [5, 50, 5, 50, 1],
    [0, 100, 6, 100, 0.03125],
  ])('of %i for %i orders against %i for %i', (x, n, y, m, expected) => {
    const found = comparePoissonRates({ problems: x, orders: n }, { problems: y, orders: m });
    expect(found).toBeCloseTo(expected, expected === 0.07967 ? 5 : 9);
  });

  test('is a probability, the same from both sides, and bounded in time for many problems', () => {
    const exposure = fc.record({ problems: fc.nat(400), orders: fc.integer({ min: 1, max: 100_000 }) });
    fc.assert(
      fc.property(exposure, exposure, (one, other) => {
        fc.pre(one.problems + other.problems > 0);
        const pValue = comparePoissonRates(one, other);
        expect(pValue).toBeGreaterThanOrEqual(0);
        expect(pValue).toBeLessThanOrEqual(1);
        expect(comparePoissonRates(other, one)).toBeCloseTo(pValue, 6);
      }),
    );
    expect(comparePoissonRates({ problems: 50_000, orders: 9 }, { problems: 50_000, orders: 9 })).toBeCloseTo(1, 6);
  });
});
