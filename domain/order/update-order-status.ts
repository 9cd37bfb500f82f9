import { execute, type Result } from '../kernel/command.ts';
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
import { moved } from './order-status.ts';
import { isCounted } from './order-worth.ts';
import { paid, paymentOf } from './pay-order.ts';
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
export function updateOrderStatus(writing: SaleCommandContext, input: UpdateOrderStatusInput): Promise<Result<Order>> {
  const { repositories: records } = writing;
  const path = ['input'];
  return execute(writing, {
    async load() {
      if (input.status === 'CANCELLED') {
        const sale = found(await records.sale(input.orderId));
        return { order: sale.order, undone: await toUndo(writing, sale), payment: null, shop: null };
      }
      const order = found((await records.orders([input.orderId]))[0]);
      const payment = await paymentOf(records, order);
      // Recorded before the shop had a currency: it may have one by now.
      const shop = payment !== null && order.valuedIn === null ? await records.shop() : null;
      return { order, undone: null, payment, shop };
    },
    decide({ order, undone, payment, shop }) {
      expectVersion(input.expectedVersion, order.version);
      if (isInFuture(input.occurredAt, writing.now()))
        reject('INVALID', [...path, 'occurredAt'], 'This lies in the future.');
      const after = moved(order, input.status, input.occurredAt, path);
      const refs = { orderId: order.id };
      if (after === order) return { changes: [], replayRefs: refs, result: order };
      if (payment !== null && isCounted(after)) {
        const valued = shop === null ? after : withValuation(after, shop);
        const { order: done, changes } = paid(order, valued, payment, writing.newId);
        return { changes, replayRefs: refs, result: done };
      }
      const change: OrderChange = { noun: 'order', before: order, after };
      const changes = undone === null ? [change] : undone.offers.restore(order, [change, ...undo(order, undone)]);
      return { changes, replayRefs: refs, result: after };
    },
    replay: async ({ orderId = '' }) => found((await records.orders([orderId]))[0]),
  });
}

const found = <T>(thing: T | null | undefined): T =>
  thing ?? reject('NOT_FOUND', ['input', 'orderId'], 'There is no order of this id.');

type ToUndo = {
  readonly metrics: OrderMetrics | null;
  /** Of the customer's other orders. */
  readonly rest: OrderBounds;
  /** Of the items with serial numbers that it handed over. */
  readonly hands: ItemOwnership;
  readonly covers: readonly Warranty[];
  /** Those that the order had fulfilled. */
  readonly offers: LoadedOffers;
};

const NO_SUMS: Pick<ToUndo, 'metrics' | 'rest'> = {
  metrics: null,
  rest: { firstOrderAt: null, lastOrderAt: null },
};

async function toUndo(
  { repositories: records, offers: redemption }: SaleCommandContext,
  { order, lines }: Sale,
): Promise<ToUndo> {
  const customerId = isCounted(order) ? order.customerId : null;
  const warrantyIds = lines.flatMap((line) => line.warrantyIds);
  const [sums, hands, covers, offers] = await inParallel(
    () => (customerId === null ? NO_SUMS : sumsOf(records, customerId, order.id)),
    () => loadItemOwnership(records, lines),
    () => records.warranties(warrantyIds),
    () => redemption.load(order.redeems, UNSAVED_SHOP),
  );
  return { ...sums, hands, covers: covers.filter((cover) => cover !== null), offers };
}

/** The metrics first: whatever becomes of another order after that moves their version, and the rest is read anew. */
async function sumsOf(records: OrderRepositories, customerId: string, except: string): Promise<typeof NO_SUMS> {
  const metrics = await records.metrics(customerId);
  return { metrics, rest: await records.orderBounds(customerId, except) };
}

function undo(order: Order, { metrics, rest, hands, covers }: ToUndo): readonly OrderChange[] {
  return [
    ...uncounted(order, metrics, rest),
    ...revertTransfers(order, hands),
    ...covers.flatMap((cover) => endCover(cover, CANCELLED)),
  ];
}

const uncounted = (order: Order, metrics: OrderMetrics | null, rest: OrderBounds): readonly OrderChange[] =>
  metrics === null ? [] : [{ noun: 'metrics', before: metrics, after: withoutOrder(metrics, order, rest) }];

const CANCELLED = 'The order was cancelled.';
