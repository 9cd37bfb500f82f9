import type { BuyingHistory, MbgNbd } from '../../domain/insight/mbg-nbd.ts';
import { ordersUntilDropout } from '../../domain/insight/orders-until-dropout.ts';

/**
 * The BG/NBD model of repeat buying (Fader, Hardie and Lee 2005), in which a customer may drop out only after a repeat
 * order. The application uses MBG/NBD. This model checks what both share, the fit and `ordersUntilDropout`, against the
 * figures published for CDNOW. All times are in weeks.
 */
export type BgNbd = MbgNbd;

const NEW_CUSTOMER: BuyingHistory = { repeats: 0, recency: 0, age: 0 };

/** The probability that the customer has not dropped out: 1 for a customer with one order. */
export function aliveProbability(model: BgNbd, history: BuyingHistory): number {
  return 1 / (1 + dropoutOdds(model, history));
}

/** The number of orders expected from the customer in the next weeks; finite for every valid parameter. */
export function expectedOrders(model: BgNbd, history: BuyingHistory, weeks: number): number {
  const { r, alpha, a, b } = model;
  const { repeats, age } = history;
  const staying = ordersUntilDropout(r + repeats, weeks / (alpha + age), { a, b: b + repeats });
  return staying * aliveProbability(model, history);
}

/** The number of orders expected in the weeks after the first order of a random customer. */
export const expectedOrdersOfNew = (model: BgNbd, weeks: number): number => expectedOrders(model, NEW_CUSTOMER, weeks);

/** The probability of exactly `count` orders in the weeks after the first order of a random customer. */
export function orderCountProbability({ r, alpha, a, b }: BgNbd, count: number, weeks: number): number {
  const none = (alpha / (alpha + weeks)) ** r;
  const z = weeks / (alpha + weeks);
  // Negative binomial probabilities of 0, 1, ... orders for a customer who never drops out.
  const active = [none];
  for (let n = 1; n <= count; n++) active.push(((active[n - 1] ?? 0) * z * (r + n - 1)) / n);
  let stays = 1;
  for (let n = 0; n < count; n++) stays *= (b + n) / (a + b + n);
  if (count === 0) return none;
  const leaves = (stays * a) / (b + count - 1);
  const fewer = active.slice(0, count).reduce((sum, one) => sum + one, 0);
  return stays * (active[count] ?? 0) + leaves * (1 - fewer);
}

function dropoutOdds({ r, alpha, a, b }: BgNbd, { repeats, recency, age }: BuyingHistory): number {
  if (repeats === 0) return 0;
  return Math.exp(Math.log(a / (b + repeats - 1)) + (r + repeats) * Math.log((alpha + age) / (alpha + recency)));
}
