import { isInPast } from '../kernel/history.ts';
import type { Instant } from '../kernel/instant.ts';
import { type Path, reject } from '../kernel/user-error.ts';
import type { Order, OrderStatus } from './order.ts';

/** Where each state may lead. Steps may be skipped, for not every system reports each; nothing leads back. */
const NEXT_STATUSES: Readonly<Record<OrderStatus, readonly OrderStatus[]>> = {
  PLACED: ['PAID', 'FULFILLED', 'DELIVERED', 'CANCELLED'],
  PAID: ['FULFILLED', 'DELIVERED', 'CANCELLED'],
  FULFILLED: ['DELIVERED'],
  DELIVERED: [],
  CANCELLED: [],
};

/** What an order in each state has been through: a webhook that reports one of these is late, or comes again. */
const PASSED_STATUSES: Readonly<Record<OrderStatus, readonly OrderStatus[]>> = {
  PLACED: ['PLACED'],
  PAID: ['PLACED', 'PAID'],
  FULFILLED: ['PLACED', 'PAID', 'FULFILLED'],
  DELIVERED: ['PLACED', 'PAID', 'FULFILLED', 'DELIVERED'],
  CANCELLED: ['CANCELLED'],
};

/**
 * The order after a step, with the time of it; a rejection where its state does not lead there. A step that it has been
 * through changes no state and no known time: it adds the time where that is not known yet, and otherwise the order stays
 * the very same.
 */
export function applyOrderStatus(order: Order, status: OrderStatus, at: Instant, path: Path): Order {
  if (PASSED_STATUSES[order.status].includes(status)) return withMissingTime(order, status, at, path);
  const next = NEXT_STATUSES[order.status];
  if (!next.includes(status))
    reject('NOT_ALLOWED', [...path, 'status'], `The order is ${order.status}. ${nextStatusesText(next)}`);
  if (status === 'CANCELLED' && Object.keys(order.returned).length > 0)
    reject('NOT_ALLOWED', [...path, 'status'], 'Some of it came back. Record the rest as a return too.');
  checkTime(order, status, at, path);
  const { isUnpaid, ...known } = order;
  // What was cancelled unpaid never counted.
  const unpaid = status === 'CANCELLED' && isUnpaid === true ? { isUnpaid } : {};
  return { ...known, ...unpaid, ...statusTimes(status, at), version: order.version + 1, status };
}

function withMissingTime(order: Order, status: OrderStatus, at: Instant, path: Path): Order {
  const isMissing =
    (status === 'FULFILLED' && order.fulfilledAt === null) || (status === 'DELIVERED' && order.deliveredAt === null);
  if (!isMissing) return order;
  checkTime(order, status, at, path);
  return { ...order, ...statusTimes(status, at), version: order.version + 1 };
}

/** Complains of a time that is before what the step follows, or after what followed it, by more than clocks differ. */
function checkTime(order: Order, status: OrderStatus, at: Instant, path: Path): void {
  const { occurredAt, fulfilledAt, deliveredAt } = order;
  const after = status === 'FULFILLED' || fulfilledAt === null ? occurredAt : fulfilledAt;
  if (isInPast(at, after))
    reject('INVALID', [...path, 'occurredAt'], 'This is before what the order already went through.');
  if (status === 'FULFILLED' && deliveredAt !== null && isInPast(deliveredAt, at))
    reject('INVALID', [...path, 'occurredAt'], 'This is after the order was delivered.');
}

/** What reaching a state says about times. */
export function statusTimes(status: OrderStatus, at: Instant): Partial<Pick<Order, 'fulfilledAt' | 'deliveredAt'>> {
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

const nextStatusesText = (next: readonly OrderStatus[]): string =>
  next.length === 0 ? 'It can change no more.' : `From there it can become ${next.join(', ')}.`;
