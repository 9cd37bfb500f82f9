import type { Instant } from '../../domain/kernel/instant.ts';
import type { SourceOrder } from '../../domain/source-record/record/source-record.ts';
import type { SquareFulfillment, SquareOrder } from './order-schema.ts';
import { validTenders } from './order-tenders.ts';
import { minorOf } from './square-fields.ts';

export type SquareStatus = Pick<SourceOrder, 'status' | 'fulfilledAt' | 'deliveredAt' | 'cancelledAt' | 'promisedBy'>;

/** Whether an order is no more than a ticket or a draft: its lines still change, and nobody paid or ordered. */
export function isTicket(order: SquareOrder): boolean {
  if (order.state === 'DRAFT') return true;
  if (order.state === 'COMPLETED' || (order.fulfillments ?? []).length > 0) return false;
  return validTenders(order).length === 0 || (order.state === 'OPEN' && !isPaid(order));
}

/** The status and its times. */
export function toStatus(order: SquareOrder): SquareStatus {
  const { state, fulfillments, closed_at, updated_at, created_at } = order;
  const changedAt = closed_at ?? updated_at ?? created_at;
  const open = (fulfillments ?? []).filter((one) => one.state !== 'CANCELED' && one.state !== 'FAILED');
  const promisedBy = earliest(open.map((one) => one.pickup_details?.pickup_at ?? one.delivery_details?.deliver_at));
  if (state === 'CANCELED') return { status: 'CANCELLED', cancelledAt: changedAt, promisedBy };
  const isDone = open.length > 0 && open.every((one) => one.state === 'COMPLETED');
  if (isDone || (state === 'COMPLETED' && open.length === 0)) {
    const doneAt = latest(open.map(doneAtOf)) ?? changedAt;
    // What is shipped is still on its way.
    return open.some(({ type }) => type === 'SHIPMENT')
      ? { status: 'FULFILLED', fulfilledAt: doneAt, promisedBy }
      : { status: 'DELIVERED', fulfilledAt: doneAt, deliveredAt: doneAt, promisedBy };
  }
  return { status: state === 'COMPLETED' || isPaid(order) ? 'PAID' : 'PLACED', promisedBy };
}

/** Old orders name no amount due; then what was tendered tells. */
function isPaid(order: SquareOrder): boolean {
  const { net_amount_due_money: due, total_money: total } = order;
  const tendered = validTenders(order).reduce((sum, { amount_money: amount }) => sum + minorOf(amount), 0);
  return due?.amount == null ? tendered > 0 && tendered >= minorOf(total) : due.amount <= 0;
}

const doneAtOf = ({
  shipment_details,
  pickup_details,
  delivery_details,
}: SquareFulfillment): Instant | null | undefined =>
  shipment_details?.shipped_at ??
  pickup_details?.picked_up_at ??
  delivery_details?.delivered_at ??
  delivery_details?.completed_at;

const instantsOf = (instants: readonly (Instant | null | undefined)[]) =>
  instants.filter((one) => one != null).toSorted();
const earliest = (instants: readonly (Instant | null | undefined)[]) => instantsOf(instants)[0] ?? null;
const latest = (instants: readonly (Instant | null | undefined)[]) => instantsOf(instants).at(-1) ?? null;
