import { codeKey } from '../domain/code.ts';
import type { Order } from '../domain/order.ts';
import { itemOf, type Key } from './item.ts';
import { isFreeOrOwnedBy, type WriteItem } from './write-item.ts';

/** All receipts of one number, however it is written: one a source and store. */
export const receiptPk = (number: string): string => `RECEIPT#${codeKey(number)}`;

/** A number is unique within its source and store: the put is refused where another order has it. */
export function receiptWrite({ id, number, source, store, customerId }: Order): WriteItem {
  const key: Key = { pk: receiptPk(number), sk: `${source}#${store ?? ''}` };
  return {
    put: itemOf(key, { orderId: id, customerId, number, source, store }),
    condition: isFreeOrOwnedBy('orderId', id),
  };
}
