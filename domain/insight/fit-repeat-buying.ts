import type { BuyingHistory, MbgNbd } from './mbg-nbd.ts';
import { minimize } from './minimize.ts';

/**
 * In BG_NBD a customer may drop out after each repeat order, in MBG_NBD after the first order as well. The application
 * uses MBG_NBD; BG_NBD is there to check the fit against the figures published for CDNOW.
 */
export type BuyingVariant = 'BG_NBD' | 'MBG_NBD';

/** A fitted model, with its log-likelihood: a sum of natural logarithms over customers. */
export type FittedBuying = {
  readonly model: MbgNbd;
  readonly logLikelihood: number;
  /** False: the likelihood still grew where the search ended, or is not a finite number there. */
  readonly converged: boolean;
};

/** Maximum likelihood fit. */
export function fitRepeatBuying(variant: BuyingVariant, histories: readonly BuyingHistory[]): FittedBuying {
  const age = histories.reduce((sum, history) => sum + history.age, 0) / histories.length;
  const { at, value, converged } = minimize(
    (logarithms) => -logLikelihoodOf(variant, modelAt(logarithms), histories) / histories.length,
    [0, Math.log(age / 4), 0, 0],
  );
  return { model: modelAt(at), logLikelihood: -value * histories.length, converged };
}

/** The log-likelihood of the histories under the model, summed over the customers. */
export function logLikelihoodOf(variant: BuyingVariant, model: MbgNbd, histories: readonly BuyingHistory[]): number {
  const { r, alpha, a, b } = model;
  const most = histories.reduce((max, { repeats }) => Math.max(max, repeats), 0);
  const factors = factorsOf(variant, model, most);
  let sum = 0;
  for (const { repeats, recency, age } of histories) {
    const opportunities = dropoutOpportunities(variant, repeats);
    const alive = -(r + repeats) * Math.log(alpha + age);
    const droppedOut =
      opportunities === 0
        ? Number.NEGATIVE_INFINITY
        : Math.log(a / (b + opportunities - 1)) - (r + repeats) * Math.log(alpha + recency);
    sum += (factors[repeats] ?? Number.NaN) + logOfSum(alive, droppedOut);
  }
  return sum + histories.length * r * Math.log(alpha);
}

/** The number of orders after which the customer could drop out. */
const dropoutOpportunities = (variant: BuyingVariant, repeats: number): number =>
  variant === 'BG_NBD' ? repeats : repeats + 1;

/** The parameters are above 0. The search runs over their logarithms, so that they cannot leave their range. */
function modelAt(logarithms: readonly number[]): MbgNbd {
  const [r = Number.NaN, alpha = Number.NaN, a = Number.NaN, b = Number.NaN] = logarithms.map(Math.exp);
  return { r, alpha, a, b };
}

/**
 * For each number of repeats x, the logarithm of gamma(r + x) / gamma(r) * beta(a, b + n) / beta(a, b), where n is how
 * often the customer stayed. The arguments of the gamma functions differ by whole numbers, so the ratios are products.
 */
function factorsOf(variant: BuyingVariant, { r, a, b }: MbgNbd, most: number): Float64Array {
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
