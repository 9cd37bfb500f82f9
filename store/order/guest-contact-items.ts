import { positionOf } from '../../domain/kernel/history.ts';
import type { ContactKey, Order } from '../../domain/order/order.ts';
import { itemOf, type Key } from '../table/item.ts';
import type { WriteItem } from '../table/write-item.ts';

const PREFIXES: Readonly<Record<ContactKey['kind'], string>> = { email: 'GUEST_EMAIL', phone: 'GUEST_PHONE' };

/** The partition of the guest orders of one contact, sorted by time. */
export const guestContactPk = ({ kind, key }: ContactKey): string => `${PREFIXES[kind]}#${key}`;

/**
 * Writes and deletes the lookup items of an order: a guest order has one for each contact, and a claimed order none. The
 * keys are those stored with the order, so that a later change of the key format leaves no item undeleted.
 */
export function guestContactWrites(before: Order | null, after: Order): readonly WriteItem[] {
  const [oldKeys, newKeys] = [keysOf(before), keysOf(after)];
  const partitionsOf = (keys: readonly Key[]) => new Set(keys.map(({ pk }) => pk));
  return [
    ...oldKeys.filter(({ pk }) => !partitionsOf(newKeys).has(pk)).map((key) => ({ delete: key })),
    ...newKeys
      .filter(({ pk }) => !partitionsOf(oldKeys).has(pk))
      .map((key) => ({ put: itemOf(key, { orderId: after.id }) })),
  ];
}

const keysOf = (order: Order | null): readonly Key[] =>
  order === null ? [] : (order.guestKeys ?? []).map((key) => ({ pk: guestContactPk(key), sk: positionOf(order) }));
