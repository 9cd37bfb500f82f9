import type { Instant } from '../kernel/instant.ts';
import type { OrderMetrics } from '../order/order-metrics.ts';
import type { BuyingHistory } from './bg-nbd.ts';
import { expectedOrderValue, type GammaGamma } from './gamma-gamma.ts';
import { aliveProbability, expectedOrders, type MbgNbd } from './mbg-nbd.ts';

/** What predictions are computed with: both models, and what they were fitted to. */
export type ValueModel = {
  /** 0: nothing was fitted yet. */
  readonly version: number;
  readonly fittedAt: Instant | null;
  /** Of how many customers who bought. */
  readonly customers: number;
  readonly mbgNbd: MbgNbd;
  /** Weeks between the orders of a customer who came back: the median over customers of their own mean. */
  readonly medianInterval: number;
  /** In minor units of the shop's currency; null: an order is expected to be worth what the customer's were so far. */
  readonly gammaGamma: GammaGamma | null;
};

/**
 * Until a shop has enough of its own, repeat buying as fitted to the sample of CDNOW, the music shop of the BG/NBD paper
 * (Fader, Hardie and Lee 2005); what orders are worth has no such default.
 */
export const UNFITTED: ValueModel = {
  version: 0,
  fittedAt: null,
  customers: 0,
  mbgNbd: { r: 0.5247, alpha: 6.182, a: 0.8916, b: 1.6149 },
  medianInterval: 6.95,
  gammaGamma: null,
};

export type ValueModelRepository = {
  /** As it was up to a minute ago. */
  valueModel(): Promise<ValueModel>;
};

/** What a customer's own sales say of the customer. */
export type SalesSums = Pick<
  OrderMetrics,
  'orderCount' | 'firstOrderAt' | 'lastOrderAt' | 'lifetimeValue' | 'valuedOrders'
>;

export type Prediction = {
  /** Probability that the customer still is one. */
  readonly alive: number;
  readonly orders: number;
  /** Minor units of the shop's currency; null where no order of the customer counts in it. */
  readonly value: number | null;
};

const PREDICTED_DAYS = 365;

const WEEK_MS = 7 * 24 * 60 * 60 * 1_000;

/** So many usual intervals after the only order, a customer is as likely gone as not. */
const SILENT_INTERVALS = 9;
/** After so many a customer who bought once has lapsed. */
const LAPSED_INTERVALS = 10;

/**
 * What is expected of the customer in the days from now on; null of whoever has not bought, and where the model gives no
 * number, so that rankings by what was bought do without it.
 */
export function predict(model: ValueModel, sums: SalesSums, now: Instant, days = PREDICTED_DAYS): Prediction | null {
  const history = buyingHistoryOf(sums, now);
  if (history === null) return null;
  const alive = aliveNow(model, history);
  const orders = expectedOrders(model.mbgNbd, history, days / 7, alive);
  if (!Number.isFinite(alive) || !Number.isFinite(orders)) return null;
  const worth = orderValueOf(model, sums);
  const value = worth === null ? null : Math.round(orders * worth);
  return { alive, orders, value: Number.isSafeInteger(value) ? value : null };
}

/** Whether the only order lies so far back that the customer counts among the best no more. */
export function isLapsed({ medianInterval }: ValueModel, sums: SalesSums, now: Instant): boolean {
  const history = buyingHistoryOf(sums, now);
  return history !== null && history.repeats === 0 && history.age >= LAPSED_INTERVALS * medianInterval;
}

/**
 * Who bought once tells the model nothing of the own rate, and where few customers drop out it would wait for years: the
 * odds that the customer is gone are at least the silence in usual intervals.
 */
function aliveNow({ mbgNbd, medianInterval }: ValueModel, history: BuyingHistory): number {
  const alive = aliveProbability(mbgNbd, history);
  if (history.repeats > 0) return alive;
  return Math.min(alive, 1 / (1 + history.age / (SILENT_INTERVALS * medianInterval)));
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
  const expected = gammaGamma === null ? average : expectedOrderValue(gammaGamma, { orders: valuedOrders, average });
  return Number.isFinite(expected) && expected >= 0 ? expected : average;
}

const weeksBetween = (from: Instant, to: Instant): number => (Date.parse(to) - Date.parse(from)) / WEEK_MS;

/** Whether predictions can be computed with it: every parameter is a finite number above 0. */
export function isUsable({ mbgNbd, gammaGamma, medianInterval }: ValueModel): boolean {
  const { r, alpha, a, b } = mbgNbd;
  const values = gammaGamma === null ? [] : [gammaGamma.p, gammaGamma.q, gammaGamma.v];
  return [r, alpha, a, b, medianInterval, ...values].every((value) => Number.isFinite(value) && value > 0);
}
