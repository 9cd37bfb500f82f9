import { ordersUntilDropout } from './orders-until-dropout.ts';

/**
 * The BG/NBD model of repeat buying (Fader, Hardie and Lee 2005): while a customer is alive, orders come at a rate of the
 * customer's own, which is gamma distributed (`r`, `alpha`) over customers; after each order the customer may be gone for
 * good, with a probability of the customer's own, which is beta distributed (`a`, `b`). All times are in weeks, and
 * `alpha` with them.
 */
export type BgNbd = { readonly r: number; readonly alpha: number; readonly a: number; readonly b: number };

/** All that the model needs to know of a customer. */
export type BuyingHistory = {
  /** Orders behind the first. */
  readonly repeats: number;
  /** Weeks from the first order to the last; 0 where there is one only. */
  readonly recency: number;
  /** Weeks from the first order to the end of what is observed; at least `recency`. */
  readonly age: number;
};

const NEW_CUSTOMER: BuyingHistory = { repeats: 0, recency: 0, age: 0 };

/** The probability that the customer still is one. Of whoever bought once it is 1: the model lets nobody go unseen. */
export function aliveProbability(model: BgNbd, history: BuyingHistory): number {
  return 1 / (1 + dropoutOdds(model, history));
}

/** The number of orders expected from the customer in the weeks to come; finite for every valid parameter. */
export function expectedOrders(model: BgNbd, history: BuyingHistory, weeks: number): number {
  const { r, alpha, a, b } = model;
  const { repeats, age } = history;
  const staying = ordersUntilDropout(r + repeats, weeks / (alpha + age), { a, b: b + repeats });
  return staying * aliveProbability(model, history);
}

/** The number of orders expected in the weeks behind the first, of a customer of whom no more is known. */
export const expectedOrdersOfNew = (model: BgNbd, weeks: number): number => expectedOrders(model, NEW_CUSTOMER, weeks);

/** The probability of exactly so many orders in the weeks behind the first, of a customer of whom no more is known. */
export function orderCountProbability({ r, alpha, a, b }: BgNbd, count: number, weeks: number): number {
  const rest = (alpha / (alpha + weeks)) ** r;
  const z = weeks / (alpha + weeks);
  // Negative binomial probabilities of 0, 1, ... orders, were the customer to live on.
  const living = [rest];
  for (let n = 1; n <= count; n++) living.push(((living[n - 1] ?? 0) * z * (r + n - 1)) / n);
  let stays = 1;
  for (let n = 0; n < count; n++) stays *= (b + n) / (a + b + n);
  if (count === 0) return rest;
  const goes = (stays * a) / (b + count - 1);
  const fewer = living.slice(0, count).reduce((sum, one) => sum + one, 0);
  return stays * (living[count] ?? 0) + goes * (1 - fewer);
}

function dropoutOdds({ r, alpha, a, b }: BgNbd, { repeats, recency, age }: BuyingHistory): number {
  if (repeats === 0) return 0;
  return Math.exp(Math.log(a / (b + repeats - 1)) + (r + repeats) * Math.log((alpha + age) / (alpha + recency)));
}
