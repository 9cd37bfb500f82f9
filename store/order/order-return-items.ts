import { createHash } from 'node:crypto';
import type { ChangeOf } from '../../domain/changes.ts';
import { uniqueKey } from '../../domain/kernel/code.ts';
import type { OrderReturn } from '../../domain/order/order-return.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { type DocumentNumber, documentNumberKey, documentNumberPk } from '../table/document-number-keys.ts';
import { historySk, pointerWrite } from '../table/history-keys.ts';
import { itemOf, type Key } from '../table/item.ts';
import { isFreeOrOwnedBy, type WriteItem } from '../table/write-item.ts';
import { recordedReturnWrites } from './exchange-items.ts';

/** The partition of an order's returns. It depends on the order's id only, because the order itself may move. */
export const returnsPk = (orderId: string): string => `ORDER#${orderId}`;

export const returnNumberPk = (number: string): string => documentNumberPk('RETURN_NUMBER', number);

export const returnNumberKey = (documentNumber: DocumentNumber): Key =>
  documentNumberKey('RETURN_NUMBER', documentNumber);

/**
 * Writes the return to the history of its order and of its customer, or to a partition of its own if it has neither. Its
 * key with the order never changes, so a return that gets its customer when the order is claimed needs no new pointer.
 */
export function orderReturnWrites({ before, after }: ChangeOf<'orderReturn'>): readonly WriteItem[] {
  const [mainKey, ...copyKeys] = returnKeys(after);
  const puts = [mainKey, ...copyKeys].map((key) => ({ put: itemOf(key, after) }));
  if (before !== null) return puts;
  return [
    ...puts,
    pointerWrite('RETURN', after.id, mainKey, after.customerId),
    ...numberWrites(after),
    ...recordedReturnWrites(after),
    ...duplicateReturnWrites(after),
  ];
}

/** The key of the return itself, not of a copy. */
export const mainReturnKey = (orderReturn: OrderReturn): Key => returnKeys(orderReturn)[0];

function returnKeys(orderReturn: OrderReturn): readonly [Key, ...Key[]] {
  const { id, customerId, orderId } = orderReturn;
  const sk = historySk('RETURN', orderReturn);
  const ofOrder = orderId === null ? [] : [{ pk: returnsPk(orderId), sk }];
  const ofCustomer = customerId === null ? [] : [{ pk: customerPk(customerId), sk }];
  const [mainKey = { pk: `RETURN#${id}`, sk }, ...copyKeys] = [...ofOrder, ...ofCustomer];
  return [mainKey, ...copyKeys];
}

function numberWrites({ id, returnNumber, source, store, integration }: OrderReturn): readonly WriteItem[] {
  if (returnNumber === null) return [];
  const documentNumber = { number: returnNumber, source, store, ...(integration === undefined ? {} : { integration }) };
  const item = itemOf(returnNumberKey(documentNumber), { ...documentNumber, returnId: id });
  return [{ put: item, condition: isFreeOrOwnedBy('returnId', id) }];
}

/**
 * One key for duplicates of a return without a number and without a known sale: it hashes customer, source, store, time,
 * refund and lines. Null for other returns: a return of a known sale is compared with the other returns of the sale.
 */
export function duplicateReturnKey(orderReturn: OrderReturn): Key | null {
  const { orderId, returnNumber, customerId, source, store, occurredAt, returnedLines, refund } = orderReturn;
  if (orderId !== null || returnNumber !== null) return null;
  const lines = returnedLines.map(({ sku, quantity, serialNumbers }) =>
    JSON.stringify([uniqueKey(sku), quantity, serialNumbers.map(uniqueKey).toSorted()]),
  );
  const content = [customerId, source, store, occurredAt, refund.minor, refund.currency, lines.toSorted()];
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('base64url');
  return { pk: `SAME_RETURN#${digest}`, sk: '#RETURN' };
}

function duplicateReturnWrites(orderReturn: OrderReturn): readonly WriteItem[] {
  const key = duplicateReturnKey(orderReturn);
  if (key === null) return [];
  const { id } = orderReturn;
  return [{ put: itemOf(key, { returnId: id }), condition: isFreeOrOwnedBy('returnId', id) }];
}
