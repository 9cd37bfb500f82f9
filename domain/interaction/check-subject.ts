import type { Customer } from '../customer/customer.ts';
import type { Caller } from '../kernel/caller.ts';
import type { InputErrors } from '../kernel/user-error.ts';
import { recordIdsOf } from '../person/cluster.ts';

/** What an input says that its record is about. */
type SubjectField = 'orderId' | 'warrantyId' | 'caseId';
type Owned = { readonly customerId: string | null };

/**
 * Complains of what a record is about, unless it is there and the customer's (null: nobody's), under whichever of the
 * customer's records. What is another's does not exist for a customer's own token.
 */
export function checkSubject(
  errors: InputErrors,
  field: SubjectField,
  subject: Owned | null,
  customer: Customer | null,
  caller: Caller,
): void {
  const path = ['input', field];
  const belongs = subject !== null && belongsTo(subject, customer);
  if (subject === null || (caller.customerId !== null && !belongs))
    errors.add('NOT_FOUND', path, 'Nothing has this id.');
  else if (!belongs) errors.add('INVALID', path, 'This does not belong to this customer.');
}

function belongsTo({ customerId }: Owned, customer: Customer | null): boolean {
  if (customer === null || customerId === null) return customer === null && customerId === null;
  return recordIdsOf(customer).includes(customerId);
}
