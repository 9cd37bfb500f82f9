import type { Metrics } from '../customer/metrics.ts';
import type { Instant } from '../instant.ts';
import { aliveProbability, type BgNbd, type BuyingHistory, expectedOrders } from './bg-nbd.ts';
import { expectedOrderValue, type GammaGamma } from './gamma-gamma.ts';

/** What predictions are computed with: both models, and what they were fitted to. */
export type ValueModel = {
  /** 0: nothing was fitted yet. */
  readonly version: number;
  readonly fittedAt: Instant | null;
  /** Of how many customers who bought. */
  readonly customers: number;
  readonly bgNbd: BgNbd;
  /** In minor units of the shop's currency; null: an order is expected to be worth what the customer's were so far. */
  readonly gammaGamma: GammaGamma | null;
};

/**
 * Until a shop has enough of its own, repeat buying as published for CDNOW, the music shop of the BG/NBD paper (Fader,
 * Hardie and Lee 2005, table 2); what orders are worth has no such default.
 */
export const UNFITTED: ValueModel = {
  version: 0,
  fittedAt: null,
  customers: 0,
  bgNbd: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
  gammaGamma: null,
};

export type ValueModelRecords = {
  /** As it was up to a minute ago. */
  valueModel(): Promise<ValueModel>;
};

/** What a customer's own sales say of the customer. */
export type SalesSums = Pick<Metrics, 'orderCount' | 'firstOrderAt' | 'lastOrderAt' | 'lifetimeValue' | 'valuedOrders'>;

export type Prediction = {
  /** Probability that the customer still is one. */
  readonly alive: number;
  readonly orders: number;
  /** Minor units of the shop's currency; null where no order of the customer counts in it. */
  readonly value: number | null;
};

const PREDICTED_DAYS = 365;

const WEEK_MS = 7 * 24 * 60 * 60 * 1_000;

/** What is expected of the customer in the days from now on; null of whoever has not bought. */
export function predict(model: ValueModel, sums: SalesSums, now: Instant, days = PREDICTED_DAYS): Prediction | null {
  const history = buyingHistoryOf(sums, now);
  if (history === null) return null;
  const orders = expectedOrders(model.bgNbd, history, days / 7);
  const worth = orderValueOf(model, sums);
  return {
    alive: aliveProbability(model.bgNbd, history),
    orders,
    value: worth === null ? null : Math.round(orders * worth),
  };
}

/** In weeks; null of whoever has not bought. An order is one purchase, also where several were placed in a day. */
export function buyingHistoryOf(
  { orderCount, firstOrderAt, lastOrderAt }: SalesSums,
  now: Instant,
): BuyingHistory | null {
  if (orderCount === 0 || firstOrderAt === null || lastOrderAt === null) return null;
  const recency = weeksBetween(firstOrderAt, lastOrderAt);
  return { repeats: orderCount - 1, recency, age: Math.max(recency, weeksBetween(firstOrderAt, now)) };
}

function orderValueOf({ gammaGamma }: ValueModel, { lifetimeValue, valuedOrders }: SalesSums): number | null {
  if (valuedOrders === 0) return null;
  // Who was paid back more than was counted has an average of nothing, not less.
  const average = Math.max(0, lifetimeValue) / valuedOrders;
  return gammaGamma === null ? average : expectedOrderValue(gammaGamma, { orders: valuedOrders, average });
}

const weeksBetween = (from: Instant, to: Instant): number => (Date.parse(to) - Date.parse(from)) / WEEK_MS;
