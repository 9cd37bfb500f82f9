import { codeKey } from '../domain/code.ts';
import type { Order } from '../domain/order/order.ts';
import type { Receipt } from '../domain/order/receipt.ts';
import { itemOf, type Key } from './item.ts';
import { isFreeOrOwnedBy, type WriteItem } from './write-item.ts';

/** All receipts of one number, however it is written, in one collection: one Query finds them with or without a store. */
export const receiptPk = (number: string): string => `RECEIPT#${codeKey(number)}`;

export const receiptKey = ({ number, source, store }: Pick<Receipt, 'number' | 'source' | 'store'>): Key => ({
  pk: receiptPk(number),
  sk: `${source}#${store ?? ''}`,
});

/** A number is unique within its source and store: the put is refused where another order has it. */
export function receiptWrite({ id, number, source, store, customerId }: Order): WriteItem {
  const receipt: Receipt = { number, source, store, orderId: id, customerId };
  return { put: itemOf(receiptKey(receipt), receipt), condition: isFreeOrOwnedBy('orderId', id) };
}
