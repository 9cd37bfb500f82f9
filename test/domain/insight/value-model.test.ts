import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitValueModel } from '../../../domain/insight/fit-value-model.ts';
import { expectedOrderValue } from '../../../domain/insight/gamma-gamma.ts';
import { aliveProbability, expectedOrders } from '../../../domain/insight/mbg-nbd.ts';
import {
  DEFAULT_VALUE_MODEL,
  isLapsed,
  isUsable,
  predict,
  type SalesSums,
  type ValueModel,
} from '../../../domain/insight/value-model.ts';
import { createBuyerSimulator } from '../../support/buyer-simulator.ts';

const NOW = '2026-06-30T12:00:00.000Z';
const weeksAgo = (weeks: number) => new Date(Date.parse(NOW) - weeks * 7 * 24 * 3_600_000).toISOString();

/** A customer with orders 30, 20 and 10 weeks ago, for 120.00 in total. */
const regular: SalesSums = {
  orderCount: 3,
  firstOrderAt: weeksAgo(30),
  lastOrderAt: weeksAgo(10),
  lifetimeValue: 12_000,
  valuedOrders: 3,
};
const nobody: SalesSums = { orderCount: 0, firstOrderAt: null, lastOrderAt: null, lifetimeValue: 0, valuedOrders: 0 };
const fitted: ValueModel = { ...DEFAULT_VALUE_MODEL, version: 3, gammaGamma: { p: 6, q: 4, v: 1_500 } };

describe('a prediction', () => {
  test('uses the repeat orders, in weeks', () => {
    const history = { repeats: 2, recency: 20, age: 30 };
    const alive = aliveProbability(DEFAULT_VALUE_MODEL.mbgNbd, history);
    const orders = expectedOrders(DEFAULT_VALUE_MODEL.mbgNbd, history, 365 / 7, alive);
    expect(predict(DEFAULT_VALUE_MODEL, regular, NOW)).toEqual({ alive, orders, value: Math.round(orders * 4_000) });
  });

  test('uses the order value of Gamma-Gamma, once that is fitted', () => {
    const { orders = 0, value } = predict(fitted, regular, NOW, 70) ?? {};
    const orderValue = expectedOrderValue({ p: 6, q: 4, v: 1_500 }, { orders: 3, average: 4_000 });
    expect(value).toBe(Math.round(orders * orderValue));
  });

  test('is 0 for no days, and grows with the days', () => {
    const predictDays = (days: number) => predict(DEFAULT_VALUE_MODEL, regular, NOW, days);
    expect(predictDays(0)).toMatchObject({ orders: 0, value: 0 });
    expect(predictDays(30)?.orders).toBeLessThan(predictDays(31)?.orders ?? 0);
  });

  test('does not exist without orders, and has no value without a valued order', () => {
    expect(predict(fitted, nobody, NOW)).toBeNull();
    expect(predict(fitted, { ...regular, lifetimeValue: 0, valuedOrders: 0 }, NOW)).toMatchObject({ value: null });
  });

  test('is never negative, even if refunds are higher than sales', () => {
    expect(predict(DEFAULT_VALUE_MODEL, { ...regular, lifetimeValue: -500 }, NOW)?.value).toBe(0);
    expect(predict(fitted, { ...regular, lifetimeValue: -500 }, NOW)?.value).toBeGreaterThan(0);
  });

  test('with one order and none for ten median intervals is below 0.5, with any model', () => {
    const parameter = fc.double({ min: -4, max: 4, noNaN: true }).map((exponent) => 10 ** exponent);
    const anyModel = fc.record({ r: parameter, alpha: parameter, a: parameter, b: parameter });
    fc.assert(
      fc.property(anyModel, fc.double({ min: 0.1, max: 60, noNaN: true }), (mbgNbd, medianInterval) => {
        const model = { ...DEFAULT_VALUE_MODEL, mbgNbd, medianInterval };
        const at = weeksAgo(10 * medianInterval + 1e-6);
        const once = { ...regular, orderCount: 1, valuedOrders: 1, firstOrderAt: at, lastOrderAt: at };
        expect(predict(model, once, NOW)?.alive).toBeLessThan(0.5);
        expect(isLapsed(model, once, NOW)).toBe(true);
        expect(isLapsed(model, { ...once, orderCount: 2 }, NOW)).toBe(false);
      }),
    );
  });

  test('does not exist for a broken model', () => {
    for (const broken of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const model = { ...DEFAULT_VALUE_MODEL, mbgNbd: { ...DEFAULT_VALUE_MODEL.mbgNbd, alpha: broken, r: broken } };
      expect(isUsable(model)).toBe(false);
      expect(predict(model, regular, NOW)).toBeNull();
    }
    const withoutValues = { ...fitted, gammaGamma: { p: Number.NaN, q: 4, v: 1 } };
    expect(predict(withoutValues, regular, NOW)?.value).toBe(predict(DEFAULT_VALUE_MODEL, regular, NOW)?.value);
  });

  test('treats an order in the future, from a fast clock, as one of now', () => {
    const ahead = { ...regular, orderCount: 1, firstOrderAt: weeksAgo(-0.0001), lastOrderAt: weeksAgo(-0.0001) };
    expect(predict(DEFAULT_VALUE_MODEL, ahead, NOW)).toEqual(
      predict(DEFAULT_VALUE_MODEL, { ...ahead, firstOrderAt: NOW, lastOrderAt: NOW }, NOW),
    );
  });
});

describe('a fit to customers', () => {
  const made = { mbgNbd: { r: 0.9, alpha: 10, a: 0.8, b: 3 }, gammaGamma: { p: 5, q: 3.5, v: 2_000 } };

  /** Simulated customers, as the sums that the graph stores. */
  function customers(count: number): SalesSums[] {
    const { history, spending, uniform } = createBuyerSimulator(3);
    return Array.from({ length: count }, () => {
      const { repeats, recency, age } = history(made.mbgNbd, 30 + 70 * uniform());
      const { average } = spending(made.gammaGamma, repeats + 1);
      return {
        orderCount: repeats + 1,
        firstOrderAt: weeksAgo(age),
        lastOrderAt: weeksAgo(age - recency),
        lifetimeValue: Math.max(1, Math.round(average * (repeats + 1))),
        valuedOrders: repeats + 1,
      };
    });
  }

  test('finds both models, and increments the version', () => {
    const fit = fitValueModel([...customers(6_000), nobody], fitted, NOW);
    if ('problem' in fit) throw new Error(fit.problem);
    expect(fit.model).toMatchObject({ version: 4, fittedAt: NOW, customers: 6_000 });
    const { mbgNbd, gammaGamma } = fit.model;
    for (const name of ['r', 'alpha', 'a', 'b'] as const)
      expect(Math.abs(mbgNbd[name] / made.mbgNbd[name] - 1)).toBeLessThan(0.3);
    for (const name of ['p', 'q', 'v'] as const)
      expect(Math.abs((gammaGamma?.[name] ?? 0) / made.gammaGamma[name] - 1)).toBeLessThan(0.15);
  });

  test('reports too few customers, with their number', () => {
    expect(fitValueModel(customers(100), DEFAULT_VALUE_MODEL, NOW)).toMatchObject({
      problem: expect.stringMatching(/^Too few data: 100 customers bought, and \d+ of them came back/),
    });
    const once = customers(300).map((sums) => ({ ...sums, orderCount: 1, lastOrderAt: sums.firstOrderAt }));
    expect(fitValueModel(once, DEFAULT_VALUE_MODEL, NOW)).toMatchObject({
      problem: expect.stringContaining('0 of them came back'),
    });
  });

  test('reports orders that fit no model', () => {
    const clockwork = Array.from({ length: 300 }, () => ({
      ...regular,
      orderCount: 11,
      firstOrderAt: weeksAgo(20),
      lastOrderAt: weeksAgo(0),
    }));
    expect(fitValueModel(clockwork, DEFAULT_VALUE_MODEL, NOW)).toMatchObject({
      problem: expect.stringContaining('no maximum'),
    });
    const atOnce = Array.from({ length: 300 }, () => ({ ...regular, lastOrderAt: regular.firstOrderAt }));
    expect(fitValueModel(atOnce, DEFAULT_VALUE_MODEL, NOW)).toHaveProperty('problem');
  });

  test('has no Gamma-Gamma model if all orders have the same value', () => {
    const same = customers(400).map((sums) => ({ ...sums, lifetimeValue: 1_000 * sums.valuedOrders }));
    expect(fitValueModel(same, DEFAULT_VALUE_MODEL, NOW)).toMatchObject({ model: { gammaGamma: null } });
  });
});
