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

/** What came back of an order stands by the order's id, wherever the order itself is. */
export const returnsPk = (orderId: string): string => `ORDER#${orderId}`;

export const returnNumberPk = (number: string): string => documentNumberPk('RETURN_NUMBER', number);

export const returnNumberKey = (numbered: DocumentNumber): Key => documentNumberKey('RETURN_NUMBER', numbered);

/**
 * The return in each history that it is part of: the order's, the customer's, or where neither is known its own. With
 * the order it stands under the same key for good, so that one that gets its customer with a claim needs no new pointer.
 */
export function orderReturnWrites({ before, after }: ChangeOf<'orderReturn'>): readonly WriteItem[] {
  const [place, ...copies] = returnKeys(after);
  const puts = [place, ...copies].map((key) => ({ put: itemOf(key, after) }));
  if (before !== null) return puts;
  return [
    ...puts,
    pointerWrite('RETURN', after.id, place),
    ...numberWrites(after),
    ...recordedReturnWrites(after),
    ...sameReturnWrites(after),
  ];
}

/** Where the return itself stands, whatever copies there are. */
export const mainReturnKey = (orderReturn: OrderReturn): Key => returnKeys(orderReturn)[0];

function returnKeys(orderReturn: OrderReturn): readonly [Key, ...Key[]] {
  const { id, customerId, orderId } = orderReturn;
  const sk = historySk('RETURN', orderReturn);
  const ofOrder = orderId === null ? [] : [{ pk: returnsPk(orderId), sk }];
  const ofCustomer = customerId === null ? [] : [{ pk: customerPk(customerId), sk }];
  const [place = { pk: `RETURN#${id}`, sk }, ...copies] = [...ofOrder, ...ofCustomer];
  return [place, ...copies];
}

function numberWrites({ id, returnNumber, source, store }: OrderReturn): readonly WriteItem[] {
  if (returnNumber === null) return [];
  const numbered = { number: returnNumber, source, store };
  const item = itemOf(returnNumberKey(numbered), { ...numbered, returnId: id });
  return [{ put: item, condition: isFreeOrOwnedBy('returnId', id) }];
}

/**
 * What makes a return without a number and without a known sale the same as another: who brought what, where and when,
 * for how much. Null of every other return: one of a known sale is compared with the sale's others.
 */
export function duplicateReturnKey(orderReturn: OrderReturn): Key | null {
  const { orderId, returnNumber, customerId, source, store, occurredAt, returnedLines, refund } = orderReturn;
  if (orderId !== null || returnNumber !== null) return null;
  const lines = returnedLines.map(({ sku, quantity, serialNumbers }) =>
    JSON.stringify([uniqueKey(sku), quantity, serialNumbers.map(uniqueKey).toSorted()]),
  );
  const same = [customerId, source, store, occurredAt, refund.minor, refund.currency, lines.toSorted()];
  const digest = createHash('sha256').update(JSON.stringify(same)).digest('base64url');
  return { pk: `SAME_RETURN#${digest}`, sk: '#RETURN' };
}

function sameReturnWrites(orderReturn: OrderReturn): readonly WriteItem[] {
  const key = duplicateReturnKey(orderReturn);
  if (key === null) return [];
  const { id } = orderReturn;
  return [{ put: itemOf(key, { returnId: id }), condition: isFreeOrOwnedBy('returnId', id) }];
}
