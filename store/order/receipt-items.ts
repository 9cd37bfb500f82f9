import type { Order } from '../../domain/order/order.ts';
import type { Receipt } from '../../domain/order/receipt.ts';
import { type DocumentNumber, documentNumberKey, documentNumberPk } from '../table/document-number-keys.ts';
import { itemOf, type Key } from '../table/item.ts';
import { isFreeOrOwnedBy, type WriteItem } from '../table/write-item.ts';

export const receiptPk = (number: string): string => documentNumberPk('RECEIPT', number);

export const receiptKey = (receipt: DocumentNumber): Key => documentNumberKey('RECEIPT', receipt);

/** A number is unique within its source and store: the put fails if another order has it that this one does not replace. */
export function receiptWrite({ id, number, source, store, customerId, replaces }: Order): WriteItem {
  const receipt: Receipt = { number, source, store, orderId: id, customerId };
  return { put: itemOf(receiptKey(receipt), receipt), condition: isFreeOrOwnedBy('orderId', id, replaces) };
}
