import { shownIn } from '../../domain/insight/customer-value.ts';
import { rfmOf } from '../../domain/insight/rfm.ts';
import { isLapsed, type Prediction, predict } from '../../domain/insight/value-model.ts';
import { amountBucketsOf, bucketsOf } from '../../domain/insight/value-sketch.ts';
import { tierOf } from '../../domain/insight/value-tier.ts';
import { inParallel, mapInParallel } from '../../domain/kernel/in-parallel.ts';
import type { Money } from '../../domain/kernel/money.ts';
import type { Metrics } from '../../domain/profile/metrics.ts';
import { badInput, connectionOf, sliceFrom } from '../connection.ts';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { selects } from '../selection.ts';

export const insightsResolvers: Resolvers = {
  Query: {
    async bestCustomers(_, { by, ...args }, { load, repositories }, info) {
      const slice = sliceFrom(args);
      const measure = by ?? 'LIFETIME_VALUE';
      const [listed, model] = await inParallel(
        () => repositories().bestCustomers(measure, slice),
        () => load().valueModel(),
      );
      const page = shownIn(listed, measure, model);
      const wantsInsights = selects(info, 'nodes.insights') || selects(info, 'edges.node.insights');
      const [customers] = await inParallel(
        () => mapInParallel(page.entries, ({ item }) => load().customer.load(item.customerId)),
        () => mapInParallel(wantsInsights ? page.entries : [], ({ item }) => load().metrics.load(item.customerId)),
      );
      const entries = page.entries.flatMap(({ item: { customerId }, position }, index) => {
        const customer = customers[index] ?? null;
        // The ranking may still list a customer who was merged or erased a moment ago.
        return customer?.id === customerId && customer.status === 'ACTIVE' ? [{ item: customer, position }] : [];
      });
      return connectionOf({ ...page, entries }, slice);
    },
  },
  Customer: {
    insights: ({ id }, _, { load }) => load().metrics.load(id),
  },
  CustomerInsights: {
    spent: ({ spent }) =>
      Object.entries(spent)
        .map(([currency, minor]) => ({ minor, currency }))
        .toSorted((one, other) => (one.currency < other.currency ? -1 : 1)),
    lifetimeValue: ({ lifetimeValue }, _, context) => inShopCurrency(lifetimeValue, context),
    averageOrderValue: ({ lifetimeValue, valuedOrders }, _, context) =>
      valuedOrders === 0 ? null : inShopCurrency(Math.round(lifetimeValue / valuedOrders), context),
    async rfm(metrics, _, { load }) {
      if (metrics.orderCount === 0) return null;
      const [sketch, { timeZone }] = await inParallel(
        () => load().valueSketch(),
        () => load().shop(),
      );
      const buckets = bucketsOf(metrics, timeZone);
      return buckets === null ? null : rfmOf(sketch, buckets, metrics.orderCount);
    },
    async tier(metrics, _, { load, now }) {
      const buckets = metrics.orderCount === 0 ? null : amountBucketsOf(metrics);
      if (buckets === null) return 'NONE';
      const [sketch, model] = await inParallel(
        () => load().valueSketch(),
        () => load().valueModel(),
      );
      return tierOf(sketch, buckets, isLapsed(model, metrics, now));
    },
    aliveProbability: async (metrics, _, context) => (await predictionOf(metrics, 0, context))?.alive ?? null,
    expectedOrders: async (metrics, { days }, context) => (await predictionOf(metrics, days, context))?.orders ?? null,
    async predictedValue(metrics, { days }, context) {
      const { value = null } = (await predictionOf(metrics, days, context)) ?? {};
      return value === null ? null : inShopCurrency(value, context);
    },
    latestCsat: ({ latestScores }) => latestScores.CSAT?.score ?? null,
    latestCes: ({ latestScores }) => latestScores.CES?.score ?? null,
    latestNps: ({ latestScores }) => latestScores.NPS?.score ?? null,
  },
};

/** In days. */
const MAX_OUTLOOK_DAYS = 3_650;

async function predictionOf(
  metrics: Metrics,
  days: number | null | undefined,
  { load, now }: Context,
): Promise<Prediction | null> {
  const outlook = days ?? 365;
  if (outlook < 0 || outlook > MAX_OUTLOOK_DAYS) throw badInput(`"days" must be 0 to ${MAX_OUTLOOK_DAYS}.`);
  return metrics.orderCount === 0 ? null : predict(await load().valueModel(), metrics, now, outlook);
}

/** Null until the shop has chosen its currency. */
async function inShopCurrency(minor: number, { load }: Context): Promise<Money | null> {
  const { currency } = await load().shop();
  return currency === null ? null : { minor, currency };
}
