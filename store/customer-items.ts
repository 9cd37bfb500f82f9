import type { ChangeOf, Standing } from '../domain/change.ts';
import type { Customer } from '../domain/customer/customer.ts';
import { profileKey, sharedKeys, uniqueKeys } from './customer-keys.ts';
import { itemOf, type Key } from './item.ts';
import { both, isFreeOrOwnedBy, isUnchanged, type WriteItem } from './write-item.ts';

/** The profile, and the lookup keys that the change brings or takes away. */
export function customerWrites({ before, after }: ChangeOf<'customer'>): readonly WriteItem[] {
  const keysOf = (keys: (customer: Customer) => readonly Key[], customer: Customer | null) =>
    customer === null ? [] : keys(customer);
  const shared = difference(keysOf(sharedKeys, before), sharedKeys(after));
  const unique = difference(keysOf(uniqueKeys, before), uniqueKeys(after));
  const owner = { customerId: after.id };
  return [
    { put: itemOf(profileKey(after.id), after), condition: isUnchanged(before) },
    ...shared.gone.map((key) => ({ delete: key })),
    ...shared.come.map((key) => ({ put: itemOf(key, owner) })),
    ...unique.gone.map((key) => ({ delete: key, condition: isFreeOrOwnedBy('customerId', after.id) })),
    ...unique.come.map((key) => ({ put: itemOf(key, owner), condition: isFreeOrOwnedBy('customerId', after.id) })),
  ];
}

/** Holds a transaction to it that the customer is there and active, and of a version, where one is given. */
export function standingCheck({ customerId, version }: Standing): WriteItem {
  const isActive = {
    expression: '#status = :active',
    names: { '#status': 'status' },
    values: { ':active': { S: 'ACTIVE' } },
  };
  return {
    check: profileKey(customerId),
    condition: version === undefined ? isActive : both(isActive, isUnchanged({ version })),
  };
}

function difference(before: readonly Key[], after: readonly Key[]): { gone: readonly Key[]; come: readonly Key[] } {
  const without = (keys: readonly Key[], others: readonly Key[]) => {
    const known = new Set(others.map(({ pk, sk }) => `${pk}\n${sk}`));
    return keys.filter(({ pk, sk }) => !known.has(`${pk}\n${sk}`));
  };
  return { gone: without(before, after), come: without(after, before) };
}
