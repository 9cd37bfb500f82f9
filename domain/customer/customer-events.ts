import { type BeforeAfter, createEvent, type DomainEvent } from '../kernel/domain-event.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Customer } from './customer.ts';
import { isUnidentified } from './unidentified.ts';

/**
 * A registration, and the steps of an erasure. Other changes of a profile are personal, and no other system needs them.
 * @param at time of the write
 */
export function customerEvents({ before, after }: BeforeAfter<Customer>, at: Instant): readonly DomainEvent[] {
  // A record that a registration adds to a known person is not a new customer, and nobody has met an unidentified one.
  if (before === null && (after.addedBy !== undefined || isUnidentified(after))) return [];
  if (before === null) return [createEvent('CustomerRegistered', after.id, after.createdAt, { customerId: after.id })];
  if (before.status === after.status) return [];
  const { id, version, records, status, erasesAt = null } = after;
  // Other systems must forget each record, so each has its own event.
  if (status === 'ERASED') return [createEvent('CustomerErased', id, at, { customerId: id })];
  // The whole person waits, and one event is enough.
  if ((records.length > 0 && records[0] !== id) || after.identifiedAs !== undefined) return [];
  return status === 'ERASURE_PENDING'
    ? [createEvent('ErasureRequested', `${id}:${version}`, at, { customerId: id, erasesAt })]
    : [createEvent('ErasureCancelled', `${id}:${version}`, at, { customerId: id })];
}
