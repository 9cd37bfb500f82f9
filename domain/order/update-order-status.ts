import type { Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { isInFuture } from '../kernel/history.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Instant } from '../kernel/instant.ts';
import { reject, type UserError, userError } from '../kernel/user-error.ts';
import { expectVersion } from '../kernel/version.ts';
import { UNSAVED_SHOP } from '../shop/shop.ts';
import { type PresenceInput, requireStoreOrPresence } from '../shop/store-rule.ts';
import { endCover } from '../warranty/end-cover.ts';
import type { Warranty } from '../warranty/warranty.ts';
import type { OrderChange, OrderEvent } from './context.ts';
import { countDisplaced, type ItemOwnership, loadItemOwnership, revertTransfers } from './item-ownership.ts';
import { loadMetricsWithOthers, type MetricsWithOthers } from './metrics-with-others.ts';
import type { LoadedOffers, SaleCommandContext } from './offer-redemption.ts';
import type { Order, OrderBounds, OrderStatus, Sale } from './order.ts';
import { type OrderMetrics, withoutOrder } from './order-metrics.ts';
import { applyOrderStatus, type SourceStatus } from './order-status.ts';
import { isCounted } from './order-worth.ts';
import { loadPaymentContext, payOrder } from './pay-order.ts';
import { withValuation } from './valuation.ts';

export type UpdateOrderStatusInput = PresenceInput &
  SourceStatus & {
    readonly orderId: string;
    readonly status: OrderStatus;
    readonly occurredAt: Instant;
    readonly expectedVersion?: number | null | undefined;
  };

/**
 * Changes the status of an order. An order that is paid or fulfilled is added to its customer's metrics, at the time when
 * it was placed, and its cover starts. A cancelled order is subtracted from them, and its items go back.
 */
export function updateOrderStatus(context: SaleCommandContext, input: UpdateOrderStatusInput): Promise<Result<Order>> {
  const { repositories } = context;
  const path = ['input'];
  return execute(context, {
    mayCause: input.status === 'DELIVERED' ? ['ORDER_DELIVERED'] : [],
    async load(policy) {
      if (input.status === 'CANCELLED') {
        const sale = orderOrReject(await repositories.sale(input.orderId));
        return {
          order: sale.order,
          cancellation: await loadCancellationContext(context, sale),
          payment: null,
          shop: null,
        };
      }
      const order = orderOrReject((await repositories.orders([input.orderId]))[0]);
      const payment = await loadPaymentContext(repositories, order);
      if (input.status === 'DELIVERED') {
        const { customerId, store } = order;
        await policy.load({ customerId, store, shop: await repositories.shop() });
      }
      // The order was recorded before the shop had a currency. The shop may have one now.
      const shop = payment !== null && order.valuedIn === null ? await repositories.shop() : null;
      return { order, cancellation: null, payment, shop };
    },
    decide({ order, cancellation, payment, shop }) {
      const now = context.now();
      const presence = requireStoreOrPresence(context.caller, order.store, input, now, [...path, 'orderId']);
      expectVersion(input.expectedVersion, order.version);
      if (isInFuture(input.occurredAt, now)) reject('INVALID', [...path, 'occurredAt'], 'This time is in the future.');
      const updated = applyOrderStatus(order, input.status, input.occurredAt, path, input);
      const replayRefs = { orderId: order.id };
      if (updated === order) return { changes: [], replayRefs, result: order };
      const after = { ...updated, ...presence };
      if (payment !== null && isCounted(after)) {
        const valued = shop === null ? after : withValuation(after, shop);
        const { order: paid, changes } = payOrder(order, valued, payment, context.newId);
        return { changes, events: deliveryEvents(paid, now), replayRefs, result: paid };
      }
      const change: OrderChange = { entity: 'order', before: order, after };
      if (cancellation === null)
        return { changes: [change], events: deliveryEvents(after, now), replayRefs, result: after };
      const reverted = revertOrder(order, cancellation);
      return {
        changes: cancellation.offers.restore(order, [change, ...reverted]),
        replayRefs,
        result: after,
        warnings: displacedWarnings(countDisplaced(reverted, cancellation.ownership)),
      };
    },
    replay: async ({ orderId = '' }) => orderOrReject((await repositories.orders([orderId]))[0]),
  });
}

/** A sale that is recorded as delivered is no event: the customer took it along, or it is from the past. */
const deliveryEvents = (order: Order, at: Instant): readonly OrderEvent[] =>
  order.status === 'DELIVERED' ? [{ type: 'ORDER_DELIVERED', order, at }] : [];

const orderOrReject = <T>(order: T | null | undefined): T =>
  order ?? reject('NOT_FOUND', ['input', 'orderId'], 'No order has this id.');

function displacedWarnings(count: number): readonly UserError[] {
  if (count === 0) return [];
  const message = `The former owner has the item again. Appointments that stay cancelled, because their times are taken: ${count}.`;
  return [userError('CONFLICT', ['input', 'status'], message)];
}

type CancellationContext = MetricsWithOthers & {
  /** Ownership of the items with serial numbers in the order. */
  readonly ownership: ItemOwnership;
  readonly covers: readonly Warranty[];
  /** The offers that the order redeemed. */
  readonly offers: LoadedOffers;
};

const NO_METRICS: MetricsWithOthers = { metrics: null, otherOrders: { firstOrderAt: null, lastOrderAt: null } };

async function loadCancellationContext(
  { repositories, offers: redemption }: SaleCommandContext,
  { order, lines }: Sale,
): Promise<CancellationContext> {
  const customerId = isCounted(order) ? order.customerId : null;
  const warrantyIds = lines.flatMap((line) => line.warrantyIds);
  const [metrics, ownership, covers, offers] = await inParallel(
    () => (customerId === null ? NO_METRICS : loadMetricsWithOthers(repositories, customerId, order.id)),
    () => loadItemOwnership(repositories, lines),
    () => repositories.warranties(warrantyIds),
    () => redemption.load(order.redeems, UNSAVED_SHOP),
  );
  return { ...metrics, ownership, covers: covers.filter((cover) => cover !== null), offers };
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
