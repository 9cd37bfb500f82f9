import type { ChangeOf } from '../domain/change.ts';
import { codeKey } from '../domain/code.ts';
import type { OrderReturn } from '../domain/order-return.ts';
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

/** The return in each history that it is part of: the order's, the customer's, or where neither is known its own. */
export function orderReturnWrites({ after }: ChangeOf<'orderReturn'>): readonly WriteItem[] {
  const { id, returnNumber, source, store } = after;
  const [place, ...copies] = placesOf(after);
  return [
    { put: itemOf(place, after) },
    ...copies.map((copy) => ({ put: itemOf(copy, after) })),
    pointerWrite('RETURN', id, place),
    ...(returnNumber === null
      ? []
      : [
          {
            put: itemOf(returnNumberKey(returnNumber, source, store), { returnId: id }),
            condition: isFreeOrOwnedBy('returnId', id),
          },
        ]),
  ];
}

function placesOf(orderReturn: OrderReturn): readonly [Key, ...Key[]] {
  const { id, customerId, orderId } = orderReturn;
  const sk = historySk('RETURN', orderReturn);
  const byCustomer = customerId === null ? [] : [{ pk: customerPk(customerId), sk }];
  const byOrder = orderId === null ? [] : [{ pk: returnsPk(orderId), sk }];
  const [place = { pk: `RETURN#${id}`, sk }, ...copies] = [...byCustomer, ...byOrder];
  return [place, ...copies];
}
