import { type DrainResult, drainFromCursor } from '../kernel/drain-queue.ts';
import { execute } from '../kernel/execute.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { addMilliseconds } from '../kernel/instant.ts';
import type { JobCursors } from '../kernel/job-cursor.ts';
import { reject } from '../kernel/user-error.ts';
import type { OrderCommandContext } from './context.ts';
import type { Order } from './order.ts';
import { type DeliveryReports, deliveryDueAt, isLateAt } from './order-lateness.ts';

/** The index is eventually consistent: a recent write can reach it after a later one. */
const INDEX_DELAY_MS = 10 * 60 * 1_000;

/**
 * Marks each order whose delivery is overdue as late, once for each promise, and lets playbooks react to it. A cursor
 * stores the progress, so that no order is missed after an outage of any length.
 * @param contextFor creates the command context for one order, under this idempotency key
 * @param isTimeLeft whether there is time for another item
 */
export async function detectLateOrders(
  contextFor: (idempotencyKey: string) => OrderCommandContext,
  cursors: JobCursors,
  isTimeLeft: () => boolean,
): Promise<DrainResult> {
  const { repositories, now } = contextFor('');
  const at = now();
  const reports = await repositories.deliveryReports();
  const indexedUntil = addMilliseconds(at, -INDEX_DELAY_MS);
  return drainFromCursor<Order>(cursors, {
    job: 'late-orders',
    pageFrom: (slice) => repositories.ordersPastDue(at, slice, (order) => isLateAt(order, at, reports)),
    byIds: (ids) => repositories.orders(ids),
    detect: (order) => detectLateOrder(contextFor(`late ${order.id} ${deliveryDueAt(order)}`), order, reports),
    isTimeLeft,
    cursorAfter: (end) => (end !== null && end < indexedUntil ? end : indexedUntil),
  });
}

async function detectLateOrder(
  context: OrderCommandContext,
  { id }: Order,
  reports: DeliveryReports,
): Promise<boolean> {
  const { repositories, now } = context;
  const result = await execute(context, {
    mayCause: ['ORDER_LATE'],
    async load(policy) {
      const [[order = null], shop] = await inParallel(
        () => repositories.orders([id]),
        () => repositories.shop(),
      );
      await policy.load({ customerId: order?.customerId ?? null, store: order?.store ?? null, shop });
      return { order };
    },
    decide({ order }) {
      const at = now();
      const due = order === null ? null : deliveryDueAt(order);
      if (order === null || due === null || !isLateAt(order, at, reports))
        return reject('NOT_ALLOWED', ['input'], 'The order is not late.');
      const after = { ...order, version: order.version + 1, lateNoticedAt: at };
      return {
        changes: [{ entity: 'order', before: order, after }],
        events: [{ type: 'ORDER_LATE', order, due, at }],
        replayRefs: { noticedId: id },
        result: id,
      };
    },
    replay: async () => id,
  });
  return 'value' in result && result.isReplay !== true;
}
