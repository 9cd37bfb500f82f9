import { ordersUntilDropout } from './orders-until-dropout.ts';

/**
 * The MBG/NBD model of repeat buying (Batislam, Denizel and Filiztekin 2007; Hoppe and Wagner 2007). While a customer is
 * active, orders come at the customer's own rate, which is gamma distributed (`r`, `alpha`) over customers. After each
 * order, the first one too, the customer may drop out for good with the customer's own probability, which is beta
 * distributed (`a`, `b`). All times, and so `alpha`, are in weeks.
 *
 * BG/NBD (Fader, Hardie and Lee 2005) has the same parameters, but lets a customer drop out only after a repeat order. So
 * a customer with one order counts as active for ever.
 */
export type MbgNbd = { readonly r: number; readonly alpha: number; readonly a: number; readonly b: number };

/** All that the model needs to know about a customer. */
export type BuyingHistory = {
  /** Orders after the first. */
  readonly repeats: number;
  /** Weeks from the first order to the last; 0 for a single order. */
  readonly recency: number;
  /** Weeks from the first order to the end of the observation; at least `recency`. */
  readonly age: number;
};

/** The probability that the customer has not dropped out. */
export function aliveProbability({ r, alpha, a, b }: MbgNbd, { repeats, recency, age }: BuyingHistory): number {
  const odds = Math.log(a / (b + repeats)) + (r + repeats) * Math.log((alpha + age) / (alpha + recency));
  return 1 / (1 + Math.exp(odds));
}

/**
 * The expected number of orders in the next weeks from a customer who is active with the probability `alive`; finite for
 * every valid parameter.
 */
export function expectedOrders(
  { r, alpha, a, b }: MbgNbd,
  { repeats, age }: BuyingHistory,
  weeks: number,
  alive: number,
): number {
  return alive * ordersUntilDropout(r + repeats, weeks / (alpha + age), { a, b: b + repeats + 1 });
}
