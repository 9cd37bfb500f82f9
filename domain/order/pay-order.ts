import type { NewId } from '../kernel/id.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { type Buyer, incrementBuyerMetrics, loadBuyer } from './buyer.ts';
import type { OrderChange, OrderRepositories } from './context.ts';
import { type ItemOwnership, loadItemOwnership } from './item-ownership.ts';
import { type Order, type OrderLine, orderLinesOf, type Sale } from './order.ts';
import { transferOwnership } from './transfer-ownership.ts';

/** The state that the payment of an unpaid order needs. */
export type PaymentContext = {
  readonly lines: readonly OrderLine[];
  /** Null for a guest, and for a customer who is no longer active. */
  readonly buyer: Buyer | null;
  readonly ownership: ItemOwnership;
};

/** Reads nothing and returns null if the order is already paid. */
export async function loadPaymentContext(
  repositories: OrderRepositories,
  order: Order,
): Promise<PaymentContext | null> {
  if (order.isUnpaid !== true) return null;
  const [lines, buyer] = await inParallel(
    () => repositories.orderLines(order),
    () => loadBuyer(repositories, order),
  );
  return { lines, buyer, ownership: await loadItemOwnership(repositories, lines) };
}

/**
 * Makes an order paid: adds it to its customer's metrics, gives its items with serial numbers their owner, and starts
 * the cover that was sold with it. The cover of a guest order starts when a customer claims the order.
 */
export function payOrder(
  before: Order,
  after: Order,
  { lines, buyer, ownership }: PaymentContext,
  newId: NewId,
): { readonly order: Order; readonly changes: readonly OrderChange[] } {
  const isGuest = after.customerId === null;
  if (!isGuest && buyer === null) return { order: after, changes: [{ entity: 'order', before, after }] };
  const order = isGuest ? after : { ...after, plans: [] };
  const transfer = transferOwnership({ order, lines }, before.plans, ownership, newId, buyer?.recordIds ?? []);
  const sale: Sale = { order, lines: transfer.lines };
  const isCovered = transfer.lines.some(({ warrantyIds }) => warrantyIds.length > 0);
  return {
    order,
    changes: [
      { entity: 'order', before, after: order },
      ...(isCovered
        ? [{ entity: 'orderLines', before: orderLinesOf({ order: before, lines }), after: orderLinesOf(sale) } as const]
        : []),
      ...(buyer === null ? [] : incrementBuyerMetrics(buyer, order)),
      ...transfer.changes,
    ],
  };
}
