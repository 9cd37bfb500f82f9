import type { Order } from '../../domain/order/order.ts';
import type { OrderReturn } from '../../domain/order/order-return.ts';
import { itemOf, type Key } from '../table/item.ts';
import type { WriteItem } from '../table/write-item.ts';

/** The partition of the sales that are an exchange for the return with this name. */
export const exchangePk = (name: string): string => `EXCHANGE#${name}`;

export function exchangeWrites({ id, exchangeOf }: Order): readonly WriteItem[] {
  if (exchangeOf === undefined) return [];
  return [{ put: itemOf({ pk: exchangePk(exchangeOf.name), sk: `#${id}` }, { orderId: id }) }];
}

/** Where the order names its return otherwise, or not any more. */
export const exchangeRenames = (before: Order, after: Order): readonly WriteItem[] =>
  before.exchangeOf === undefined || before.exchangeOf.name === after.exchangeOf?.name
    ? []
    : [{ delete: { pk: exchangePk(before.exchangeOf.name), sk: `#${before.id}` } }, ...exchangeWrites(after)];

/** Leads from the idempotency key of a command to its return. Outlives the idempotency record. */
export const recordedReturnKey = (key: string): Key => ({ pk: `RETURN_KEY#${key}`, sk: '#RETURN' });

export function recordedReturnWrites({ id, recordedUnder }: OrderReturn): readonly WriteItem[] {
  return recordedUnder === undefined ? [] : [{ put: itemOf(recordedReturnKey(recordedUnder), { returnId: id }) }];
}
