import type { BgNbd, BuyingHistory } from './bg-nbd.ts';
import { ordersUntilDropout } from './orders-until-dropout.ts';

/**
 * The MBG/NBD model of repeat buying (Batislam, Denizel and Filiztekin 2007; Hoppe and Wagner 2007): BG/NBD in which a
 * customer may also be gone after the first order. BG/NBD lets nobody go before a repeat, so that whoever bought once
 * counts as alive for ever. The parameters mean the same.
 */
export type MbgNbd = BgNbd;

/** The probability that the customer still is one. */
export function aliveProbability({ r, alpha, a, b }: MbgNbd, { repeats, recency, age }: BuyingHistory): number {
  const odds = Math.log(a / (b + repeats)) + (r + repeats) * Math.log((alpha + age) / (alpha + recency));
  return 1 / (1 + Math.exp(odds));
}

/**
 * The number of orders expected in the weeks to come from a customer who is still one with a probability of `alive`;
 * finite for every valid parameter.
 */
export function expectedOrders(
  { r, alpha, a, b }: MbgNbd,
  { repeats, age }: BuyingHistory,
  weeks: number,
  alive: number,
): number {
  return alive * ordersUntilDropout(r + repeats, weeks / (alpha + age), { a, b: b + repeats + 1 });
}
