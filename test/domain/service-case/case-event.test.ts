import { describe, expect, test } from 'vitest';
import { caseEvents } from '../../../domain/service-case/case-event.ts';
import type { ServiceCase } from '../../../domain/service-case/service-case.ts';
import { caseOf } from '../../support/cases.ts';
import { expectValid } from '../../support/event-schemas.ts';

const NOW = '2026-03-04T10:00:00.000Z';
const one = caseOf({ touchpoint: 'delivery', skus: ['EAR-1'] });
const resolved: ServiceCase = {
  ...one,
  version: 2,
  caseStatus: 'RESOLVED',
  resolvedAt: '2026-03-03T10:00:00.000Z',
  rootCause: { category: 'PACKAGING', explanation: 'Ana said the box was too thin', prevention: null },
};
const reopened: ServiceCase = {
  ...resolved,
  version: 3,
  caseStatus: 'IN_PROGRESS',
  resolvedAt: null,
  reopenCount: 1,
  reopenings: [{ at: NOW, because: 'It broke again', by: 'support' }],
};

/** The ids of the events of a change. It checks each event against its schema. */
function eventIds(before: ServiceCase | null, after: ServiceCase): readonly string[] {
  const events = caseEvents({ before, after }, NOW);
  for (const { id, type, occurredAt, data } of events) expectValid(type, { id, occurredAt, ...data });
  expect(JSON.stringify(events)).not.toMatch(/Ana|clasp|broke again/);
  return events.map(({ id }) => id);
}

describe('events of a case', () => {
  test.each([
    ['opened', null, one, ['CaseOpened:cas_1']],
    ['resolved', one, resolved, ['CaseResolved:cas_1:2']],
    ['reopened', resolved, reopened, ['CaseReopened:cas_1:3']],
    [
      'closed after the customer confirms it',
      resolved,
      { ...resolved, version: 3, caseStatus: 'CLOSED' },
      ['CaseClosed:cas_1:3'],
    ],
    ['resolved again', reopened, { ...resolved, version: 4, reopenCount: 1 }, ['CaseResolved:cas_1:4']],
    ['changed', one, { ...one, version: 2, severity: 'HIGH' }, []],
    ['opened and resolved at once', null, { ...resolved, version: 1 }, ['CaseOpened:cas_1', 'CaseResolved:cas_1:1']],
  ] as const)('are published when it is %s', (_, before, after, ids) => {
    expect(eventIds(before, after)).toEqual(ids);
  });

  test('are published once for each promise that breaks', () => {
    const late = { ...one, version: 2, missed: { firstResponse: '2026-03-02T18:00:00.000Z', resolution: null } };
    const later = { ...late, version: 3, missed: { ...late.missed, resolution: '2026-03-04T02:00:00.000Z' } };
    expect(eventIds(one, late)).toEqual(['CaseBreached:cas_1:FIRST_RESPONSE:2026-03-02T18:00:00.000Z']);
    expect(eventIds(late, later)).toEqual(['CaseBreached:cas_1:RESOLUTION:2026-03-04T02:00:00.000Z']);
    expect(eventIds(later, { ...later, version: 4 })).toEqual([]);
  });
});
