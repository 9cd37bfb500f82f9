import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ranked } from '../../../domain/insight/customer-value.ts';
import { withComparison } from '../../../domain/insight/fit-comparison.ts';
import {
  comparedAs,
  comparedOneIn,
  LEAST_SHOWN,
  type Ranks,
  rankingBoundsOf,
  rankingsOf,
  VALUE_MEASURES,
} from '../../../domain/insight/ranking-bounds.ts';
import { predictionToStore } from '../../../domain/insight/stored-prediction.ts';
import { DEFAULT_VALUE_MODEL, type SalesSums } from '../../../domain/insight/value-model.ts';
import { DAY_MS } from '../../../domain/kernel/duration.ts';
import { addMilliseconds } from '../../../domain/kernel/instant.ts';
import { createRandom } from '../../../local/synthetic-data/random.ts';

const ranksOf = (value: number): Ranks => ({
  LIFETIME_VALUE: value,
  PREDICTED_VALUE: value % 7 === 0 ? null : value,
  ORDER_COUNT: 1 + Math.floor(value / 1_000),
});

test('a shop with few buyers lists all of them', () => {
  expect(rankingBoundsOf([ranksOf(1)], 2 * LEAST_SHOWN)).toBeUndefined();
  const everybody = Array.from({ length: 2 * LEAST_SHOWN + 1 }, (_, value) => ranksOf(value));
  expect(rankingBoundsOf(everybody, everybody.length)).toMatchObject({ LIFETIME_VALUE: { listed: 0 } });
});

test('of a large shop, at least so many are shown, and twice as many listed; equal customers are all listed or none', () => {
  const everybody = Array.from({ length: 50_000 }, (_, value) => ranksOf(value));
  const bounds = rankingBoundsOf(everybody, everybody.length);
  if (bounds === undefined) throw new Error('there are bounds');
  for (const [measure, { listed, shown }] of Object.entries(bounds)) {
    const values = everybody.flatMap((ranks) => ranks[measure as keyof Ranks] ?? []);
    const above = (bound: number) => values.filter((value) => value >= bound).length;
    const ties = measure === 'ORDER_COUNT' ? 1_000 : 1;
    expect(above(shown) - LEAST_SHOWN).toBeLessThanOrEqual(ties);
    expect(above(shown)).toBeGreaterThanOrEqual(LEAST_SHOWN);
    expect(above(listed) - 2 * LEAST_SHOWN).toBeLessThanOrEqual(ties);
    expect(above(listed)).toBeGreaterThanOrEqual(2 * LEAST_SHOWN);
  }
  expect(rankingsOf(ranksOf(49_999), bounds)).toEqual(['LIFETIME_VALUE', 'PREDICTED_VALUE', 'ORDER_COUNT']);
  expect(rankingsOf(ranksOf(49_994), bounds)).toEqual(['LIFETIME_VALUE', 'ORDER_COUNT']);
  expect(rankingsOf(ranksOf(1), bounds)).toEqual([]);
});

test('a sample gives about the same bounds; where few have a rank, all of them are listed', () => {
  const random = createRandom(7);
  const sample = Array.from({ length: 100_000 }, () => ranksOf(random.between(0, 9_999_999)));
  const { listed = 0, shown = 0 } = rankingBoundsOf(sample, 10_000_000)?.LIFETIME_VALUE ?? {};
  // A share of 0.002 of 100,000 is 200, give or take 14.
  expect((10_000_000 - listed) / (2 * LEAST_SHOWN)).toBeCloseTo(1, 0.4);
  expect((10_000_000 - shown) / LEAST_SHOWN).toBeCloseTo(1, 0.4);
  const few = sample.map((ranks, index) => ({ ...ranks, PREDICTED_VALUE: index < 3 ? 5 : null }));
  expect(rankingBoundsOf(few, 10_000_000)?.PREDICTED_VALUE.listed).toBeLessThan(0);
});

test('a fit of a large shop stores bounds by what is stored of each customer, and one of a small shop none', () => {
  const now = '2026-06-30T12:00:00.000Z';
  const random = createRandom(3);
  const buyer = (): SalesSums => {
    const orderCount = random.between(1, 9);
    const firstOrderAt = addMilliseconds(now, -random.between(300, 900) * DAY_MS);
    const lastOrderAt = orderCount === 1 ? firstOrderAt : addMilliseconds(now, -random.between(0, 299) * DAY_MS);
    const lifetimeValue = orderCount * random.between(500, 50_000);
    return { orderCount, valuedOrders: orderCount, firstOrderAt, lastOrderAt, lifetimeValue };
  };
  const buyers = Array.from({ length: 25_000 }, buyer);
  const { rankings, comparedOneIn, customers } = withComparison(DEFAULT_VALUE_MODEL, buyers, buyers.length, now);
  expect({ comparedOneIn, customers }).toEqual({ comparedOneIn: undefined, customers: 25_000 });
  if (rankings === undefined) throw new Error('there are bounds');
  const values = buyers.map((sums, index) => ({
    ...{ ...sums, customerId: `cus_${index}`, token: '' },
    ...predictionToStore(DEFAULT_VALUE_MODEL, sums, now),
  }));
  const model = { ...DEFAULT_VALUE_MODEL, rankings };
  const listed = values.map((value) => ranked(value, model).rankedIn ?? []);
  for (const measure of VALUE_MEASURES) {
    const count = listed.filter((measures) => measures.includes(measure)).length;
    expect(count, measure).toBeGreaterThanOrEqual(2 * LEAST_SHOWN);
    // Equal customers are listed together: a ninth of all have each number of orders.
    expect(count, measure).toBeLessThan(2 * LEAST_SHOWN + (measure === 'ORDER_COUNT' ? 25_000 / 8 : 50));
  }
  const few = withComparison(DEFAULT_VALUE_MODEL, buyers.slice(0, 100), 100, now);
  expect(few).toEqual({ ...DEFAULT_VALUE_MODEL, customers: 100 });
  expect(withComparison(DEFAULT_VALUE_MODEL, buyers, 10_000_000, now).comparedOneIn).toBe(32);
});

test('those who are compared stand for about all, also while some still stand for themselves', () => {
  expect([1, 499_999, 500_000, 1_000_000, 10_000_000].map(comparedOneIn)).toEqual([1, 1, 2, 4, 32]);
  const ids = Array.from(
    { length: 100_000 },
    (_, number) => `cus_01a228bd-5ca0-772e-8e4a-${number.toString(16).padStart(12, '0')}`,
  );
  fc.assert(
    fc.property(fc.constantFrom(1, 2, 32), fc.constantFrom(1, 4, 32), (oneIn, former) => {
      const all = ids.reduce((sum, id, index) => sum + comparedAs(id, index % 3 === 0 ? former : oneIn), 0);
      const deviation = Math.sqrt(ids.length * Math.max(oneIn, former));
      expect(Math.abs(all - ids.length)).toBeLessThan(5 * deviation);
    }),
  );
});
