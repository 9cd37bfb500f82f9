import { describe, expect, test } from 'vitest';
import { isFirstContactResolution, withdrawFirstContact } from '../../../domain/service-case/first-contact.ts';
import { isCaseAbout, isSameMatter, type Matter } from '../../../domain/service-case/same-matter.ts';
import { caseOf, caseTime } from '../../support/cases.ts';

const NOTHING: Matter = { occurredAt: caseTime('12:00'), touchpoint: null, skus: [], orderId: null, warrantyId: null };
const about = (parts: Partial<Matter>): Matter => ({ ...NOTHING, ...parts });

test.each<[string, Partial<Matter>, Partial<Matter>, boolean]>([
  ['one order', { orderId: 'ord_1' }, { orderId: 'ord_1' }, true],
  ['one order and one cover of it', { orderId: 'ord_1' }, { orderId: 'ord_1', warrantyId: 'war_1' }, true],
  [
    'two covers of one order',
    { orderId: 'ord_1', warrantyId: 'war_1' },
    { orderId: 'ord_1', warrantyId: 'war_2' },
    false,
  ],
  ['one product of two orders', { orderId: 'ord_1', skus: ['A'] }, { orderId: 'ord_2', skus: ['A'] }, false],
  ['one product, and an order', { orderId: 'ord_1', skus: ['A'] }, { skus: ['a'] }, true],
  ['skus that differ by a dot', { skus: ['RING-1.5'] }, { skus: ['RING-15'] }, false],
  ['nothing', {}, {}, false],
])('%s: %o and %o', (_, one, other, isSame) => {
  expect(isSameMatter(about(one), about(other))).toBe(isSame);
  expect(isSameMatter(about(other), about(one))).toBe(isSame);
});

describe('a case about nothing in particular', () => {
  const playbookCase = caseOf({ openedBy: 'playbook:Low score', touchpoint: 'delivery' });
  const event = (parts: Partial<Matter>) => ({ ...about(parts), caseId: null });

  test('of a playbook is the matter of an event within a day, at the same touchpoint or at none', () => {
    expect(isCaseAbout(playbookCase, event({}))).toBe(true);
    expect(isCaseAbout(playbookCase, event({ touchpoint: 'fitting' }))).toBe(false);
    expect(isCaseAbout(playbookCase, event({ occurredAt: '2026-03-09T12:00:00.000Z' }))).toBe(false);
    expect(isCaseAbout(playbookCase, event({ orderId: 'ord_1' }))).toBe(false);
    expect(isCaseAbout(caseOf({ openedBy: 'support' }), event({}))).toBe(false);
  });

  test('is the matter of an event that names it, and of no event that names another case', () => {
    expect(isCaseAbout(playbookCase, { ...NOTHING, caseId: playbookCase.id })).toBe(true);
    expect(isCaseAbout(playbookCase, { ...NOTHING, caseId: 'cas_other' })).toBe(false);
  });
});

describe('the resolution in the first contact', () => {
  const resolved = {
    ...caseOf({ orderId: 'ord_1' }),
    ...{ resolvedAt: caseTime('14:00'), firstContactResolution: true, contactCount: 1 },
  };
  const later = (parts: Partial<Matter>, caseId: string | null = null) => [
    { ...about({ occurredAt: caseTime('15:00'), ...parts }), caseId },
  ];

  test('takes one contact', () => {
    expect([0, 1, 2].map((contactCount) => isFirstContactResolution({ ...resolved, contactCount }))).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('is withdrawn by the same matter raised later, within a month', () => {
    const withdrawn = withdrawFirstContact(resolved, later({ orderId: 'ord_1' }));
    expect(withdrawn).toMatchObject({ firstContactResolution: false, raisedAgainAt: caseTime('15:00') });
    expect(isFirstContactResolution(withdrawn)).toBe(false);
    expect(withdrawFirstContact(resolved, later({}, resolved.id)).firstContactResolution).toBe(false);
    expect(withdrawFirstContact(resolved, later({ orderId: 'ord_2' }))).toBe(resolved);
    expect(withdrawFirstContact(resolved, later({ orderId: 'ord_1', occurredAt: caseTime('13:00') }))).toBe(resolved);
    expect(withdrawFirstContact(resolved, later({ orderId: 'ord_1', occurredAt: '2026-06-01T10:00:00.000Z' }))).toBe(
      resolved,
    );
  });
});
