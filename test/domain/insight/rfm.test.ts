import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rfmOf, type Score, segmentOf } from '../../../domain/insight/rfm.ts';
import type { SalesSums } from '../../../domain/insight/value-model.ts';
import { bucketsOf } from '../../../domain/insight/value-sketch.ts';
import { tierOf } from '../../../domain/insight/value-tier.ts';
import { EMPTY_SKETCH, sketchOf } from '../../support/value-sketch.ts';

const DAY_MS = 24 * 3_600_000;
const sums = (orderCount: number, lifetimeValue: number, daysAgo: number): SalesSums => {
  const lastOrderAt = new Date(Date.parse('2026-06-30T12:00:00.000Z') - daysAgo * DAY_MS).toISOString();
  return { orderCount, firstOrderAt: '2020-01-01T00:00:00.000Z', lastOrderAt, lifetimeValue, valuedOrders: orderCount };
};
/** Ten customers, each better than the one before in every aspect. */
const TEN = Array.from({ length: 10 }, (_, at) => sums(at + 1, 1_000 * (at + 1), 100 - 10 * at));

function scoresIn(customers: readonly SalesSums[], one: SalesSums) {
  const buckets = bucketsOf(one, 'UTC');
  return buckets === null ? null : rfmOf(sketchOf(customers), buckets, one.orderCount);
}

describe('scores', () => {
  test('are fifths of all customers', () => {
    const scores = TEN.map((one) => scoresIn(TEN, one));
    for (const aspect of ['recency', 'frequency', 'monetary'] as const)
      expect(scores.map((score) => score?.[aspect])).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });

  test('of equal customers are equal: the lowest of them, but for recency the highest', () => {
    const once = sums(1, 500, 5);
    const all = [...Array.from({ length: 7 }, () => once), sums(2, 500, 5), sums(3, 500, 5), sums(4, 500, 5)];
    expect(all.map((one) => scoresIn(all, one)?.frequency)).toEqual([1, 1, 1, 1, 1, 1, 1, 4, 5, 5]);
    expect(scoresIn(all, once)).toMatchObject({ recency: 5, monetary: 1 });
    const early = Array.from({ length: 3 }, () => sums(1, 500, 9));
    const spread = [...early, ...all.slice(0, 5), sums(1, 500, 1), sums(1, 500, 1)];
    expect([9, 5, 1].map((days) => scoresIn(spread, sums(1, 500, days))?.recency)).toEqual([2, 4, 5]);
  });

  test('have an error of at most 1 % of an amount, for any customers', () => {
    const anybody = fc.record({
      orders: fc.integer({ min: 1, max: 300 }),
      value: fc.integer({ min: -5_000, max: 10_000_000 }),
      days: fc.integer({ min: 0, max: 2_000 }),
    });
    fc.assert(
      fc.property(fc.array(anybody, { minLength: 1, maxLength: 40 }), (people) => {
        const all = people.map(({ orders, value, days }) => sums(orders, value, days));
        for (const one of all) {
          const score = scoresIn(all, one)?.monetary ?? 0;
          // Customers with more refunds than sales rank with those who spent nothing.
          const values = all.map(({ lifetimeValue }) => Math.max(0, lifetimeValue));
          const own = Math.max(0, one.lifetimeValue);
          const surelyBelow = values.filter((value) => value < own / 1.0203).length / all.length;
          const maybeBelow = values.filter((value) => value < own).length / all.length;
          expect(score).toBeGreaterThanOrEqual(Math.min(5, 1 + Math.floor(5 * surelyBelow + 1e-9)));
          expect(score).toBeLessThanOrEqual(Math.min(5, 1 + Math.floor(5 * maybeBelow + 1e-9)));
        }
      }),
    );
  });

  test('do not exist for a customer without orders, or for an empty sketch', () => {
    expect(bucketsOf({ ...sums(0, 0, 0), lastOrderAt: null }, 'UTC')).toBeNull();
    expect(scoresIn([], sums(1, 500, 5))).toBeNull();
  });
});

test('every combination of scores has its segment', () => {
  const SCORES: readonly Score[] = [1, 2, 3, 4, 5];
  const table = SCORES.toReversed().map((recency) => SCORES.map((both) => segmentOf(recency, both, both, 2)));
  expect(table).toEqual([
    ['NEW', 'PROMISING', 'LOYAL', 'CHAMPION', 'CHAMPION'],
    ['NEW', 'PROMISING', 'LOYAL', 'LOYAL', 'CHAMPION'],
    ['NEEDS_ATTENTION', 'NEEDS_ATTENTION', 'NEEDS_ATTENTION', 'LOYAL', 'LOYAL'],
    ['HIBERNATING', 'HIBERNATING', 'AT_RISK', 'AT_RISK', 'CANNOT_LOSE'],
    ['LOST', 'LOST', 'HIBERNATING', 'AT_RISK', 'CANNOT_LOSE'],
  ]);
  expect([segmentOf(2, 1, 4, 2), segmentOf(2, 4, 1, 2), segmentOf(2, 5, 4, 2)]).toEqual([
    'AT_RISK',
    'AT_RISK',
    'CANNOT_LOSE',
  ]);
});

test('one order makes nobody loyal', () => {
  const SCORES: readonly Score[] = [1, 2, 3, 4, 5];
  const segments = SCORES.flatMap((recency) =>
    SCORES.flatMap((frequency) => SCORES.map((monetary) => segmentOf(recency, frequency, monetary, 1))),
  );
  expect(segments).not.toContain('LOYAL');
  expect(segments).not.toContain('CHAMPION');
  expect([segmentOf(5, 1, 5, 1), segmentOf(3, 3, 5, 1), segmentOf(1, 1, 5, 1)]).toEqual([
    'PROMISING',
    'NEEDS_ATTENTION',
    'HIBERNATING',
  ]);
});

describe('tiers', () => {
  const tiersOf = (customers: readonly SalesSums[]) =>
    customers.map((one) => tierOf(sketchOf(customers), bucketsOf(one, 'UTC'), false));

  test('are the top 1 %, the next 9, the next 20, and all others', () => {
    // Each 10 % above the one before, so that no two share a bucket.
    const customers = Array.from({ length: 200 }, (_, at) => sums(1, Math.round(100 * 1.1 ** at), 1));
    const tiers = Map.groupBy(tiersOf(customers), (tier) => tier);
    expect(Object.fromEntries([...tiers].map(([tier, { length }]) => [tier, length]))).toEqual({
      PLATINUM: 2,
      GOLD: 18,
      SILVER: 40,
      BRONZE: 140,
    });
    expect(tiersOf(customers).at(-1)).toBe('PLATINUM');
  });

  test('keep equal customers together, in the higher tier', () => {
    expect(tiersOf([sums(1, 1_000, 1), sums(1, 1_000, 1), sums(1, 10, 1)])).toEqual(['PLATINUM', 'PLATINUM', 'BRONZE']);
  });

  test('of lapsed customers are GOLD at most', () => {
    const all = [sums(1, 1_000, 900), sums(1, 10, 1)];
    expect(tierOf(sketchOf(all), bucketsOf(sums(1, 1_000, 900), 'UTC'), true)).toBe('GOLD');
    expect(tierOf(sketchOf(all), bucketsOf(sums(1, 10, 1), 'UTC'), true)).toBe('BRONZE');
  });

  test('are NONE without orders, and BRONZE for an empty sketch', () => {
    expect(tierOf(sketchOf(TEN), null, false)).toBe('NONE');
    expect(tierOf(EMPTY_SKETCH, bucketsOf(sums(1, 500, 5), 'UTC'), false)).toBe('BRONZE');
  });
});
