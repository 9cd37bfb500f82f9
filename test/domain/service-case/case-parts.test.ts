import { expect, test } from 'vitest';
import { Rejection } from '../../../domain/kernel/user-error.ts';
import {
  raiseSeverity,
  withFeedback,
  withOffer,
  withStep,
  withUpdate,
} from '../../../domain/service-case/case-parts.ts';
import type { ServiceCase } from '../../../domain/service-case/service-case.ts';
import { AROUND_THE_CLOCK, caseOf, caseTime } from '../../support/cases.ts';

const step = { id: 'stp_1', title: 'Call', dueAt: caseTime('12:00'), playbook: 'Damaged item' };
const offer = {
  id: 'off_1',
  kind: 'REPLACEMENT',
  value: null,
  percent: null,
  note: null,
  offeredAt: caseTime('11:00'),
} as const;
const update = (message: string) => ({ id: `upd_${message}`, at: caseTime('11:00'), message, via: 'EMAIL' }) as const;

test('a new step is not done, a new offer is not answered, and nothing else changes', () => {
  const one = withOffer(withStep(caseOf(), step), offer);
  expect(one.steps).toEqual([{ ...step, doneAt: null, doneBy: null }]);
  expect(one.offers).toMatchObject([{ ...offer, offerStatus: 'OFFERED', answeredAt: null }]);
  expect({ ...one, steps: [], offers: [] }).toEqual(caseOf());
});

test('the newest update comes first, and its promise replaces the earlier one', () => {
  const updated = withUpdate(withUpdate(caseOf(), update('first'), caseTime('12:00')), update('second'), null);
  expect(updated.updates.map(({ message }) => message)).toEqual(['second', 'first']);
  expect(updated.nextUpdateDueAt).toBeNull();
});

test('raising the severity never lowers it', () => {
  const raised = raiseSeverity(caseOf(), 'CRITICAL', AROUND_THE_CLOCK);
  expect(raised).toMatchObject({ severity: 'CRITICAL', firstResponseDueAt: caseTime('11:00') });
  expect(raiseSeverity(raised, 'NORMAL', AROUND_THE_CLOCK)).toBe(raised);
});

test('a case holds the id of feedback once', () => {
  const one = withFeedback(caseOf(), 'fbk_1');
  expect(one.feedbackIds).toEqual(['fbk_1']);
  expect(withFeedback(one, 'fbk_1')).toBe(one);
});

test.each<[string, number, (one: ServiceCase, n: number) => ServiceCase]>([
  ['steps', 50, (one) => withStep(one, step)],
  ['offers', 20, (one) => withOffer(one, offer)],
  ['updates', 100, (one) => withUpdate(one, update('again'), null)],
  ['feedback', 50, (one, n) => withFeedback(one, `fbk_${n}`)],
])('a case holds a bounded number of %s', (_, most, add) => {
  const full = Array.from({ length: most }, (_, n) => n).reduce(add, caseOf());
  expect(() => add(full, most)).toThrow(Rejection);
});

test('a case holds a bounded amount of text in all its parts', () => {
  const long = (one: ServiceCase) => withUpdate(one, { ...update('long'), message: 'x'.repeat(10_000) }, null);
  const full = Array.from({ length: 7 }, () => long).reduce((one, add) => add(one), caseOf());
  expect(() => long(full)).toThrow('LIMIT_EXCEEDED');
  expect(() => withStep(full, step)).toThrow('LIMIT_EXCEEDED');
});
