import { FEEDBACK_METRICS, type Feedback, type FeedbackMetric } from '../feedback/feedback.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Money } from '../kernel/money.ts';
import { isCounted, netTotal, type Order, type OrderBounds, worthOf } from '../order/order.ts';
import type { CaseNote } from '../service-case/service-case.ts';

/** What a customer's sales add up to; rewritten in the transaction of the sale or return that changes it. */
export type Metrics = {
  readonly customerId: string;
  readonly version: number;
  readonly orderCount: number;
  readonly returnCount: number;
  readonly firstOrderAt: Instant | null;
  readonly lastOrderAt: Instant | null;
  /** Minor units by currency, net of returns. */
  readonly spent: Readonly<Record<string, number>>;
  /** Minor units of the shop's currency, net of returns: orders in it, and others with the rate they were sold at. */
  readonly lifetimeValue: number;
  /** How many orders `lifetimeValue` counts. */
  readonly valuedOrders: number;
  /** What the customer scored last, by the time at which it was said. */
  readonly latestScores: Readonly<Partial<Record<FeedbackMetric, LatestScore>>>;
  readonly openCases: number;
  /** Of the cases with which something is still to be done, open ones first; not of all where there are very many. */
  readonly caseNotes: readonly CaseNote[];
};

export type LatestScore = { readonly score: number; readonly occurredAt: Instant };

export type MetricsRecords = {
  metrics(customerId: string): Promise<Metrics | null>;
  /** In the order of the ids; null for whom there is nobody. */
  metricsOf(customerIds: readonly string[]): Promise<readonly (Metrics | null)[]>;
};

export const newMetrics = (customerId: string): Metrics => ({
  customerId,
  version: 1,
  orderCount: 0,
  returnCount: 0,
  firstOrderAt: null,
  lastOrderAt: null,
  spent: {},
  lifetimeValue: 0,
  valuedOrders: 0,
  latestScores: {},
  openCases: 0,
  caseNotes: [],
});

/** The metrics with one more order, as of when it was placed. One that is unpaid or cancelled does not count. */
export function withOrder(metrics: Metrics, order: Order): Metrics {
  if (!isCounted(order)) return metrics;
  const { firstOrderAt, lastOrderAt } = metrics;
  return {
    ...counted(metrics, order, 1),
    firstOrderAt: firstOrderAt === null || order.occurredAt < firstOrderAt ? order.occurredAt : firstOrderAt,
    lastOrderAt: lastOrderAt === null || order.occurredAt > lastOrderAt ? order.occurredAt : lastOrderAt,
  };
}

/** The metrics with the value of an order that they counted without it. */
export function withOrderValued(metrics: Metrics, order: Order): Metrics {
  const value = worthOf(order);
  if (value === null) return metrics;
  return {
    ...metrics,
    version: metrics.version + 1,
    lifetimeValue: metrics.lifetimeValue + value,
    valuedOrders: metrics.valuedOrders + 1,
  };
}

/** The metrics with returns that had been nobody's, of an order whose sums count net of them. */
export const withClaimedReturns = (metrics: Metrics, count: number): Metrics =>
  count === 0 ? metrics : { ...metrics, returnCount: metrics.returnCount + count };

/** @param rest of the orders that still count, which nothing but the orders themselves can tell */
export function withoutOrder(metrics: Metrics, order: Order, rest: OrderBounds): Metrics {
  return { ...counted(metrics, order, -1), ...rest };
}

/**
 * What they add up to after a return.
 * @param count how many returns of goods it is: 0 for money alone
 * @param refund what was paid back of what was spent; null where it had not been counted
 * @param value the same in minor units of the shop's currency, as far as it had been counted in lifetimeValue
 */
export function withReturn(metrics: Metrics, count: number, refund: Money | null, value: number): Metrics {
  const spent = refund === null ? metrics.spent : withSpent(metrics.spent, refund.currency, -refund.minor);
  return {
    ...metrics,
    version: metrics.version + 1,
    returnCount: metrics.returnCount + count,
    spent,
    lifetimeValue: metrics.lifetimeValue - value,
  };
}

/** The metrics after a score: one that was said earlier and came late changes nothing. */
export function withScore(metrics: Metrics, { metric, score, occurredAt }: Feedback): Metrics {
  if (metric === null || score === null) return metrics;
  const latest = metrics.latestScores[metric];
  if (latest !== undefined && latest.occurredAt > occurredAt) return metrics;
  return {
    ...metrics,
    version: metrics.version + 1,
    latestScores: { ...metrics.latestScores, [metric]: { score, occurredAt } },
  };
}

/** The sums of several records' sales, as those of one customer. To be read, and never to be written back. */
export function joinedMetrics(all: readonly [Metrics, ...Metrics[]]): Metrics {
  return all.reduce((one, other) => ({
    customerId: one.customerId,
    version: one.version + other.version,
    orderCount: one.orderCount + other.orderCount,
    returnCount: one.returnCount + other.returnCount,
    firstOrderAt: [one.firstOrderAt, other.firstOrderAt].filter((at) => at !== null).toSorted()[0] ?? null,
    lastOrderAt:
      [one.lastOrderAt, other.lastOrderAt]
        .filter((at) => at !== null)
        .toSorted()
        .at(-1) ?? null,
    spent: Object.entries(other.spent).reduce(
      (spent, [currency, minor]) => withSpent(spent, currency, minor),
      one.spent,
    ),
    lifetimeValue: one.lifetimeValue + other.lifetimeValue,
    valuedOrders: one.valuedOrders + other.valuedOrders,
    latestScores: newestScores(one.latestScores, other.latestScores),
    openCases: one.openCases + other.openCases,
    caseNotes: [...one.caseNotes, ...other.caseNotes],
  }));
}

function newestScores(scores: Metrics['latestScores'], others: Metrics['latestScores']): Metrics['latestScores'] {
  const newest = { ...scores };
  for (const metric of FEEDBACK_METRICS) {
    const [known, other] = [scores[metric], others[metric]];
    if (other !== undefined && (known === undefined || other.occurredAt > known.occurredAt)) newest[metric] = other;
  }
  return newest;
}

function counted(metrics: Metrics, order: Order, by: 1 | -1): Metrics {
  const value = worthOf(order);
  return {
    ...metrics,
    version: metrics.version + 1,
    orderCount: metrics.orderCount + by,
    spent: withSpent(metrics.spent, order.currency, by * netTotal(order)),
    lifetimeValue: metrics.lifetimeValue + by * (value ?? 0),
    valuedOrders: metrics.valuedOrders + (value === null ? 0 : by),
  };
}

function withSpent(spent: Metrics['spent'], currency: string, minor: number): Metrics['spent'] {
  const { [currency]: known = 0, ...others } = spent;
  return known + minor === 0 ? others : { ...others, [currency]: known + minor };
}
