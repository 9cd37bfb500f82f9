import { describe, expect, test } from 'vitest';
import type { IdentityEvent } from '../../../domain/person/identity-event.ts';
import { identityEvents } from '../../../domain/person/merge-events.ts';
import { expectValid } from '../../support/event-schemas.ts';

const NOW = '2026-03-04T10:00:00.000Z';

describe('events of identity', () => {
  const eventsOf = (eventKind: IdentityEvent['eventKind']) => {
    const common = { id: 'ide_1', occurredAt: NOW, by: 'support', automatic: false, matchScore: 0.9 };
    const after: IdentityEvent = { ...common, eventKind, records: ['cus_1', 'cus_2'], reason: 'Ana said so' };
    return identityEvents({ before: null, after });
  };

  test.each([
    ['MERGED', 'CustomersMerged', { customerId: 'cus_1', recordIds: ['cus_1', 'cus_2'], automatic: false }],
    ['UNMERGED', 'CustomerUnmerged', { customerId: 'cus_1', formerRecordIds: ['cus_2'] }],
  ] as const)('include the ids of records that were %s', (kind, type, data) => {
    expect(eventsOf(kind)).toEqual([{ id: `${type}:ide_1`, type, occurredAt: NOW, data }]);
    for (const event of eventsOf(kind)) expectValid(type, { id: event.id, occurredAt: NOW, ...event.data });
  });

  test('are none for a rejection', () => {
    expect(eventsOf('REJECTED')).toEqual([]);
  });
});
