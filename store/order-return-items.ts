import type { ChangeOf } from '../domain/change.ts';
import { codeKey } from '../domain/code.ts';
import type { OrderReturn } from '../domain/order/order-return.ts';
import { customerPk } from './customer-keys.ts';
import { historySk, pointerWrite } from './history-keys.ts';
import { itemOf, type Key } from './item.ts';
import { isFreeOrOwnedBy, type WriteItem } from './write-item.ts';

/** What came back of an order stands by the order's id, wherever the order itself is. */
export const returnsPk = (orderId: string): string => `ORDER#${orderId}`;

/** A return's number is unique within its source and store. */
export const returnNumberKey = (number: string, source: string, store: string | null): Key => ({
  pk: `RETURN_NUMBER#${codeKey(number)}`,
  sk: `${source}#${store ?? ''}`,
});

/**
 * The return in each history that it is part of: the order's, the customer's, or where neither is known its own. With
 * the order it stands under the same key for good, so that one that gets its customer with a claim needs no new pointer.
 */
export function orderReturnWrites({ before, after }: ChangeOf<'orderReturn'>): readonly WriteItem[] {
  const [place, ...copies] = placesOf(after);
  const puts = [place, ...copies].map((key) => ({ put: itemOf(key, after) }));
  return before === null ? [...puts, pointerWrite('RETURN', after.id, place), ...numberWrites(after)] : puts;
}

/** Where the return itself stands, whatever copies there are. */
export const returnPlace = (orderReturn: OrderReturn): Key => placesOf(orderReturn)[0];

function placesOf(orderReturn: OrderReturn): readonly [Key, ...Key[]] {
  const { id, customerId, orderId } = orderReturn;
  const sk = historySk('RETURN', orderReturn);
  const ofOrder = orderId === null ? [] : [{ pk: returnsPk(orderId), sk }];
  const ofCustomer = customerId === null ? [] : [{ pk: customerPk(customerId), sk }];
  const [place = { pk: `RETURN#${id}`, sk }, ...copies] = [...ofOrder, ...ofCustomer];
  return [place, ...copies];
}

function numberWrites({ id, returnNumber, source, store }: OrderReturn): readonly WriteItem[] {
  if (returnNumber === null) return [];
  const key = returnNumberKey(returnNumber, source, store);
  return [{ put: itemOf(key, { returnId: id }), condition: isFreeOrOwnedBy('returnId', id) }];
}
