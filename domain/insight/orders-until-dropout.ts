/**
 * The orders expected in the time to come from a customer who is still one, and who may be gone for good after each:
 * the mean over the drop-out probability p of (1 - (1 + p time)^-shape) / p, where p is beta distributed (`a`, `b`).
 * Integrated by the trapezoidal rule over the logit of p: the integrand is smooth and positive there, so nothing cancels
 * or overflows for any parameters, where the closed form with Gauss's 2F1 multiplies what is beyond a double by what is 0.
 * @param shape of the rate of orders, which is gamma distributed
 * @param time to come, in the unit in which the rate has mean `shape`
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
  // Below, p is too small to end anything, and above it is 1: the density is a plain exponential there.
  const low = Math.max(
    peak - NEGLIGIBLE / a - 12 * deviation,
    Math.min(peak, -Math.log(time * (shape + 1) + b + 1)) - TINY,
  );
  const high = Math.min(peak + NEGLIGIBLE / b + 12 * deviation, Math.max(peak, Math.log(a + 1)) + TINY);
  const steps = Math.ceil((high - low) / step);
  const width = (high - low) / steps;
  const top = logDensity(peak, a, b);
  const density = (logit: number) => Math.exp(logDensity(logit, a, b) - top);
  // Beyond both ends the rule goes on for ever over an exponential: a geometric series.
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

/** Natural logarithms of what is lost without a trace in a double: of a density, and of a probability. */
const NEGLIGIBLE = 45;
const TINY = 40;

/** Of the logit of a beta distributed number, up to a constant. */
const logDensity = (logit: number, a: number, b: number): number => -a * softplus(-logit) - b * softplus(logit);

/** ln(1 + e^x). */
const softplus = (x: number): number => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));

const ordersAt = (p: number, shape: number, time: number): number => -Math.expm1(-shape * Math.log1p(p * time)) / p;
