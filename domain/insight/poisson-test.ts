import { gammaln } from 'simple-statistics';

/** What a pain point counted on some days, and the orders of these days. */
export type Exposure = { readonly problems: number; readonly orders: number };

/** Outcomes that differ in likelihood by rounding alone are equally likely; the same tolerance as R's `poisson.test`. */
const TOLERANCE = 1e-7;

/**
 * The p-value of the two-sided, exact test that two Poisson counts have the same rate (Przyborowski and Wilenski, 1940).
 * Given the sum of both counts, the first one is binomial with the share of its exposure. The p-value is the probability of
 * all outcomes that are at most as likely as the one observed, as in R's `poisson.test`. It takes time in proportion to the sum.
 */
export function comparePoissonRates(one: Exposure, other: Exposure): number {
  const trials = one.problems + other.problems;
  const share = one.orders / (one.orders + other.orders);
  const logProbability = (count: number): number =>
    logFactorial(trials) -
    logFactorial(count) -
    logFactorial(trials - count) +
    count * Math.log(share) +
    (trials - count) * Math.log1p(-share);
  const limit = logProbability(one.problems) + Math.log1p(TOLERANCE);
  let sum = 0;
  for (let count = 0; count <= trials; count++) {
    const log = logProbability(count);
    if (log <= limit) sum += Math.exp(log);
  }
  return Math.min(1, sum);
}

const logFactorial = (count: number): number => gammaln(count + 1);
