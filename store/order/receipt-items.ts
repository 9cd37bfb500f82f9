import type { Order } from '../../domain/order/order.ts';
import type { Receipt } from '../../domain/order/receipt.ts';
import { type DocumentNumber, documentNumberKey, documentNumberPk } from '../table/document-number-keys.ts';
import { itemOf, type Key } from '../table/item.ts';
import { isFreeOrOwnedBy, type WriteItem } from '../table/write-item.ts';

export const receiptPk = (number: string): string => documentNumberPk('RECEIPT', number);

export const receiptKey = (receipt: DocumentNumber): Key => documentNumberKey('RECEIPT', receipt);

/** The put fails if another order has the number that this one does not replace: see `DocumentNumber`. */
export function receiptWrite({ id, number, source, store, integration, customerId, replaces }: Order): WriteItem {
  const issuer = integration === undefined ? {} : { integration };
  const receipt: Receipt = { number, source, store, ...issuer, orderId: id, customerId };
  return { put: itemOf(receiptKey(receipt), receipt), condition: isFreeOrOwnedBy('orderId', id, replaces) };
}
