import { type DrainResult, drainFromCursor } from '../kernel/drain-queue.ts';
import { execute } from '../kernel/execute.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { addMilliseconds } from '../kernel/instant.ts';
import type { JobCursors } from '../kernel/job-cursor.ts';
import { reject } from '../kernel/user-error.ts';
import type { OrderCommandContext } from './context.ts';
import type { Order } from './order.ts';
import { type DeliveryReports, deliveryDueAt, isLateAt } from './order-lateness.ts';

/** What was written a moment ago may reach the index behind what was written after it. */
const INDEX_DELAY_MS = 10 * 60 * 1_000;

/**
 * Notes with each order that was to be delivered and was not that it is late, once for each promise, and does what
 * playbooks make of it. A cursor tells how far it has come, so that nothing is missed however long the clock stood.
 * @param writingOf what to write with about one order, under this idempotency key
 * @param isTimeLeft whether there is time for another page
 */
export async function detectLateOrders(
  writingOf: (idempotencyKey: string) => OrderCommandContext,
  cursors: JobCursors,
  isTimeLeft: () => boolean,
): Promise<DrainResult> {
  const { repositories, now } = writingOf('');
  const at = now();
  const reports = await repositories.deliveryReports();
  const settled = addMilliseconds(at, -INDEX_DELAY_MS);
  return drainFromCursor<Order>(cursors, {
    job: 'late-orders',
    pageFrom: (slice) => repositories.ordersPastDue(at, slice, (order) => isLateAt(order, at, reports)),
    byIds: (ids) => repositories.orders(ids),
    detect: (order) => detectLateOrder(writingOf(`late ${order.id} ${deliveryDueAt(order)}`), order, reports),
    isTimeLeft,
    cursorAfter: (end) => (end !== null && end < settled ? end : settled),
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
        return reject('NOT_ALLOWED', ['input'], 'It is not late.');
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
  return 'value' in result;
}
