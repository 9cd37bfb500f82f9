import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitGammaGamma, logLikelihoodOf } from '../../../domain/insight/fit-gamma-gamma.ts';
import { expectedOrderValue, type GammaGamma } from '../../../domain/insight/gamma-gamma.ts';
import { createBuyerSimulator } from '../../support/buyer-simulator.ts';
import { hasCdnow, NO_CDNOW, readSample, referenceOf } from '../../support/cdnow.ts';

const meanOf = ({ p, q, v }: GammaGamma) => (p * v) / (q - 1);

describe('the published figures', () => {
  test('of the sample: parameters, likelihood and its first customers', ({ skip }) => {
    skip(!hasCdnow, NO_CDNOW);
    const { Gamma_Gamma: published } = referenceOf();
    const sample = readSample();
    const spendings = sample.map(({ spending }) => spending).filter((spending) => spending !== null);
    expect(spendings).toHaveLength(946);
    expect(logLikelihoodOf(published, spendings)).toBeCloseTo(published.recomputed_LL_at_params, 1);

    const { model, logLikelihood } = fitGammaGamma(spendings);
    for (const name of ['p', 'q', 'v'] as const) expect(Math.abs(model[name] / published[name] - 1)).toBeLessThan(0.01);
    expect(Math.abs(logLikelihood - published.recomputed_LL_at_params)).toBeLessThan(0.1);

    for (const [index, value] of published.E_avg_profit_first10.entries()) {
      const spending = sample[index]?.spending;
      const expected = spending == null ? meanOf(model) : expectedOrderValue(model, spending);
      expect(Math.abs(expected - value)).toBeLessThan(published.tolerance);
    }
  });
});

describe('a fit', () => {
  test('finds the model of simulated customers, in any unit', () => {
    const made: GammaGamma = { p: 4, q: 3, v: 2_500 };
    const { spending, uniform } = createBuyerSimulator(11);
    const customers = Array.from({ length: 12_000 }, () => spending(made, 1 + Math.floor(8 * uniform())));
    const { model, logLikelihood } = fitGammaGamma(customers);
    for (const name of ['p', 'q', 'v'] as const) expect(Math.abs(model[name] / made[name] - 1)).toBeLessThan(0.08);
    expect(logLikelihood).toBeGreaterThanOrEqual(logLikelihoodOf(made, customers));
  });
});

describe('the expected order value', () => {
  test('is between the average of the customer and that of all, and moves to the customer with each order', () => {
    const models = fc.record({
      p: fc.double({ min: 0.1, max: 50, noNaN: true }),
      q: fc.double({ min: 1.1, max: 50, noNaN: true }),
      v: fc.double({ min: 1, max: 1e6, noNaN: true }),
    });
    fc.assert(
      fc.property(
        models,
        fc.integer({ min: 1, max: 1_000 }),
        fc.integer({ min: 0, max: 1e9 }),
        (model, orders, own) => {
          const expected = expectedOrderValue(model, { orders, average: own });
          const [min, max] = [Math.min(own, meanOf(model)), Math.max(own, meanOf(model))];
          expect(expected).toBeGreaterThanOrEqual(min * (1 - 1e-9));
          expect(expected).toBeLessThanOrEqual(max * (1 + 1e-9));
          const next = expectedOrderValue(model, { orders: orders + 1, average: own });
          expect(Math.abs(next - own)).toBeLessThanOrEqual(Math.abs(expected - own) * (1 + 1e-9) + 1e-6);
        },
      ),
    );
  });
});
