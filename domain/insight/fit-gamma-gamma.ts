import { gammaln } from 'simple-statistics';
import type { GammaGamma, Spending } from './gamma-gamma.ts';
import { minimize } from './minimize.ts';

/** A fitted model, with its log-likelihood: a sum of natural logarithms over customers. */
export type FittedGammaGamma = {
  readonly model: GammaGamma;
  readonly logLikelihood: number;
  /** False: the likelihood still grew where the search ended, or is not a finite number there. */
  readonly converged: boolean;
};

/** Maximum likelihood fit, in the unit of the averages. The parameters are not finite if the averages determine none. */
export function fitGammaGamma(customers: readonly Spending[]): FittedGammaGamma {
  const unit = customers.reduce((sum, { average }) => sum + average, 0) / customers.length;
  const scaled = customers.map(({ orders, average }) => ({ orders, average: average / unit }));
  const { at, converged } = minimize(
    (logarithms) => -logLikelihoodOf(modelAt(logarithms), scaled) / scaled.length,
    [0, 1, 0],
  );
  const { p, q, v } = modelAt(at);
  const model = { p, q, v: v * unit };
  return { model, logLikelihood: logLikelihoodOf(model, customers), converged };
}

/** The log-likelihood of the averages under the model, summed over the customers. */
export function logLikelihoodOf({ p, q, v }: GammaGamma, customers: readonly Spending[]): number {
  let sum = customers.length * (q * Math.log(v) - gammaln(q));
  for (const { orders, average } of customers) {
    const shape = p * orders;
    sum +=
      gammaln(shape + q) -
      gammaln(shape) +
      (shape - 1) * Math.log(average) +
      shape * Math.log(orders) -
      (shape + q) * Math.log(orders * average + v);
  }
  return sum;
}

/** The parameters are above 0. The search runs over their logarithms, so that they cannot leave their range. */
function modelAt(logarithms: readonly number[]): GammaGamma {
  const [p = Number.NaN, q = Number.NaN, v = Number.NaN] = logarithms.map(Math.exp);
  return { p, q, v };
}
