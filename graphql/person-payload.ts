import type { Customer } from '../domain/customer/customer.ts';
import { isMerged } from '../domain/person/cluster.ts';
import type { Context } from './context.ts';

type RecordOrNone = Customer | null | undefined;

/** The person in the payload of a mutation: the record that it wrote, joined with the person's other records. */
export async function personPayload(
  payload: { readonly customer?: RecordOrNone | Promise<RecordOrNone> },
  _: unknown,
  { load }: Context,
): Promise<Customer | null> {
  const record = (await payload.customer) ?? null;
  if (record === null) return null;
  if (isMerged(record)) return (await load().customer.load(record.id)) ?? record;
  load().customer.prime(record.id, record);
  return record;
}
