import type { Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import type { NewId } from '../kernel/id.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { reject } from '../kernel/user-error.ts';
import type { CustomerKeyInput } from '../person/customer-key.ts';
import type { Shop } from '../shop/shop.ts';
import { type Buyer, findBuyer, incrementBuyerMetrics } from './buyer.ts';
import type { OrderChange, OrderCommandContext } from './context.ts';
import { type ItemOwnership, loadItemOwnership } from './item-ownership.ts';
import { hasReturns, orderLinesOf, type Sale } from './order.ts';
import { type OrderReturn, returnCountOf } from './order-return.ts';
import { transferOwnership } from './transfer-ownership.ts';
import { withValuation } from './valuation.ts';

export type ClaimOrderInput = { readonly orderId: string; readonly customer: CustomerKeyInput };

/**
 * Gives a guest order and its returns to the customer who bought it, and starts the cover that was sold with it. Changes
 * nothing if the order already belongs to this customer.
 */
export function claimOrder(context: OrderCommandContext, input: ClaimOrderInput): Promise<Result<Sale>> {
  const { repositories } = context;
  return execute(context, {
    async load() {
      const shop = await repositories.shop();
      const [sale, buyer] = await inParallel(
        () => repositories.sale(input.orderId),
        () => findBuyer(repositories, input.customer, shop, ['input', 'customer']),
      );
      if (sale === null) return reject('NOT_FOUND', ['input', 'orderId'], 'No order has this id.');
      const [ownership, returns] = await inParallel(
        () => loadItemOwnership(repositories, sale.lines),
        () => (hasReturns(sale.order) ? repositories.returnsOf(sale.order.id) : []),
      );
      return { sale, shop, buyer, ownership, returns };
    },
    decide({ sale, shop, buyer, ownership, returns }) {
      const replayRefs = { orderId: sale.order.id };
      const owner = sale.order.customerId;
      if (owner !== null && buyer.recordIds.includes(owner)) return { changes: [], replayRefs, result: sale };
      if (owner !== null)
        reject('NOT_ALLOWED', ['input', 'orderId'], 'This order already belongs to another customer.');
      const { claimed, changes } = claimGuestOrder(sale, returns, buyer, ownership, shop, context.newId);
      return { changes, replayRefs, result: claimed };
    },
    replay: async ({ orderId = '' }) =>
      (await repositories.sale(orderId)) ?? reject('NOT_FOUND', ['input', 'orderId'], 'This order no longer exists.'),
  });
}

/** Makes the guest order the buyer's. Returns the claimed sale and all changes. */
export function claimGuestOrder(
  { order, lines }: Sale,
  returns: readonly OrderReturn[],
  buyer: Buyer,
  ownership: ItemOwnership,
  shop: Shop,
  newId: NewId,
): { readonly claimed: Sale; readonly changes: readonly OrderChange[] } {
  const { guestKeys: _, personErased: __, ...rest } = withValuation(order, shop);
  const owned = {
    ...rest,
    version: order.version + 1,
    customerId: buyer.customerId,
    plans: order.isUnpaid === true ? order.plans : [],
  };
  const transfer = transferOwnership({ order: owned, lines }, order.plans, ownership, newId, buyer.recordIds);
  const claimed = { order: owned, lines: transfer.lines };
  // A return by a known customer stays in that customer's history.
  const unclaimedReturns = returns.filter(({ customerId }) => customerId === null);
  return {
    claimed,
    changes: [
      { entity: 'order', before: order, after: owned },
      { entity: 'orderLines', before: orderLinesOf({ order, lines }), after: orderLinesOf(claimed) },
      ...unclaimedReturns.map((before): OrderChange => {
        return { entity: 'orderReturn', before, after: { ...before, customerId: buyer.customerId } };
      }),
      ...incrementBuyerMetrics(
        buyer,
        owned,
        unclaimedReturns.reduce((sum, orderReturn) => sum + returnCountOf(orderReturn), 0),
      ),
      ...transfer.changes,
    ],
  };
}
