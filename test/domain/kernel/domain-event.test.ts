import { describe, expect, test } from 'vitest';
import {
  type DomainEvent,
  feedbackEvents,
  identityEvents,
  orderReturnEvents,
} from '../../../domain/kernel/domain-event.ts';
import type { OrderReturn } from '../../../domain/order/order-return.ts';
import type { IdentityEvent } from '../../../domain/person/identity-event.ts';
import { caseEvents } from '../../../domain/service-case/case-event.ts';
import type { ServiceCase } from '../../../domain/service-case/service-case.ts';
import { caseOf } from '../../support/cases.ts';
import { expectValid } from '../../support/event-schemas.ts';
import { feedbackOf } from '../../support/feedback.ts';

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

/** The ids of what a step tells, each event held to its schema. */
function told(before: ServiceCase | null, after: ServiceCase): readonly string[] {
  const events = caseEvents({ noun: 'serviceCase', before, after }, NOW);
  for (const { id, type, occurredAt, about } of events) expectValid(type, { id, occurredAt, ...about });
  expect(JSON.stringify(events)).not.toMatch(/Ana|clasp|broke again/);
  return events.map(({ id }) => id);
}

describe('events of a case', () => {
  test.each([
    ['opened', null, one, ['CaseOpened:cas_1']],
    ['resolved', one, resolved, ['CaseResolved:cas_1:2']],
    ['reopened', resolved, reopened, ['CaseReopened:cas_1:3']],
    [
      'closed at the customer’s word',
      resolved,
      { ...resolved, version: 3, caseStatus: 'CLOSED' },
      ['CaseClosed:cas_1:3'],
    ],
    ['resolved again', reopened, { ...resolved, version: 4, reopenCount: 1 }, ['CaseResolved:cas_1:4']],
    ['changed', one, { ...one, version: 2, severity: 'HIGH' }, []],
    ['opened and resolved at once', null, { ...resolved, version: 1 }, ['CaseOpened:cas_1', 'CaseResolved:cas_1:1']],
  ] as const)('tell that it is %s', (_, before, after, ids) => {
    expect(told(before, after)).toEqual(ids);
  });

  test('tell of each promise that breaks, once', () => {
    const late = { ...one, version: 2, missed: { firstResponse: '2026-03-02T18:00:00.000Z', resolution: null } };
    const later = { ...late, version: 3, missed: { ...late.missed, resolution: '2026-03-04T02:00:00.000Z' } };
    expect(told(one, late)).toEqual(['CaseBreached:cas_1:FIRST_RESPONSE:2026-03-02T18:00:00.000Z']);
    expect(told(late, later)).toEqual(['CaseBreached:cas_1:RESOLUTION:2026-03-04T02:00:00.000Z']);
    expect(told(later, { ...later, version: 4 })).toEqual([]);
  });
});

describe('events of identity', () => {
  const found = (eventKind: IdentityEvent['eventKind']) => {
    const common = { id: 'ide_1', occurredAt: NOW, by: 'support', automatic: false, matchScore: 0.9 };
    const after: IdentityEvent = { ...common, eventKind, records: ['cus_1', 'cus_2'], reason: 'Ana said so' };
    return identityEvents({ noun: 'identityEvent', before: null, after });
  };

  test.each([
    ['MERGED', 'CustomersMerged', { customerId: 'cus_1', recordIds: ['cus_1', 'cus_2'], automatic: false }],
    ['UNMERGED', 'CustomerUnmerged', { customerId: 'cus_1', formerRecordIds: ['cus_2'] }],
  ] as const)('tell by ids that records were %s', (kind, type, about) => {
    expect(found(kind)).toEqual([{ id: `${type}:ide_1`, type, occurredAt: NOW, about }]);
    for (const event of found(kind)) expectValid(type, { id: event.id, occurredAt: NOW, ...event.about });
  });

  test('tell nothing of a rejection', () => {
    expect(found('REJECTED')).toEqual([]);
  });
});

/** What one event tells, which is held to its schema. */
function aboutOf([event]: readonly DomainEvent[]): DomainEvent['about'] {
  const { id = '', type = '', occurredAt = '', about = {} } = event ?? {};
  expectValid(type, { id, occurredAt, ...about });
  return about;
}

describe('of touchpoints and skus', () => {
  const words = { touchpoint: 'ana@example.com', skus: ['EAR-1', 'ana@example.com', 'x'.repeat(200)] };

  test('codes alone are told', () => {
    const feedback = feedbackEvents({ noun: 'feedback', before: null, after: feedbackOf(words) });
    expect(aboutOf(feedback)).toMatchObject({ touchpoint: null, skus: ['EAR-1'] });
    const opened = caseEvents({ noun: 'serviceCase', before: null, after: caseOf(words) }, NOW);
    expect(aboutOf(opened)).toMatchObject({ touchpoint: null, skus: ['EAR-1'] });
    const said = feedbackOf({ touchpoint: 'repair desk', skus: ['85123A'] });
    expect(aboutOf(feedbackEvents({ noun: 'feedback', before: null, after: said }))).toMatchObject({
      ...{ touchpoint: 'repair desk', skus: ['85123A'] },
    });
  });

  test('a return of thousands tells the first hundred, and how many there are', () => {
    const skus = Array.from({ length: 2_000 }, (_, number) => `${'S'.repeat(60)}${number}`);
    const line = { quantity: 1, orderLineId: null, serialNumbers: [] };
    const after: OrderReturn = {
      ...{ id: 'ret_1', returnNumber: null, source: 'POS', store: null, associate: null, orderId: null },
      ...{ customerId: null, occurredAt: NOW, recordedAt: NOW, returnReason: 'DAMAGED', note: 'Ana was sad' },
      returnedLines: [...skus, ...skus].map((sku) => ({ ...line, sku })),
      refund: { minor: 0, currency: 'GBP' },
    };
    const about = aboutOf(orderReturnEvents({ noun: 'orderReturn', before: null, after }));
    expect(about).toMatchObject({ skus: skus.slice(0, 100), skuCount: 2_000 });
    expect(JSON.stringify(about).length).toBeLessThan(10_000);
  });
});
