import type { BgNbd, BuyingHistory } from './bg-nbd.ts';
import { minimize } from './minimize.ts';

/** A model with how likely it makes what it was fitted to: a sum of natural logarithms over customers. */
export type FittedBgNbd = { readonly model: BgNbd; readonly logLikelihood: number };

/** The model that makes the histories most likely; not finite numbers where they do not tell one. */
export function fitBgNbd(histories: readonly BuyingHistory[]): FittedBgNbd {
  const age = histories.reduce((sum, history) => sum + history.age, 0) / histories.length;
  const { at, value } = minimize(
    (logarithms) => -logLikelihoodOf(modelAt(logarithms), histories) / histories.length,
    [0, Math.log(age / 4), 0, 0],
  );
  return { model: modelAt(at), logLikelihood: -value * histories.length };
}

/** The natural logarithm of how likely the histories are under the model, summed over the customers. */
export function logLikelihoodOf(model: BgNbd, histories: readonly BuyingHistory[]): number {
  const { r, alpha, a, b } = model;
  const most = histories.reduce((max, { repeats }) => Math.max(max, repeats), 0);
  const factors = factorsOf(model, most);
  let sum = 0;
  for (const { repeats, recency, age } of histories) {
    const alive = -(r + repeats) * Math.log(alpha + age);
    const gone =
      repeats === 0
        ? Number.NEGATIVE_INFINITY
        : Math.log(a / (b + repeats - 1)) - (r + repeats) * Math.log(alpha + recency);
    sum += (factors[repeats] ?? Number.NaN) + logOfSum(alive, gone);
  }
  return sum + histories.length * r * Math.log(alpha);
}

/** The parameters are above 0: looked for by their logarithms, they cannot leave their range. */
function modelAt(logarithms: readonly number[]): BgNbd {
  const [r = Number.NaN, alpha = Number.NaN, a = Number.NaN, b = Number.NaN] = logarithms.map(Math.exp);
  return { r, alpha, a, b };
}

/**
 * By the number of repeats x, the logarithm of gamma(r + x) / gamma(r) x beta(a, b + x) / beta(a, b): ratios of gamma
 * functions whose arguments are whole numbers apart, so products.
 */
function factorsOf({ r, a, b }: BgNbd, most: number): Float64Array {
  const factors = new Float64Array(most + 1);
  for (let x = 1; x <= most; x++)
    factors[x] = (factors[x - 1] ?? 0) + Math.log(r + x - 1) + Math.log((b + x - 1) / (a + b + x - 1));
  return factors;
}

function logOfSum(one: number, other: number): number {
  const most = Math.max(one, other);
  return most + Math.log1p(Math.exp(Math.min(one, other) - most));
}
