import { execute } from '../kernel/execute.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { dayOf } from '../kernel/instant.ts';
import type { JobCursors } from '../kernel/job-cursor.ts';
import { type PartitionJob, type PartitionRun, processEach, runPartitionJob } from '../kernel/partition-job.ts';
import { recordIdsOf } from '../person/cluster.ts';
import type { OrderCommandContext, OrderRepositories } from './context.ts';
import type { Order } from './order.ts';
import { type OrderMetrics, withOrderValued } from './order-metrics.ts';
import { isCounted } from './order-worth.ts';
import { withValuation } from './valuation.ts';

/** A customer with orders, as rankings store one. */
type RankedBuyer = { readonly customerId: string; readonly orderCount: number; readonly valuedOrders: number };

const ORDERS_PER_PAGE = 100;

/**
 * Adds orders that were recorded before the shop had a currency to lifetimeValue. Runs over all customers with orders once a
 * day, beginning with the day on which the shop gets a currency, and continues from a cursor. One run is not enough: a
 * function that still knew the shop without a currency may commit a sale later, and the list of customers with orders
 * follows the stream. A daily run reads about 25 read units for each 1,000 customers with orders.
 * @param contextFor creates the command context for one order, under this idempotency key
 * @returns the number of newly valued orders, as `changed`
 */
export async function valueOrders(
  contextFor: (idempotencyKey: string) => OrderCommandContext,
  buyers: Pick<PartitionJob<RankedBuyer>, 'partitions' | 'byIds'>,
  cursors: JobCursors,
  isTimeLeft: () => boolean,
): Promise<PartitionRun> {
  const { repositories, now } = contextFor('');
  const { currency } = await repositories.freshShop();
  if (currency === null) return { changed: 0, failed: [] };
  const into = currency;
  let changed = 0;
  const { failed } = await runPartitionJob<RankedBuyer>(cursors, {
    ...{ job: 'value-orders', pass: `${currency} ${dayOf(now(), 'UTC')}`, isTimeLeft },
    ...{ ...buyers, atOnce: buyers.partitions.count },
    work: (page) =>
      processEach(
        page.filter(({ orderCount, valuedOrders }) => valuedOrders < orderCount),
        ({ customerId }) => customerId,
        { atOnce: 1, work: ({ customerId }) => valueAll(customerId) },
      ),
  });
  return { changed, failed };

  async function valueAll(customerId: string): Promise<boolean> {
    const valued = await valueOrdersOf(contextFor, repositories, customerId, into);
    changed += valued;
    return valued > 0;
  }
}

async function valueOrdersOf(
  contextFor: (idempotencyKey: string) => OrderCommandContext,
  repositories: OrderRepositories,
  customerId: string,
  currency: string,
): Promise<number> {
  const [customer = null] = await repositories.customers([customerId]);
  let valued = 0;
  for (const id of customer === null ? [] : recordIdsOf(customer))
    for await (const order of unvaluedOrders(repositories, id))
      if (await valueOrder(contextFor(`value ${order.id} ${currency}`), order.id)) valued++;
  return valued;
}

async function* unvaluedOrders(repositories: OrderRepositories, customerId: string): AsyncGenerator<Order> {
  const filter = { status: null, source: null, period: { from: null, to: null }, sku: null };
  for (let after: string | null = null; ; ) {
    const page = await repositories.ordersOf(customerId, { first: ORDERS_PER_PAGE, after }, filter);
    for (const { item } of page.entries) if (item.valuedIn === null) yield item;
    if (!page.hasNextPage || page.end === null) return;
    after = page.end;
  }
}

/** Values one order. Returns whether this run did it; false if its currency has no known rate. */
async function valueOrder(context: OrderCommandContext, orderId: string): Promise<boolean> {
  const { repositories } = context;
  const result = await execute(context, {
    async load() {
      const [shop, [order = null]] = await inParallel(
        () => repositories.freshShop(),
        () => repositories.orders([orderId]),
      );
      const customerId = order?.customerId ?? null;
      return { shop, order, metrics: customerId === null ? null : await repositories.metrics(customerId) };
    },
    decide({ shop, order, metrics }) {
      const after = order === null ? null : withValuation(order, shop);
      if (order === null || after === null || after === order) return { changes: [], replayRefs: {}, result: false };
      const valued = { ...after, version: order.version + 1 };
      return {
        changes: [{ entity: 'order', before: order, after: valued }, ...incrementMetrics(metrics, valued)],
        replayRefs: { orderId },
        result: true,
      };
    },
    // A former run has counted it, or found no rate for its currency.
    replay: async () => false,
  });
  return 'value' in result && result.value;
}

const incrementMetrics = (metrics: OrderMetrics | null, order: Order) =>
  metrics === null || !isCounted(order)
    ? []
    : [{ entity: 'metrics', before: metrics, after: withOrderValued(metrics, order) } as const];
