import type { Customer } from '../domain/customer/customer.ts';
import { isMerged } from '../domain/identity/cluster.ts';
import type { Context } from './context.ts';

/** The person whom a mutation answers with: the record that it wrote, joined with the person's others, if there are. */
export async function personTold(record: Customer, { load }: Context): Promise<Customer> {
  if (isMerged(record)) return (await load().customer.load(record.id)) ?? record;
  load().customer.prime(record.id, record);
  return record;
}
