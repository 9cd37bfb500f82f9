import { type BeforeAfter, createEvent, type DomainEvent } from '../kernel/domain-event.ts';
import type { Customer } from './customer.ts';

/** A registration: every further change of a profile is its owner's own business. */
export function customerEvents({ before, after }: BeforeAfter<Customer>): readonly DomainEvent[] {
  // A record that a registration adds to somebody who is known is no new customer.
  if (before !== null || after.addedBy !== undefined) return [];
  return [createEvent('CustomerRegistered', after.id, after.createdAt, { customerId: after.id })];
}
