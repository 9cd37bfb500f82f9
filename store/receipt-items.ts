import { codeKey, uniqueKey } from '../domain/code.ts';
import type { Order } from '../domain/order/order.ts';
import type { Receipt } from '../domain/order/receipt.ts';
import { itemOf, type Key } from './item.ts';
import { isFreeOrOwnedBy, type WriteItem } from './write-item.ts';

type Numbered = Pick<Receipt, 'number' | 'source' | 'store'>;

/** All receipts of the same letters and digits in one collection: one Query finds them with or without a store. */
export const receiptPk = (number: string): string => `RECEIPT#${codeKey(number)}`;

/**
 * What receipts of one source and store begin with in a collection: then follows the number, by which they are unique.
 * Where it does not follow, the receipt was written when the collection's key was the unique one.
 */
export const receiptSk = ({ source, store }: Omit<Numbered, 'number'>): string => `${source}#${store ?? ''}`;

export const receiptKey = (receipt: Numbered): Key => ({
  pk: receiptPk(receipt.number),
  sk: `${receiptSk(receipt)}#${uniqueKey(receipt.number)}`,
});

/** A number is unique within its source and store: the put is refused where another order has it that was not cancelled. */
export function receiptWrite({ id, number, source, store, customerId, replaces }: Order): WriteItem {
  const receipt: Receipt = { number, source, store, orderId: id, customerId };
  return { put: itemOf(receiptKey(receipt), receipt), condition: isFreeOrOwnedBy('orderId', id, replaces) };
}
