import type { Customer } from '../customer/customer.ts';
import type { Caller } from '../kernel/caller.ts';
import type { InputErrors } from '../kernel/user-error.ts';
import { historyIdsOf } from '../person/cluster.ts';

/** The input field that names what a record is about. */
type SubjectField = 'orderId' | 'warrantyId' | 'caseId';
type Owned = { readonly customerId: string | null };

/**
 * Adds an error unless the thing that a record is about exists and belongs to one of the customer's records. Without a
 * customer (null), it must belong to nobody. For a customer's own token, things of others do not exist.
 */
export function checkSubject(
  errors: InputErrors,
  field: SubjectField,
  subject: Owned | null,
  customer: Customer | null,
  caller: Caller,
): void {
  const path = ['input', field];
  const isOwn = subject !== null && belongsTo(subject, customer);
  if (subject === null || (caller.customerId !== null && !isOwn)) errors.add('NOT_FOUND', path, 'Nothing has this id.');
  else if (!isOwn) errors.add('INVALID', path, 'This does not belong to this customer.');
}

function belongsTo({ customerId }: Owned, customer: Customer | null): boolean {
  if (customer === null || customerId === null) return customer === null && customerId === null;
  return historyIdsOf(customer).includes(customerId);
}
