import { type BeforeAfter, createEvent, type DomainEvent } from '../kernel/domain-event.ts';
import type { IdentityEvent } from './identity-event.ts';

/** Of what was found about records: that they are one person, or are no more. */
export function identityEvents({ before, after }: BeforeAfter<IdentityEvent>): readonly DomainEvent[] {
  const { id, eventKind, records, automatic, occurredAt } = after;
  const [first = '', ...others] = records;
  if (before !== null || eventKind === 'REJECTED') return [];
  return eventKind === 'MERGED'
    ? [createEvent('CustomersMerged', id, occurredAt, { customerId: first, recordIds: records, automatic })]
    : [createEvent('CustomerUnmerged', id, occurredAt, { customerId: first, formerRecordIds: others })];
}
