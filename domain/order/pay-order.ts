import type { NewId } from '../kernel/id.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { type Buyer, incrementBuyerMetrics, loadBuyer } from './buyer.ts';
import type { OrderChange, OrderRepositories } from './context.ts';
import { type ItemOwnership, loadItemOwnership } from './item-ownership.ts';
import { type Order, type OrderLine, orderLinesOf, type Sale } from './order.ts';
import { transferOwnership } from './transfer-ownership.ts';

/** What the first payment of an order rests on. */
export type PaymentContext = {
  readonly lines: readonly OrderLine[];
  /** Null for a guest, and for a customer to whom nothing is added any more. */
  readonly buyer: Buyer | null;
  readonly ownership: ItemOwnership;
};

/** Costs nothing where the order is paid for already. */
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
 * The order that is paid for now, or handed over: it joins its customer's sums, its items with serial numbers get their
 * owner, and cover begins that was sold with it. A guest's cover waits for the claim.
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
  const handover = transferOwnership({ order, lines }, before.plans, ownership, newId, buyer?.recordIds ?? []);
  const sale: Sale = { order, lines: handover.lines };
  const isCovered = handover.lines.some(({ warrantyIds }) => warrantyIds.length > 0);
  return {
    order,
    changes: [
      { entity: 'order', before, after: order },
      ...(isCovered
        ? [{ entity: 'orderLines', before: orderLinesOf({ order: before, lines }), after: orderLinesOf(sale) } as const]
        : []),
      ...(buyer === null ? [] : incrementBuyerMetrics(buyer, order)),
      ...handover.changes,
    ],
  };
}
