import type { CustomerRepository } from '../customer/customer.ts';
import { type Caller, canAccessCustomer, onlyAccessible } from '../kernel/caller.ts';
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

/** The entity, or null if there is none or the caller has no access to it. */
export const hideInaccessible = <T extends { readonly customerId: string | null }>(
  caller: Caller,
  repositories: Pick<CustomerRepository, 'customer'>,
  entity: T | null,
): Promise<T | null> =>
  onlyAccessible(entity, (customerId) =>
    canAccessCustomer(caller, customerId, () => loadOwnRecordIds(caller, repositories)),
  );
