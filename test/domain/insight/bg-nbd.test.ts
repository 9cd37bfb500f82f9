import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitRepeatBuying, logLikelihoodOf } from '../../../domain/insight/fit-repeat-buying.ts';
import type { BuyingHistory } from '../../../domain/insight/mbg-nbd.ts';
import * as mbg from '../../../domain/insight/mbg-nbd.ts';
import {
  aliveProbability,
  type BgNbd,
  expectedOrders,
  expectedOrdersOfNew,
  orderCountProbability,
} from '../../support/bg-nbd.ts';
import { createBuyerSimulator } from '../../support/buyer-simulator.ts';
import { hasCdnow, NO_CDNOW, readSample, referenceOf } from '../../support/cdnow.ts';

/** The published parameters for CDNOW. */
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

  test('of a random customer', ({ skip }) => {
    skip(!hasCdnow, NO_CDNOW);
    const { point_checks } = referenceOf();
    const { t, v } = point_checks.BG_EX_t;
    for (const [index, weeks] of t.entries())
      expect(expectedOrdersOfNew(CDNOW, weeks) / (v[index] ?? 0)).toBeCloseTo(1, 2);
    expect(orderCountProbability(CDNOW, 0, 39)).toBeCloseTo(point_checks.BG_P_X39_eq_0, 6);
    expect(orderCountProbability(CDNOW, 10, 2) / point_checks.BG_P_X2_eq_10).toBeCloseTo(1, 4);
    expect(point_checks['BG_E_Y39_x2_tx30.43_T38.86']).toBe(1.226);
  });

  test('of the sample: parameters, likelihood and the holdout period', ({ skip }) => {
    skip(!hasCdnow, NO_CDNOW);
    const { BG_NBD, holdout_weeks_40_78: holdout } = referenceOf();
    const sample = readSample();
    expect(sample).toHaveLength(2357);
    expect(logLikelihoodOf('BG_NBD', BG_NBD, sample)).toBeCloseTo(BG_NBD.LL, 1);

    const { model, logLikelihood, converged } = fitRepeatBuying('BG_NBD', sample);
    expect(converged).toBe(true);
    for (const name of ['r', 'alpha', 'a', 'b'] as const)
      expect(Math.abs(model[name] / BG_NBD[name] - 1)).toBeLessThan(0.01);
    expect(Math.abs(logLikelihood - BG_NBD.LL)).toBeLessThan(0.1);
    expect(logLikelihood).toBeGreaterThan(logLikelihoodOf('BG_NBD', BG_NBD, sample));

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
  test.each(['BG_NBD', 'MBG_NBD'] as const)('finds the %s model of simulated customers', (variant) => {
    const made: BgNbd = { r: 0.8, alpha: 9, a: 0.9, b: 3.5 };
    const { history, uniform } = createBuyerSimulator(7);
    const customers = Array.from({ length: 12_000 }, () => history(made, 20 + 84 * uniform(), variant));
    const { model, logLikelihood, converged } = fitRepeatBuying(variant, customers);
    expect(converged).toBe(true);
    for (const name of ['r', 'alpha', 'a', 'b'] as const)
      expect(Math.abs(model[name] / made[name] - 1)).toBeLessThan(0.12);
    expect(logLikelihood).toBeGreaterThanOrEqual(logLikelihoodOf(variant, made, customers));
  });
});

describe('the model', () => {
  test('has probabilities that add up to 1, with the expected mean', () => {
    const counts = Array.from({ length: 400 }, (_, count) => orderCountProbability(CDNOW, count, 39));
    expect(sum(counts)).toBeCloseTo(1, 9);
    expect(sum(counts.map((probability, count) => count * probability))).toBeCloseTo(expectedOrdersOfNew(CDNOW, 39), 9);
  });

  test('gives a probability, and a number of orders that grows with the weeks', () => {
    fc.assert(
      fc.property(models, histories, fc.double({ min: 0, max: 520, noNaN: true }), (model, history, weeks) => {
        const alive = aliveProbability(model, history);
        expect(alive).toBeGreaterThanOrEqual(0);
        expect(alive).toBeLessThanOrEqual(1);
        const orders = expectedOrders(model, history, weeks);
        expect(orders).toBeGreaterThanOrEqual(-1e-9);
        expect(orders).toBeLessThanOrEqual(expectedOrders(model, history, weeks + 1) * (1 + 1e-9) + 1e-9);
        // A customer who left does not come back, and an active one buys no faster than one who never drops out.
        const rate = (model.r + history.repeats) / (model.alpha + history.age);
        expect(orders).toBeLessThanOrEqual(alive * rate * weeks * (1 + 1e-6) + 1e-9);
      }),
    );
  });

  test('is finite and precise where the closed form overflows or cancels', () => {
    const orders = (a: number, b: number, history: BuyingHistory) =>
      expectedOrders({ r: 0.25, alpha: 4.4, a, b }, history, 52);
    // Computed by 2F1 with 120 digits.
    expect(orders(400, 1_200, { repeats: 0, recency: 0, age: 1 })).toBeCloseTo(1.0564645759, 9);
    expect(orders(1_000, 3_000, { repeats: 3, recency: 30, age: 40 })).toBeCloseTo(1.2843449805, 9);
    const far = { repeats: 1_999, recency: 519, age: 520 };
    expect(expectedOrders({ r: 20, alpha: 0.05, a: 20, b: 0.05 }, far, 520)).toBeCloseTo(71.396021896, 8);
    const long = { repeats: 0, recency: 0, age: 0 };
    expect(expectedOrders({ r: 0.05, alpha: 0.05, a: 0.05, b: 0.05 }, long, 520)).toBeCloseTo(173.217887988, 8);
  });

  test('is finite in both variants for all parameters that a fit may find', () => {
    const any = fc.double({ min: -6, max: 6, noNaN: true }).map((exponent) => 10 ** exponent);
    const anyModel = fc.record({ r: any, alpha: any, a: any, b: any });
    fc.assert(
      fc.property(anyModel, histories, fc.double({ min: 0, max: 520, noNaN: true }), (model, history, weeks) => {
        const alive = mbg.aliveProbability(model, history);
        expect(alive).toBeGreaterThanOrEqual(0);
        expect(alive).toBeLessThanOrEqual(1);
        for (const orders of [
          expectedOrders(model, history, weeks),
          mbg.expectedOrders(model, history, weeks, alive),
        ]) {
          expect(Number.isFinite(orders)).toBe(true);
          expect(orders).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test('lets a customer drop out after the first order in MBG/NBD, as published for CDNOW', ({ skip }) => {
    skip(!hasCdnow, NO_CDNOW);
    const { model, converged } = fitRepeatBuying('MBG_NBD', readSample());
    expect(converged).toBe(true);
    // The figures that the package lifetimes asserts for its fit to the same sample.
    for (const [name, value] of Object.entries({ r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 }))
      expect(Math.abs(model[name as 'r'] / value - 1)).toBeLessThan(0.01);
    expect(mbg.aliveProbability(model, { repeats: 0, recency: 0, age: 39 })).toBeLessThan(0.5);
  });

  test('is continuous at a = 1, where its formula divides 0 by 0', () => {
    const history = { repeats: 3, recency: 20, age: 30 };
    const at = (a: number) => expectedOrders({ r: 0.5, alpha: 5, a, b: 2 }, history, 52);
    expect(at(1)).toBeCloseTo((at(0.999) + at(1.001)) / 2, 5);
  });
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Pearson's correlation coefficient. */
function correlation(xs: readonly number[], ys: readonly number[]): number {
  const [meanX, meanY] = [sum(xs) / xs.length, sum(ys) / ys.length];
  const products = (one: readonly number[], mean: number, other: readonly number[], otherMean: number) =>
    sum(one.map((value, index) => (value - mean) * ((other[index] ?? 0) - otherMean)));
  return products(xs, meanX, ys, meanY) / Math.sqrt(products(xs, meanX, xs, meanX) * products(ys, meanY, ys, meanY));
}
