import type { Obligations } from '../commitment/commitment.ts';
import type { Order } from './order.ts';
import { isAwaited } from './order-lateness.ts';

/**
 * What the shop owes by an order: the delivery at the promised time, until the goods are handed over. It is not owed to
 * somebody who was erased.
 */
export function commitmentsOfOrder(order: Order): Obligations {
  const { id, number, customerId, store, promisedBy, status, personErased } = order;
  const isOwed = promisedBy !== null && status !== 'FULFILLED' && personErased !== true && isAwaited(order, promisedBy);
  const delivery = { commitmentKind: 'ORDER_DELIVERY', what: `Delivery of order ${number}` } as const;
  return { ownerId: id, customerId, store, assignee: null, owed: isOwed ? [{ ...delivery, dueAt: promisedBy }] : [] };
}
