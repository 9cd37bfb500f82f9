import { type Caller, reaches } from './caller.ts';
import type { Complaints } from './user-error.ts';

/** What an input says that its record is about. */
type AboutField = 'orderId' | 'warrantyId' | 'caseId';
type Owned = { readonly customerId: string | null };

/**
 * Complains of what a record is about, unless it is there and the customer's (null: nobody's). What is another's does
 * not exist for a customer's own token.
 */
export function checkAbout(
  errors: Complaints,
  field: AboutField,
  subject: Owned | null,
  customerId: string | null,
  caller: Caller,
): void {
  const path = ['input', field];
  if (subject === null || !reaches(caller, subject.customerId)) errors.add('NOT_FOUND', path, 'Nothing has this id.');
  else if (subject.customerId !== customerId) errors.add('INVALID', path, 'This does not belong to this customer.');
}
