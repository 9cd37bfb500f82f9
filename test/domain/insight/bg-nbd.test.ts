import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  aliveProbability,
  type BgNbd,
  type BuyingHistory,
  expectedOrders,
  expectedOrdersOfNew,
  orderCountProbability,
} from '../../../domain/insight/bg-nbd.ts';
import { fitBgNbd, logLikelihoodOf } from '../../../domain/insight/fit-bg-nbd.ts';
import { buyers } from '../../support/buyers.ts';
import { hasCdnow, NO_CDNOW, readSample, referenceOf } from '../../support/cdnow.ts';

/** As published for CDNOW. */
const CDNOW: BgNbd = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

const parameter = fc.double({ min: 0.05, max: 20, noNaN: true });
const models = fc.record({ r: parameter, alpha: parameter, a: parameter, b: parameter });
const histories = fc
  .record({
    repeats: fc.integer({ min: 0, max: 2_000 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    age: fc.double({ min: 0, max: 520, noNaN: true }),
  })
  .map(({ repeats, share, age }): BuyingHistory => ({ repeats, recency: repeats === 0 ? 0 : share * age, age }));

describe('the published figures', () => {
  test('of a customer with two repeats', () => {
    expect(expectedOrders(CDNOW, { repeats: 2, recency: 30.43, age: 38.86 }, 39)).toBeCloseTo(1.226, 3);
  });

  test('of nobody in particular', ({ skip }) => {
    skip(!hasCdnow, NO_CDNOW);
    const { point_checks } = referenceOf();
    const { t, v } = point_checks.BG_EX_t;
    for (const [index, weeks] of t.entries())
      expect(expectedOrdersOfNew(CDNOW, weeks) / (v[index] ?? 0)).toBeCloseTo(1, 2);
    expect(orderCountProbability(CDNOW, 0, 39)).toBeCloseTo(point_checks.BG_P_X39_eq_0, 6);
    expect(orderCountProbability(CDNOW, 10, 2) / point_checks.BG_P_X2_eq_10).toBeCloseTo(1, 4);
    expect(point_checks['BG_E_Y39_x2_tx30.43_T38.86']).toBe(1.226);
  });

  test('of the sample: parameters, likelihood and what came after', ({ skip }) => {
    skip(!hasCdnow, NO_CDNOW);
    const { BG_NBD, holdout_weeks_40_78: holdout } = referenceOf();
    const sample = readSample();
    expect(sample).toHaveLength(2357);
    expect(logLikelihoodOf(BG_NBD, sample)).toBeCloseTo(BG_NBD.LL, 1);

    const { model, logLikelihood } = fitBgNbd(sample);
    for (const name of ['r', 'alpha', 'a', 'b'] as const)
      expect(Math.abs(model[name] / BG_NBD[name] - 1)).toBeLessThan(0.01);
    expect(Math.abs(logLikelihood - BG_NBD.LL)).toBeLessThan(0.1);
    expect(logLikelihood).toBeGreaterThan(logLikelihoodOf(BG_NBD, sample));

    const expected = sample.map((customer) => expectedOrders(model, customer, 39));
    expect(
      correlation(
        expected,
        sample.map(({ bought }) => bought),
      ),
    ).toBeGreaterThanOrEqual(0.62);
    expect(sum(sample.map(({ bought }) => bought))).toBe(holdout.actual_tx);
    expect(Math.abs(sum(expected) / holdout.BG_pred_total_recomputed - 1)).toBeLessThan(0.01);
  });
});

describe('a fit', () => {
  test('finds the model that made the customers', () => {
    const made: BgNbd = { r: 0.8, alpha: 9, a: 0.9, b: 3.5 };
    const { history, uniform } = buyers(7);
    const customers = Array.from({ length: 12_000 }, () => history(made, 20 + 84 * uniform()));
    const { model, logLikelihood } = fitBgNbd(customers);
    for (const name of ['r', 'alpha', 'a', 'b'] as const)
      expect(Math.abs(model[name] / made[name] - 1)).toBeLessThan(0.12);
    expect(logLikelihood).toBeGreaterThanOrEqual(logLikelihoodOf(made, customers));
  });
});

describe('what the model says', () => {
  test('is the sum over all numbers of orders', () => {
    const counts = Array.from({ length: 400 }, (_, count) => orderCountProbability(CDNOW, count, 39));
    expect(sum(counts)).toBeCloseTo(1, 9);
    expect(sum(counts.map((probability, count) => count * probability))).toBeCloseTo(expectedOrdersOfNew(CDNOW, 39), 9);
  });

  test('is a probability, and a number of orders that grows with the weeks', () => {
    fc.assert(
      fc.property(models, histories, fc.double({ min: 0, max: 520, noNaN: true }), (model, history, weeks) => {
        const alive = aliveProbability(model, history);
        expect(alive).toBeGreaterThanOrEqual(0);
        expect(alive).toBeLessThanOrEqual(1);
        const orders = expectedOrders(model, history, weeks);
        expect(orders).toBeGreaterThanOrEqual(-1e-9);
        expect(orders).toBeLessThanOrEqual(expectedOrders(model, history, weeks + 1) * (1 + 1e-9) + 1e-9);
        // Nobody who left comes back, and who stays buys no faster than expected of whoever lives on.
        const rate = (model.r + history.repeats) / (model.alpha + history.age);
        expect(orders).toBeLessThanOrEqual(alive * rate * weeks * (1 + 1e-6) + 1e-9);
      }),
    );
  });

  test('holds near a = 1, where its formula divides 0 by 0', () => {
    const history = { repeats: 3, recency: 20, age: 30 };
    const at = (a: number) => expectedOrders({ r: 0.5, alpha: 5, a, b: 2 }, history, 52);
    expect(at(1)).toBeCloseTo((at(0.999) + at(1.001)) / 2, 5);
  });
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Pearson's. */
function correlation(xs: readonly number[], ys: readonly number[]): number {
  const [meanX, meanY] = [sum(xs) / xs.length, sum(ys) / ys.length];
  const products = (one: readonly number[], mean: number, other: readonly number[], otherMean: number) =>
    sum(one.map((value, index) => (value - mean) * ((other[index] ?? 0) - otherMean)));
  return products(xs, meanX, ys, meanY) / Math.sqrt(products(xs, meanX, xs, meanX) * products(ys, meanY, ys, meanY));
}
