import type { BgNbd, BuyingHistory } from './bg-nbd.ts';
import { minimize } from './minimize.ts';

/** In BG_NBD a customer may be gone after each repeat, in MBG_NBD after the first order as well. */
export type BuyingVariant = 'BG_NBD' | 'MBG_NBD';

/** A model with how likely it makes what it was fitted to: a sum of natural logarithms over customers. */
export type FittedBuying = {
  readonly model: BgNbd;
  readonly logLikelihood: number;
  /** False: the likelihood still grew where the search ended, or is not a number there. */
  readonly converged: boolean;
};

/** The model that makes the histories most likely. */
export function fitRepeatBuying(variant: BuyingVariant, histories: readonly BuyingHistory[]): FittedBuying {
  const age = histories.reduce((sum, history) => sum + history.age, 0) / histories.length;
  const { at, value, converged } = minimize(
    (logarithms) => -logLikelihoodOf(variant, modelAt(logarithms), histories) / histories.length,
    [0, Math.log(age / 4), 0, 0],
  );
  return { model: modelAt(at), logLikelihood: -value * histories.length, converged };
}

/** The natural logarithm of how likely the histories are under the model, summed over the customers. */
export function logLikelihoodOf(variant: BuyingVariant, model: BgNbd, histories: readonly BuyingHistory[]): number {
  const { r, alpha, a, b } = model;
  const most = histories.reduce((max, { repeats }) => Math.max(max, repeats), 0);
  const factors = factorsOf(variant, model, most);
  let sum = 0;
  for (const { repeats, recency, age } of histories) {
    const chances = dropoutOpportunities(variant, repeats);
    const alive = -(r + repeats) * Math.log(alpha + age);
    const gone =
      chances === 0
        ? Number.NEGATIVE_INFINITY
        : Math.log(a / (b + chances - 1)) - (r + repeats) * Math.log(alpha + recency);
    sum += (factors[repeats] ?? Number.NaN) + logOfSum(alive, gone);
  }
  return sum + histories.length * r * Math.log(alpha);
}

/** After how many of the orders the customer might have gone. */
const dropoutOpportunities = (variant: BuyingVariant, repeats: number): number =>
  variant === 'BG_NBD' ? repeats : repeats + 1;

/** The parameters are above 0: looked for by their logarithms, they cannot leave their range. */
function modelAt(logarithms: readonly number[]): BgNbd {
  const [r = Number.NaN, alpha = Number.NaN, a = Number.NaN, b = Number.NaN] = logarithms.map(Math.exp);
  return { r, alpha, a, b };
}

/**
 * By the number of repeats x, the logarithm of gamma(r + x) / gamma(r) x beta(a, b + n) / beta(a, b), where n is how often
 * the customer stayed: ratios of gamma functions whose arguments are whole numbers apart, so products.
 */
function factorsOf(variant: BuyingVariant, { r, a, b }: BgNbd, most: number): Float64Array {
  const staying = (n: number) => Math.log((b + n) / (a + b + n));
  const offset = dropoutOpportunities(variant, 0);
  const factors = new Float64Array(most + 1);
  factors[0] = offset === 0 ? 0 : staying(0);
  for (let x = 1; x <= most; x++) factors[x] = (factors[x - 1] ?? 0) + Math.log(r + x - 1) + staying(x - 1 + offset);
  return factors;
}

function logOfSum(one: number, other: number): number {
  const most = Math.max(one, other);
  return most + Math.log1p(Math.exp(Math.min(one, other) - most));
}
