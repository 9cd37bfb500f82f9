import { isInPast } from '../kernel/history.ts';
import type { Instant } from '../kernel/instant.ts';
import { type Path, reject } from '../kernel/user-error.ts';
import type { Order, OrderStatus } from './order.ts';

/** The allowed next statuses. Statuses may be skipped, because not every system reports each; none leads back. */
const NEXT_STATUSES: Readonly<Record<OrderStatus, readonly OrderStatus[]>> = {
  PLACED: ['PAID', 'FULFILLED', 'DELIVERED', 'CANCELLED'],
  PAID: ['FULFILLED', 'DELIVERED', 'CANCELLED'],
  FULFILLED: ['DELIVERED'],
  DELIVERED: [],
  CANCELLED: [],
};

/** The statuses that an order has already passed: a webhook that reports one of them is late or repeated. */
const PASSED_STATUSES: Readonly<Record<OrderStatus, readonly OrderStatus[]>> = {
  PLACED: ['PLACED'],
  PAID: ['PLACED', 'PAID'],
  FULFILLED: ['PLACED', 'PAID', 'FULFILLED'],
  DELIVERED: ['PLACED', 'PAID', 'FULFILLED', 'DELIVERED'],
  CANCELLED: ['CANCELLED'],
};

/** What another system states about its own sale, which a till may not. */
export type SourceStatus = {
  /** The system's state counts: what is fulfilled or partly returned may be cancelled. */
  readonly isFromSource?: true | undefined;
  /** The system does not know when it happened. */
  readonly isTimeUnknown?: true | undefined;
};

/**
 * Applies a status with its time. Rejects a status that the present one does not lead to. A status that the order has
 * already passed only adds its time, if that is still unknown; otherwise the same order object is returned.
 */
export function applyOrderStatus(
  order: Order,
  status: OrderStatus,
  at: Instant,
  path: Path,
  {
    isFromSource = false,
    isTimeUnknown = false,
  }: { readonly [Field in keyof SourceStatus]?: boolean | undefined } = {},
): Order {
  if (PASSED_STATUSES[order.status].includes(status)) {
    if (isTimeUnknown) return order;
    return isFromSource ? withTime(order, status, at) : withMissingTime(order, status, at, path);
  }
  const next = NEXT_STATUSES[order.status];
  const mayCancel = isFromSource && status === 'CANCELLED';
  if (!next.includes(status) && !mayCancel)
    reject('NOT_ALLOWED', [...path, 'status'], `The order is ${order.status}. ${nextStatusesText(next)}`);
  if (status === 'CANCELLED' && !mayCancel && Object.keys(order.returned).length > 0)
    reject('NOT_ALLOWED', [...path, 'status'], 'Part of the order was returned. Record the rest as a return too.');
  if (!isFromSource) checkTime(order, status, at, path);
  const { isUnpaid, ...known } = order;
  // An order that is cancelled while unpaid has never counted.
  const unpaid = status === 'CANCELLED' && isUnpaid === true ? { isUnpaid } : {};
  const times = isTimeUnknown ? {} : statusTimes(status, at);
  const stated = isFromSource ? { statedStatus: status } : {};
  return { ...known, ...unpaid, ...times, ...stated, version: order.version + 1, status };
}

function withMissingTime(order: Order, status: OrderStatus, at: Instant, path: Path): Order {
  const isMissing =
    (status === 'FULFILLED' && order.fulfilledAt === null) || (status === 'DELIVERED' && order.deliveredAt === null);
  if (!isMissing) return order;
  checkTime(order, status, at, path);
  return { ...order, ...statusTimes(status, at), version: order.version + 1 };
}

/** A system may correct the time that it stated before. */
function withTime(order: Order, status: OrderStatus, at: Instant): Order {
  const after = { ...order, ...statusTimes(status, at) };
  const isSame = after.fulfilledAt === order.fulfilledAt && after.deliveredAt === order.deliveredAt;
  return isSame ? order : { ...after, version: order.version + 1 };
}

/** Rejects a time before the previous status or after the next one, by more than the tolerance for clocks. */
function checkTime(order: Order, status: OrderStatus, at: Instant, path: Path): void {
  const { occurredAt, fulfilledAt, deliveredAt } = order;
  const previous = status === 'FULFILLED' || fulfilledAt === null ? occurredAt : fulfilledAt;
  if (isInPast(at, previous))
    reject('INVALID', [...path, 'occurredAt'], 'This is before the previous status of the order.');
  if (status === 'FULFILLED' && deliveredAt !== null && isInPast(deliveredAt, at))
    reject('INVALID', [...path, 'occurredAt'], 'This is after the order was delivered.');
}

/** The times that a status sets. */
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
  next.length === 0 ? 'It cannot change any more.' : `From there it can become ${next.join(', ')}.`;
