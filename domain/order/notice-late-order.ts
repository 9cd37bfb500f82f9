import { inParallel } from '../in-parallel.ts';
import { addMilliseconds } from '../instant.ts';
import { mutate, type Writing } from '../mutation.ts';
import { followedUp } from '../playbook/follow-up.ts';
import { lateOrderEvent } from '../playbook/playbook-event.ts';
import { groundOf, waitingFor } from '../playbook/playbook-ground.ts';
import { type RunThrough, runThrough } from '../run-through.ts';
import { reject } from '../user-error.ts';
import type { Order } from './order.ts';
import { dueBy } from './order-lateness.ts';

/** What fell due longer ago is history, such as that of an import: nobody waits for it any more. */
const LOOKS_BACK_MS = 60 * 24 * 60 * 60 * 1_000;

/**
 * Notes with each order that was to be delivered and was not that it is late, once for each promise, and does what playbooks make of it.
 * @param writingOf what to write with about one order, under this idempotency key
 * @param isTimeLeft whether there is time for another page
 */
export function noticeLateOrders(
  writingOf: (idempotencyKey: string) => Writing,
  isTimeLeft: () => boolean,
): Promise<RunThrough> {
  const { records, now } = writingOf('');
  const at = now();
  return runThrough(
    (slice) => records.ordersPastDue(addMilliseconds(at, -LOOKS_BACK_MS), at, slice),
    (order) => noticeLateOrder(writingOf(`late ${order.id} ${dueBy(order)}`), order),
    isTimeLeft,
  );
}

async function noticeLateOrder(writing: Writing, { id }: Order): Promise<boolean> {
  const { records, now } = writing;
  const result = await mutate(writing, {
    async read() {
      const [[order = null], shop, { all }] = await inParallel(
        () => records.orders([id]),
        () => records.shop(),
        () => records.playbooks(),
      );
      const playbooks = waitingFor(all, 'ORDER_LATE');
      return {
        order,
        ground: await groundOf(records, playbooks, shop, order?.customerId ?? null, order?.store ?? null),
      };
    },
    decide({ order, ground }) {
      const at = now();
      const due = order === null ? null : dueBy(order);
      if (order === null || due === null || due >= at) return reject('NOT_ALLOWED', ['input'], 'It is not late.');
      const after = { ...order, version: order.version + 1, lateNoticedAt: at };
      return followedUp(writing, lateOrderEvent(order, due, at), ground, [{ noun: 'order', before: order, after }]);
    },
    recall: async () => id,
  });
  return 'done' in result;
}
