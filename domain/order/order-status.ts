import type { Instant } from '../instant.ts';
import { type Path, reject } from '../user-error.ts';
import type { Order, OrderStatus } from './order.ts';

/** Where each state may lead. Steps may be skipped, for not every system tells of each; nothing leads back. */
const STEPS: Readonly<Record<OrderStatus, readonly OrderStatus[]>> = {
  PLACED: ['PAID', 'FULFILLED', 'DELIVERED', 'CANCELLED'],
  PAID: ['FULFILLED', 'DELIVERED', 'CANCELLED'],
  FULFILLED: ['DELIVERED'],
  DELIVERED: [],
  CANCELLED: [],
};

/** The order in its next state, with the time of what happened; a rejection where its state does not lead there. */
export function moved(order: Order, status: OrderStatus, at: Instant, path: Path): Order {
  const next = STEPS[order.status];
  if (!next.includes(status)) reject('NOT_ALLOWED', [...path, 'status'], `The order is ${order.status}. ${ways(next)}`);
  if (status === 'CANCELLED' && Object.keys(order.returned).length > 0)
    reject('NOT_ALLOWED', [...path, 'status'], 'Some of it came back. Record the rest as a return too.');
  if (at < (order.fulfilledAt ?? order.occurredAt))
    reject('INVALID', [...path, 'occurredAt'], 'This is before what the order already went through.');
  return { ...order, ...reached(status, at), version: order.version + 1, status };
}

/** What reaching a state says about times. */
export function reached(status: OrderStatus, at: Instant): Partial<Pick<Order, 'fulfilledAt' | 'deliveredAt'>> {
  switch (status) {
    case 'FULFILLED':
      return { fulfilledAt: at };
    case 'DELIVERED':
      return { deliveredAt: at };
    case 'PLACED':
    case 'PAID':
    case 'CANCELLED':
      return {};
  }
}

const ways = (next: readonly OrderStatus[]): string =>
  next.length === 0 ? 'It can change no more.' : `From there it can become ${next.join(', ')}.`;
