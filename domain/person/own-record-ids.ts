import type { CustomerRepository } from '../customer/customer.ts';
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
