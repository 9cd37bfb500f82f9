import type { Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { isInFuture } from '../kernel/history.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Instant } from '../kernel/instant.ts';
import { reject } from '../kernel/user-error.ts';
import { expectVersion } from '../kernel/version.ts';
import { UNSAVED_SHOP } from '../shop/shop.ts';
import { endCover } from '../warranty/end-cover.ts';
import type { Warranty } from '../warranty/warranty.ts';
import type { OrderChange, OrderRepositories } from './context.ts';
import { type ItemOwnership, loadItemOwnership, revertTransfers } from './item-ownership.ts';
import type { LoadedOffers, SaleCommandContext } from './offer-redemption.ts';
import type { Order, OrderBounds, OrderStatus, Sale } from './order.ts';
import { type OrderMetrics, withoutOrder } from './order-metrics.ts';
import { applyOrderStatus } from './order-status.ts';
import { isCounted } from './order-worth.ts';
import { loadPaymentContext, payOrder } from './pay-order.ts';
import { withValuation } from './valuation.ts';

export type UpdateOrderStatusInput = {
  readonly orderId: string;
  readonly status: OrderStatus;
  readonly occurredAt: Instant;
  readonly expectedVersion?: number | null | undefined;
};

/**
 * Moves an order along its life. One that is paid for, or handed over, joins its customer's sums as of when it was
 * placed, and its cover begins; one that is cancelled leaves them, and takes back what it handed over.
 */
export function updateOrderStatus(context: SaleCommandContext, input: UpdateOrderStatusInput): Promise<Result<Order>> {
  const { repositories } = context;
  const path = ['input'];
  return execute(context, {
    async load() {
      if (input.status === 'CANCELLED') {
        const sale = orderOrReject(await repositories.sale(input.orderId));
        return { order: sale.order, undone: await loadCancellationContext(context, sale), payment: null, shop: null };
      }
      const order = orderOrReject((await repositories.orders([input.orderId]))[0]);
      const payment = await loadPaymentContext(repositories, order);
      // Recorded before the shop had a currency: it may have one by now.
      const shop = payment !== null && order.valuedIn === null ? await repositories.shop() : null;
      return { order, undone: null, payment, shop };
    },
    decide({ order, undone, payment, shop }) {
      expectVersion(input.expectedVersion, order.version);
      if (isInFuture(input.occurredAt, context.now()))
        reject('INVALID', [...path, 'occurredAt'], 'This lies in the future.');
      const after = applyOrderStatus(order, input.status, input.occurredAt, path);
      const refs = { orderId: order.id };
      if (after === order) return { changes: [], replayRefs: refs, result: order };
      if (payment !== null && isCounted(after)) {
        const valued = shop === null ? after : withValuation(after, shop);
        const { order: done, changes } = payOrder(order, valued, payment, context.newId);
        return { changes, replayRefs: refs, result: done };
      }
      const change: OrderChange = { entity: 'order', before: order, after };
      const changes =
        undone === null ? [change] : undone.offers.restore(order, [change, ...revertOrder(order, undone)]);
      return { changes, replayRefs: refs, result: after };
    },
    replay: async ({ orderId = '' }) => orderOrReject((await repositories.orders([orderId]))[0]),
  });
}

const orderOrReject = <T>(thing: T | null | undefined): T =>
  thing ?? reject('NOT_FOUND', ['input', 'orderId'], 'There is no order of this id.');

type CancellationContext = {
  readonly metrics: OrderMetrics | null;
  /** Of the customer's other orders. */
  readonly otherOrders: OrderBounds;
  /** Of the items with serial numbers that it handed over. */
  readonly ownership: ItemOwnership;
  readonly covers: readonly Warranty[];
  /** Those that the order had fulfilled. */
  readonly offers: LoadedOffers;
};

const NO_METRICS: Pick<CancellationContext, 'metrics' | 'otherOrders'> = {
  metrics: null,
  otherOrders: { firstOrderAt: null, lastOrderAt: null },
};

async function loadCancellationContext(
  { repositories, offers: redemption }: SaleCommandContext,
  { order, lines }: Sale,
): Promise<CancellationContext> {
  const customerId = isCounted(order) ? order.customerId : null;
  const warrantyIds = lines.flatMap((line) => line.warrantyIds);
  const [sums, ownership, covers, offers] = await inParallel(
    () => (customerId === null ? NO_METRICS : loadMetrics(repositories, customerId, order.id)),
    () => loadItemOwnership(repositories, lines),
    () => repositories.warranties(warrantyIds),
    () => redemption.load(order.redeems, UNSAVED_SHOP),
  );
  return { ...sums, ownership: ownership, covers: covers.filter((cover) => cover !== null), offers };
}

/** The metrics first: whatever becomes of another order after that moves their version, and the rest is read anew. */
async function loadMetrics(
  repositories: OrderRepositories,
  customerId: string,
  except: string,
): Promise<typeof NO_METRICS> {
  const metrics = await repositories.metrics(customerId);
  return { metrics, otherOrders: await repositories.orderBounds(customerId, except) };
}

function revertOrder(
  order: Order,
  { metrics, otherOrders, ownership, covers }: CancellationContext,
): readonly OrderChange[] {
  return [
    ...decrementMetrics(order, metrics, otherOrders),
    ...revertTransfers(order, ownership),
    ...covers.flatMap((cover) => endCover(cover, CANCELLED)),
  ];
}

const decrementMetrics = (order: Order, metrics: OrderMetrics | null, rest: OrderBounds): readonly OrderChange[] =>
  metrics === null ? [] : [{ entity: 'metrics', before: metrics, after: withoutOrder(metrics, order, rest) }];

const CANCELLED = 'The order was cancelled.';
