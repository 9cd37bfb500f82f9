import type { Customer, CustomerRepository } from '../customer/customer.ts';
import { type Cluster, unidentifiedIdsOf } from './cluster.ts';

/**
 * All records that hold something about a person: its own, then those that were identified as the person. Export and erasure
 * need them all. One more batch is read if there are any.
 */
export async function loadAllRecords(
  repositories: Pick<CustomerRepository, 'customers'>,
  [survivor, ...others]: Cluster,
): Promise<Cluster> {
  const members = [survivor, ...others];
  const ids = new Set(members.map(({ id }) => id));
  const linked = members.flatMap(unidentifiedIdsOf);
  const found = linked.length === 0 ? [] : await repositories.customers(linked);
  const isIdentified = (record: Customer | null): record is Customer =>
    record?.identifiedAs !== undefined && ids.has(record.identifiedAs);
  return [survivor, ...others, ...found.filter(isIdentified)];
}
