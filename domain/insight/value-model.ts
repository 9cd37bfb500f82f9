import type { Instant } from '../kernel/instant.ts';
import type { OrderMetrics } from '../order/order-metrics.ts';
import { expectedOrderValue, type GammaGamma } from './gamma-gamma.ts';
import { aliveProbability, type BuyingHistory, expectedOrders, type MbgNbd } from './mbg-nbd.ts';
import type { RankingBounds } from './ranking-bounds.ts';

/** The two models behind predictions, and the data that they were fitted to. */
export type ValueModel = {
  /** 0: not fitted yet. */
  readonly version: number;
  readonly fittedAt: Instant | null;
  /** The number of customers who bought. */
  readonly customers: number;
  readonly mbgNbd: MbgNbd;
  /** Weeks between the orders of repeat customers: the median of each customer's mean. */
  readonly medianInterval: number;
  /** In minor units of the shop's currency; null: the expected order value is the customer's average so far. */
  readonly gammaGamma: GammaGamma | null;
  /** From which values on rankings list a customer; absent: they list all. */
  readonly rankings?: RankingBounds;
  /** One customer of so many stands for all of them in the sketch; absent: all count. */
  readonly comparedOneIn?: number;
};

/**
 * The model until the shop has enough data of its own: repeat buying as fitted to the sample of CDNOW, the music shop of
 * the BG/NBD paper (Fader, Hardie and Lee 2005). Order values have no default model.
 */
export const DEFAULT_VALUE_MODEL: ValueModel = {
  version: 0,
  fittedAt: null,
  customers: 0,
  mbgNbd: { r: 0.5247, alpha: 6.182, a: 0.8916, b: 1.6149 },
  medianInterval: 6.95,
  gammaGamma: null,
};

export type ValueModelRepository = {
  /** May be up to a minute old. */
  valueModel(): Promise<ValueModel>;
};

/** The sums of a customer's sales. */
export type SalesSums = Pick<
  OrderMetrics,
  'orderCount' | 'firstOrderAt' | 'lastOrderAt' | 'lifetimeValue' | 'valuedOrders'
>;

export type Prediction = {
  /** The probability that the customer has not dropped out. */
  readonly alive: number;
  readonly orders: number;
  /** Minor units of the shop's currency; null if no order of the customer has a value in it. */
  readonly value: number | null;
};

const PREDICTED_DAYS = 365;

const WEEK_MS = 7 * 24 * 60 * 60 * 1_000;

/** After this many median intervals without a second order, a customer is active with a probability of at most 0.5. */
const SILENT_INTERVALS = 9;
/** After this many median intervals without a second order, a customer has lapsed. */
const LAPSED_INTERVALS = 10;

/**
 * The prediction for the next days. Null for a customer who has not bought, and where the model gives no finite number;
 * rankings by past orders do not need it.
 */
export function predict(model: ValueModel, sums: SalesSums, now: Instant, days = PREDICTED_DAYS): Prediction | null {
  const history = buyingHistoryOf(sums, now);
  if (history === null) return null;
  const alive = aliveNow(model, history);
  const orders = expectedOrders(model.mbgNbd, history, days / 7, alive);
  if (!Number.isFinite(alive) || !Number.isFinite(orders)) return null;
  const orderValue = orderValueOf(model, sums);
  const value = orderValue === null ? null : Math.round(orders * orderValue);
  return { alive, orders, value: Number.isSafeInteger(value) ? value : null };
}

/** Whether the customer's only order is so old that the customer no longer counts among the best. */
export function isLapsed({ medianInterval }: ValueModel, sums: SalesSums, now: Instant): boolean {
  const history = buyingHistoryOf(sums, now);
  return history !== null && history.repeats === 0 && history.age >= LAPSED_INTERVALS * medianInterval;
}

/**
 * A single order says nothing about the customer's own rate, and where few customers drop out the model would wait for
 * years. So the odds of a dropout are at least the time since the order, in units of 9 median intervals.
 */
function aliveNow({ mbgNbd, medianInterval }: ValueModel, history: BuyingHistory): number {
  const alive = aliveProbability(mbgNbd, history);
  if (history.repeats > 0) return alive;
  return Math.min(alive, 1 / (1 + history.age / (SILENT_INTERVALS * medianInterval)));
}

/** In weeks; null for a customer without orders. Each order is one purchase, also if several were placed on a day. */
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
  // Refunds above the counted value give an average of 0, not less.
  const average = Math.max(0, lifetimeValue) / valuedOrders;
  const expected = gammaGamma === null ? average : expectedOrderValue(gammaGamma, { orders: valuedOrders, average });
  return Number.isFinite(expected) && expected >= 0 ? expected : average;
}

const weeksBetween = (from: Instant, to: Instant): number => (Date.parse(to) - Date.parse(from)) / WEEK_MS;

/** Whether every parameter is a finite number above 0, as predictions need. */
export function isUsable({ mbgNbd, gammaGamma, medianInterval }: ValueModel): boolean {
  const { r, alpha, a, b } = mbgNbd;
  const values = gammaGamma === null ? [] : [gammaGamma.p, gammaGamma.q, gammaGamma.v];
  return [r, alpha, a, b, medianInterval, ...values].every((value) => Number.isFinite(value) && value > 0);
}
