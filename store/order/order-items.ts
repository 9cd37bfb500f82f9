import type { ChangeOf } from '../../domain/changes.ts';
import type { Order, OrderLocation } from '../../domain/order/order.ts';
import { commitmentsOfOrder } from '../../domain/order/order-commitments.ts';
import { detectableFrom } from '../../domain/order/order-lateness.ts';
import { obligationWrites } from '../commitment/commitment-items.ts';
import { customerIdIn, customerPk } from '../customer/customer-keys.ts';
import { historySk, pointerWrite } from '../table/history-keys.ts';
import { type CalendarKey, type Key, type QueueKey, textItemOf } from '../table/item.ts';
import { queueKey } from '../table/queue.ts';
import { isNew, isUnchanged, type WriteItem } from '../table/write-item.ts';
import { exchangeWrites } from './exchange-items.ts';
import { guestContactWrites } from './guest-contact-items.ts';
import { receiptWrite } from './receipt-items.ts';

/** The partition of an order: that of its customer, or one of its own for a guest order. */
export const orderPk = ({ id, customerId }: Pick<Order, 'id' | 'customerId'>): string =>
  customerId === null ? `ORDER#${id}` : customerPk(customerId);

export const orderKey = (order: OrderLocation): Key => ({ pk: orderPk(order), sk: historySk('ORDER', order) });

/** Parses the key of an order. */
export function orderLocationAt({ pk, sk }: Key): OrderLocation {
  const [, occurredAt = '', id = ''] = sk.split('#');
  return { id, customerId: customerIdIn(pk), occurredAt };
}

/** The calendar partition of the sales of one store on one day. */
export const salesPk = (store: string, day: string): string => `SALES#${store}#${day}`;

/** Writes the order, its pointer, its receipt and what it owes. A claimed guest order moves to another key if its version is unchanged. */
export function orderWrites({ before, after }: ChangeOf<'order'>): readonly WriteItem[] {
  const key = orderKey(after);
  const item = textItemOf('order', key, after, indexKeysOf(after));
  const owed = obligationWrites(before && commitmentsOfOrder(before), commitmentsOfOrder(after));
  if (before !== null && before.customerId === after.customerId)
    return [{ put: item, condition: isUnchanged(before) }, ...owed];
  return [
    ...(before === null ? [] : [{ delete: orderKey(before), condition: isUnchanged(before) }]),
    { put: item, condition: isNew },
    pointerWrite('ORDER', after.id, key),
    ...guestContactWrites(before, after),
    // Another order may have reused the number of a cancelled order.
    ...(before !== null && after.status === 'CANCELLED' ? [] : [receiptWrite(after)]),
    ...(before === null ? exchangeWrites(after) : []),
    ...owed,
  ];
}

/** The queue of orders that are still to be delivered. */
export const DUE_QUEUE = 'ORDER_DUE';

function indexKeysOf(order: Order): CalendarKey | QueueKey | (CalendarKey & QueueKey) | null {
  const [calendar, due] = [calendarKeyOf(order), detectableFrom(order)];
  const queue = due === null ? null : queueKey(DUE_QUEUE, order.id, due);
  if (calendar === null || queue === null) return calendar ?? queue;
  return { ...calendar, ...queue };
}

function calendarKeyOf(order: Order): CalendarKey | null {
  if (order.store === null) return null;
  return { calendarPk: salesPk(order.store, order.placedOn), calendarSk: `${order.occurredAt}#${order.id}` };
}
