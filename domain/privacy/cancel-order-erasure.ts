import type { Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { reject } from '../kernel/user-error.ts';
import type { Order } from '../order/order.ts';
import { type GuestErasureContext, loadGuestSale, ORDER } from './request-guest-erasure.ts';

export type CancelOrderErasureInput = { readonly orderId: string };

/** Takes back that the person in the sale of a guest is erased. Once the erasure has begun, nobody can. */
export function cancelOrderErasure(
  context: GuestErasureContext,
  { orderId }: CancelOrderErasureInput,
): Promise<Result<Order>> {
  const { repositories } = context;
  return execute(context, {
    load: () => loadGuestSale(repositories, orderId),
    decide({ order, erasure: before }) {
      if (before?.stage !== 'WAITING') return reject('NOT_ALLOWED', ORDER, 'No erasure of this sale is waiting.');
      return {
        changes: [{ entity: 'guestErasure', before, after: { ...before, stage: 'CANCELLED' } }],
        replayRefs: { orderId },
        result: order,
      };
    },
    replay: async () => (await loadGuestSale(repositories, orderId)).order,
  });
}
