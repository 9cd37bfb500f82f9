/**
 * The Gamma-Gamma model of what orders are worth (Fader and Hardie 2013): a customer's orders vary around an average of
 * the customer's own, by a gamma distribution of shape `p` whose rate is itself gamma distributed (`q`, `v`) over
 * customers. What an order is worth says nothing of how often they come. `v` is in the unit of the values.
 */
export type GammaGamma = { readonly p: number; readonly q: number; readonly v: number };

/** A customer's orders: how many, and what they are worth on average. Both above 0. */
export type Spending = { readonly orders: number; readonly average: number };

/** What an order of the customer is worth in the long run: between the customer's average so far and everybody's. */
export function expectedOrderValue({ p, q, v }: GammaGamma, { orders, average }: Spending): number {
  return (p * (v + orders * average)) / (p * orders + q - 1);
}
