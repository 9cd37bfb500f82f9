import { type BeforeAfter, createEvent, type DomainEvent } from '../kernel/domain-event.ts';
import type { Customer } from './customer.ts';

/** Only a registration is an event. Later changes of a profile are personal, and no other system needs them. */
export function customerEvents({ before, after }: BeforeAfter<Customer>): readonly DomainEvent[] {
  // A record that a registration adds to a known person is not a new customer.
  if (before !== null || after.addedBy !== undefined) return [];
  return [createEvent('CustomerRegistered', after.id, after.createdAt, { customerId: after.id })];
}
