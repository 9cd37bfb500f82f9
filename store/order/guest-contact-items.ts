import { positionOf } from '../../domain/kernel/history.ts';
import type { ContactKey, Order } from '../../domain/order/order.ts';
import { itemOf, type Key } from '../table/item.ts';
import type { WriteItem } from '../table/write-item.ts';

const PREFIXES: Readonly<Record<ContactKey['kind'], string>> = { email: 'GUEST_EMAIL', phone: 'GUEST_PHONE' };

/** The guest orders of one contact, in the order of their times. */
export const guestContactPk = ({ kind, key }: ContactKey): string => `${PREFIXES[kind]}#${key}`;

/**
 * The look-up items that an order gets or loses: a guest's has one for each contact, and none once it is claimed. They
 * go by what is stored with the order, so that another way to write keys leaves none behind.
 */
export function guestContactWrites(before: Order | null, after: Order): readonly WriteItem[] {
  const [had, has] = [keysOf(before), keysOf(after)];
  const names = (keys: readonly Key[]) => new Set(keys.map(({ pk }) => pk));
  return [
    ...had.filter(({ pk }) => !names(has).has(pk)).map((key) => ({ delete: key })),
    ...has.filter(({ pk }) => !names(had).has(pk)).map((key) => ({ put: itemOf(key, { orderId: after.id }) })),
  ];
}

const keysOf = (order: Order | null): readonly Key[] =>
  order === null ? [] : (order.guestKeys ?? []).map((key) => ({ pk: guestContactPk(key), sk: positionOf(order) }));
