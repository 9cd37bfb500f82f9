import type { CommandContext, Result } from '../kernel/command.ts';
import { DAY_MS } from '../kernel/duration.ts';
import { execute } from '../kernel/execute.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { addMilliseconds } from '../kernel/instant.ts';
import { reject } from '../kernel/user-error.ts';
import type { Order, OrderRepository } from '../order/order.ts';
import type { PrivacyChange } from './context.ts';
import type { GuestErasure, GuestErasureRepository } from './guest-erasure.ts';

/** The context of commands about the sale of a guest. */
export type GuestErasureContext = CommandContext<
  GuestErasureRepository & Pick<OrderRepository, 'orders'>,
  PrivacyChange
>;

export type RequestGuestErasureInput = Pick<GuestErasure, 'integration' | 'linkKey'> & {
  readonly orderId: string;
  readonly delayDays: number;
};

export const ORDER = ['input', 'orderId'];

/** Marks the person in the sale of a guest for erasure after a delay, in which `cancelOrderErasure` takes the request back. */
export function requestGuestErasure(
  context: GuestErasureContext,
  { orderId, integration, linkKey, delayDays }: RequestGuestErasureInput,
): Promise<Result<GuestErasure>> {
  const { repositories } = context;
  return execute(context, {
    load: () => loadGuestSale(repositories, orderId),
    decide({ order, erasure: before }) {
      if (order.customerId !== null)
        reject('NOT_ALLOWED', ORDER, 'This sale belongs to a customer, and is no guest’s.');
      if (order.personErased === true || (before !== null && before.stage !== 'ERASED'))
        reject('ALREADY_EXISTS', ORDER, 'The erasure of this sale is already requested.');
      const now = context.now();
      const erasesAt = addMilliseconds(now, delayDays * DAY_MS);
      const after: GuestErasure = {
        ...{ id: orderId, version: (before?.version ?? 0) + 1, integration, linkKey },
        ...{ requestedAt: now, erasesAt, stage: 'WAITING', dueAt: erasesAt },
      };
      return { changes: [{ entity: 'guestErasure', before, after }], replayRefs: { orderId }, result: after };
    },
    async replay() {
      const [erasure] = await repositories.guestErasures([orderId]);
      return erasure ?? reject('NOT_FOUND', ORDER, 'This request was taken back.');
    },
  });
}

/** The sale, and whether somebody asked to erase the person in it. */
export async function loadGuestSale(
  repositories: GuestErasureContext['repositories'],
  orderId: string,
): Promise<{ readonly order: Order; readonly erasure: GuestErasure | null }> {
  const [[order], [erasure = null]] = await inParallel(
    () => repositories.orders([orderId]),
    () => repositories.guestErasures([orderId]),
  );
  return { order: order ?? reject('NOT_FOUND', ORDER, 'No order has this id.'), erasure };
}
