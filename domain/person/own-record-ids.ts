import type { CustomerRepository } from '../customer/customer.ts';
import type { Caller } from '../kernel/caller.ts';
import { recordIdsOf } from './cluster.ts';

/** The ids of all records of the person to whom a customer's own token belongs; none for everyone else's tokens. */
export async function loadOwnRecordIds(
  { customerId }: Caller,
  repositories: Pick<CustomerRepository, 'customer'>,
): Promise<readonly string[]> {
  if (customerId === null) return [];
  const customer = await repositories.customer(customerId);
  return customer === null ? [customerId] : recordIdsOf(customer);
}
