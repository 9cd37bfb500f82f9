/**
 * The expected number of future orders of an active customer, who may drop out for good after each order: the mean over
 * the drop-out probability p of (1 - (1 + p time)^-shape) / p, where p is beta distributed (`a`, `b`). The mean is
 * integrated by the trapezoidal rule over the logit of p. There the integrand is smooth and positive, so nothing cancels
 * or overflows for any parameters; the closed form with Gauss's 2F1 multiplies an overflow by 0.
 * @param shape of the gamma distributed order rate
 * @param time the length of the future, in the unit in which the rate has mean `shape`
 */
export function ordersUntilDropout(
  shape: number,
  time: number,
  { a, b }: { readonly a: number; readonly b: number },
): number {
  if (time <= 0) return 0;
  const orders = (logit: number) => ordersAt(1 / (1 + Math.exp(-logit)), shape, time);
  const peak = Math.log(a / b);
  const deviation = Math.sqrt(1 / a + 1 / b);
  const step = Math.min(0.5, 0.7 * deviation);
  // Below `low`, p is too small to matter; above `high` it is 1. The density is a plain exponential there.
  const low = Math.max(
    peak - NEGLIGIBLE / a - 12 * deviation,
    Math.min(peak, -Math.log(time * (shape + 1) + b + 1)) - TINY,
  );
  const high = Math.min(peak + NEGLIGIBLE / b + 12 * deviation, Math.max(peak, Math.log(a + 1)) + TINY);
  const steps = Math.ceil((high - low) / step);
  const width = (high - low) / steps;
  const top = logDensity(peak, a, b);
  const density = (logit: number) => Math.exp(logDensity(logit, a, b) - top);
  // Beyond both ends the sum over an exponential is a geometric series.
  const below = (density(low) * width) / Math.expm1(a * width);
  const above = (density(high) * width) / Math.expm1(b * width);
  let mass = below + above;
  let sum = below * orders(low) + above * orders(high);
  for (let index = 0; index <= steps; index++) {
    const logit = low + index * width;
    const weight = density(logit) * width;
    mass += weight;
    sum += weight * orders(logit);
  }
  return sum / mass;
}

/** Natural logarithms of the ratio that vanishes in a double: of a density, and of a probability. */
const NEGLIGIBLE = 45;
const TINY = 40;

/** The log density of the logit of a beta distributed number, up to a constant. */
const logDensity = (logit: number, a: number, b: number): number => -a * softplus(-logit) - b * softplus(logit);

/** ln(1 + e^x). */
const softplus = (x: number): number => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));

const ordersAt = (p: number, shape: number, time: number): number => -Math.expm1(-shape * Math.log1p(p * time)) / p;
