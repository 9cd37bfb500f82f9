/**
 * The Gamma-Gamma model of order values (Fader and Hardie 2013): each customer has an own average. The orders vary around
 * it by a gamma distribution of shape `p`, whose rate is itself gamma distributed (`q`, `v`) over customers. Order values
 * are independent of order frequency. `v` is in the unit of the values.
 */
export type GammaGamma = { readonly p: number; readonly q: number; readonly v: number };

/** A customer's orders: their number and their average value. Both above 0. */
export type Spending = { readonly orders: number; readonly average: number };

/** The expected value of an order of the customer: between the customer's average so far and the average of all. */
export function expectedOrderValue({ p, q, v }: GammaGamma, { orders, average }: Spending): number {
  return (p * (v + orders * average)) / (p * orders + q - 1);
}
