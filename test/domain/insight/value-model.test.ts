import { describe, expect, test } from 'vitest';
import { aliveProbability, expectedOrders } from '../../../domain/insight/bg-nbd.ts';
import { fitValueModel } from '../../../domain/insight/fit-value-model.ts';
import { expectedOrderValue } from '../../../domain/insight/gamma-gamma.ts';
import { predict, type SalesSums, UNFITTED, type ValueModel } from '../../../domain/insight/value-model.ts';
import { buyers } from '../../support/buyers.ts';

const NOW = '2026-06-30T12:00:00.000Z';
const weeksAgo = (weeks: number) => new Date(Date.parse(NOW) - weeks * 7 * 24 * 3_600_000).toISOString();

/** Who bought 30, 20 and 10 weeks ago for 120.00 in all. */
const regular: SalesSums = {
  orderCount: 3,
  firstOrderAt: weeksAgo(30),
  lastOrderAt: weeksAgo(10),
  lifetimeValue: 12_000,
  valuedOrders: 3,
};
const nobody: SalesSums = { orderCount: 0, firstOrderAt: null, lastOrderAt: null, lifetimeValue: 0, valuedOrders: 0 };
const fitted: ValueModel = { ...UNFITTED, version: 3, gammaGamma: { p: 6, q: 4, v: 1_500 } };

describe('a prediction', () => {
  test('rests on the orders behind the first, in weeks', () => {
    const history = { repeats: 2, recency: 20, age: 30 };
    expect(predict(UNFITTED, regular, NOW)).toEqual({
      alive: aliveProbability(UNFITTED.bgNbd, history),
      orders: expectedOrders(UNFITTED.bgNbd, history, 365 / 7),
      value: Math.round(expectedOrders(UNFITTED.bgNbd, history, 365 / 7) * 4_000),
    });
  });

  test('counts an order as Gamma-Gamma expects it, where that is fitted', () => {
    const { orders = 0, value } = predict(fitted, regular, NOW, 70) ?? {};
    const worth = expectedOrderValue({ p: 6, q: 4, v: 1_500 }, { orders: 3, average: 4_000 });
    expect(value).toBe(Math.round(orders * worth));
  });

  test('expects nothing of no days, and more of more', () => {
    const of = (days: number) => predict(UNFITTED, regular, NOW, days);
    expect(of(0)).toMatchObject({ orders: 0, value: 0 });
    expect(of(30)?.orders).toBeLessThan(of(31)?.orders ?? 0);
  });

  test('is none of whoever has not bought, and has no value where none is counted', () => {
    expect(predict(fitted, nobody, NOW)).toBeNull();
    expect(predict(fitted, { ...regular, lifetimeValue: 0, valuedOrders: 0 }, NOW)).toMatchObject({ value: null });
  });

  test('is never of less than nothing, also where more was paid back than counted', () => {
    expect(predict(UNFITTED, { ...regular, lifetimeValue: -500 }, NOW)?.value).toBe(0);
    expect(predict(fitted, { ...regular, lifetimeValue: -500 }, NOW)?.value).toBeGreaterThan(0);
  });

  test('takes a sale of a clock that is ahead as one of now', () => {
    const ahead = { ...regular, orderCount: 1, firstOrderAt: weeksAgo(-0.0001), lastOrderAt: weeksAgo(-0.0001) };
    expect(predict(UNFITTED, ahead, NOW)).toEqual(
      predict(UNFITTED, { ...ahead, firstOrderAt: NOW, lastOrderAt: NOW }, NOW),
    );
  });
});

describe('a fit to customers', () => {
  const made = { bgNbd: { r: 0.9, alpha: 10, a: 0.8, b: 3 }, gammaGamma: { p: 5, q: 3.5, v: 2_000 } };

  /** Customers of the models that made them, as the graph sums them up. */
  function customers(count: number): SalesSums[] {
    const { history, spending, uniform } = buyers(3);
    return Array.from({ length: count }, () => {
      const { repeats, recency, age } = history(made.bgNbd, 30 + 70 * uniform());
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

  test('finds both models, and is the next version', () => {
    const fit = fitValueModel([...customers(6_000), nobody], fitted, NOW);
    if ('problem' in fit) throw new Error(fit.problem);
    expect(fit.model).toMatchObject({ version: 4, fittedAt: NOW, customers: 6_000 });
    const { bgNbd, gammaGamma } = fit.model;
    for (const name of ['r', 'alpha', 'a', 'b'] as const)
      expect(Math.abs(bgNbd[name] / made.bgNbd[name] - 1)).toBeLessThan(0.2);
    for (const name of ['p', 'q', 'v'] as const)
      expect(Math.abs((gammaGamma?.[name] ?? 0) / made.gammaGamma[name] - 1)).toBeLessThan(0.15);
  });

  test('of too few says so, with how many there are', () => {
    expect(fitValueModel(customers(100), UNFITTED, NOW)).toMatchObject({
      problem: expect.stringMatching(/^Too few data: 100 customers bought, and \d+ of them came back/),
    });
    const once = customers(300).map((sums) => ({ ...sums, orderCount: 1, lastOrderAt: sums.firstOrderAt }));
    expect(fitValueModel(once, UNFITTED, NOW)).toMatchObject({
      problem: expect.stringContaining('0 of them came back'),
    });
  });

  test('to orders that all are worth the same keeps to what each customer spent', () => {
    const same = customers(400).map((sums) => ({ ...sums, lifetimeValue: 1_000 * sums.valuedOrders }));
    expect(fitValueModel(same, UNFITTED, NOW)).toMatchObject({ model: { gammaGamma: null } });
  });
});
