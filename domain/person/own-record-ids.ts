import type { CustomerRepository } from '../customer/customer.ts';
import { type CanAccess, canAccessCustomer, type LoadOwned, onlyAccessible } from '../kernel/access.ts';
import type { Caller } from '../kernel/caller.ts';
import { historyIdsOf } from './cluster.ts';

/** The ids of all records of the customer whose own token this is; none for any other token. */
export async function loadOwnRecordIds(
  { customerId }: Caller,
  repositories: Pick<CustomerRepository, 'customer'>,
): Promise<readonly string[]> {
  if (customerId === null) return [];
  const customer = await repositories.customer(customerId);
  return customer === null ? [customerId] : historyIdsOf(customer);
}

/** What the caller has access to. Its own records are read when they are first needed, and once. */
export function accessOf(caller: Caller, repositories: Pick<CustomerRepository, 'customer'>): CanAccess {
  let ownIds: Promise<readonly string[]> | null = null;
  const loadOwnIds = () => {
    ownIds ??= loadOwnRecordIds(caller, repositories);
    return ownIds;
  };
  return (customerId) => canAccessCustomer(caller, customerId, loadOwnIds);
}

/** The thing with this id, or null if there is none or the caller has no access to it. */
export async function loadAccessible<T extends { readonly customerId: string | null }>(
  caller: Caller,
  repositories: Pick<CustomerRepository, 'customer'>,
  load: LoadOwned<T>,
  id: string,
): Promise<T | null> {
  const canAccess = accessOf(caller, repositories);
  const [found = null] = await load([id], canAccess);
  return onlyAccessible(found, canAccess);
}
