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
 * Gives a guest order to the customer who bought it, with what came back of it, and begins the cover that it was sold
 * with. One whose order it is already changes nothing.
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
      if (sale === null) return reject('NOT_FOUND', ['input', 'orderId'], 'There is no order of this id.');
      const [ownership, returns] = await inParallel(
        () => loadItemOwnership(repositories, sale.lines),
        () => (hasReturns(sale.order) ? repositories.returnsOf(sale.order.id) : []),
      );
      return { sale, shop, buyer, hands: ownership, returns };
    },
    decide({ sale, shop, buyer, hands, returns }) {
      const refs = { orderId: sale.order.id };
      const owner = sale.order.customerId;
      if (owner !== null && buyer.recordIds.includes(owner)) return { changes: [], replayRefs: refs, result: sale };
      if (owner !== null)
        reject('NOT_ALLOWED', ['input', 'orderId'], 'This order belongs to another customer already.');
      const { claimed, changes } = claimGuestOrder(sale, returns, buyer, hands, shop, context.newId);
      return { changes, replayRefs: refs, result: claimed };
    },
    replay: async ({ orderId = '' }) =>
      (await repositories.sale(orderId)) ?? reject('NOT_FOUND', ['input', 'orderId'], 'This order is no more.'),
  });
}

/** The guest order as the buyer's, and everything that this changes. */
export function claimGuestOrder(
  { order, lines }: Sale,
  returns: readonly OrderReturn[],
  buyer: Buyer,
  ownership: ItemOwnership,
  shop: Shop,
  newId: NewId,
): { readonly claimed: Sale; readonly changes: readonly OrderChange[] } {
  const { guestKeys: _, ...unclaimed } = withValuation(order, shop);
  const theirs = {
    ...unclaimed,
    version: order.version + 1,
    customerId: buyer.customerId,
    plans: order.isUnpaid === true ? order.plans : [],
  };
  const handover = transferOwnership({ order: theirs, lines }, order.plans, ownership, newId, buyer.recordIds);
  const claimed = { order: theirs, lines: handover.lines };
  // What someone known brought back stays in the history of who brought it.
  const nobodys = returns.filter(({ customerId }) => customerId === null);
  return {
    claimed,
    changes: [
      { entity: 'order', before: order, after: theirs },
      { entity: 'orderLines', before: orderLinesOf({ order, lines }), after: orderLinesOf(claimed) },
      ...nobodys.map((before): OrderChange => {
        return { entity: 'orderReturn', before, after: { ...before, customerId: buyer.customerId } };
      }),
      ...incrementBuyerMetrics(
        buyer,
        theirs,
        nobodys.reduce((sum, one) => sum + returnCountOf(one), 0),
      ),
      ...handover.changes,
    ],
  };
}
