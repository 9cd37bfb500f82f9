import { type BeforeAfter, createEvent, type DomainEvent } from '../kernel/domain-event.ts';
import type { IdentityEvent } from './identity-event.ts';

/** Domain events of merging and unmerging; a rejection has none. */
export function identityEvents({ before, after }: BeforeAfter<IdentityEvent>): readonly DomainEvent[] {
  const { id, eventKind, records, automatic, occurredAt } = after;
  const [first = '', ...others] = records;
  if (before !== null || eventKind === 'REJECTED') return [];
  return eventKind === 'MERGED'
    ? [createEvent('CustomersMerged', id, occurredAt, { customerId: first, recordIds: records, automatic })]
    : [createEvent('CustomerUnmerged', id, occurredAt, { customerId: first, formerRecordIds: others })];
}
