import { expect, test } from 'vitest';
import { type CaseFilter, casePredicate, statusesOf } from '../../../domain/service-case/case-queue.ts';
import { caseOf, caseTime } from '../../support/cases.ts';

const ALL: CaseFilter = {
  status: null,
  assignee: null,
  unassigned: null,
  severity: null,
  reason: null,
  store: null,
  breachedOnly: null,
};

test('by default, the queue has the cases that wait for the shop', () => {
  expect(statusesOf(ALL)).toEqual(['OPEN', 'IN_PROGRESS']);
  expect(casePredicate(ALL, caseTime('10:00'))(caseOf({}, { caseStatus: 'WAITING_ON_CUSTOMER' }))).toBe(false);
  const waiting: CaseFilter = { ...ALL, status: ['WAITING_ON_CUSTOMER'] };
  expect(casePredicate(waiting, caseTime('10:00'))(caseOf({}, { caseStatus: 'WAITING_ON_CUSTOMER' }))).toBe(true);
});

test.each<[Partial<CaseFilter>, boolean]>([
  [{ assignee: 'Noor ' }, true],
  [{ assignee: 'noor' }, false],
  [{ unassigned: true }, false],
  [{ unassigned: false }, true],
  [{ severity: ['HIGH', 'LOW'] }, true],
  [{ severity: [] }, false],
  [{ reason: ['BILLING'] }, false],
  [{ store: 'york', reason: ['DAMAGED_ITEM'] }, true],
  [{ store: 'leeds' }, false],
  [{ breachedOnly: false }, true],
  [{ breachedOnly: true }, false],
])('a filter %o lets it pass: %s', (filter, passes) => {
  const one = caseOf({ severity: 'HIGH', store: 'york' }, { assignee: 'Noor' });
  expect(casePredicate({ ...ALL, ...filter }, caseTime('12:00'))(one)).toBe(passes);
});

test('a breach counts from its time on, noted or not', () => {
  const one = caseOf({ severity: 'HIGH' });
  expect(casePredicate({ ...ALL, breachedOnly: true }, caseTime('12:01'))(one)).toBe(true);
  expect(casePredicate({ ...ALL, breachedOnly: true }, caseTime('13:00'))(caseOf())).toBe(false);
});
