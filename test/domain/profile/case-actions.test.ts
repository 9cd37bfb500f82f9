import { describe, expect, test } from 'vitest';
import { newMetrics } from '../../../domain/profile/metrics.ts';
import { nextActions } from '../../../domain/profile/next-actions.ts';
import { withCase } from '../../../domain/service-case/case-note.ts';
import { withOffer, withUpdate } from '../../../domain/service-case/case-parts.ts';
import type { ServiceCase } from '../../../domain/service-case/service-case.ts';
import { UNSAVED_SHOP } from '../../../domain/shop/shop.ts';
import { caseOf, caseTime } from '../../support/cases.ts';
import { customerWith, overviewWith } from '../../support/heads.ts';

const metrics = newMetrics('cus_1');
const offer = {
  id: 'off_1',
  kind: 'REPLACEMENT',
  value: null,
  percent: null,
  note: null,
  offeredAt: caseTime('11:00'),
} as const;
const update = { id: 'upd_1', at: caseTime('11:00'), message: 'We look into it.', via: null };
const reachable = customerWith({ emails: [{ address: 'a@b.c', label: null, verified: true, primary: true }] });
const resolved = (one: ServiceCase): ServiceCase => ({
  ...one,
  caseStatus: 'RESOLVED',
  clock: { ...one.clock, runs: false },
});

const actionsOf = (one: ServiceCase) =>
  nextActions(
    overviewWith({ customer: reachable, metrics: withCase(metrics, null, one) }),
    UNSAVED_SHOP,
    caseTime('12:00'),
  );

describe('the metrics', () => {
  test('count open cases through resolution and reopening', () => {
    const one = caseOf();
    const opened = withCase(metrics, null, one);
    expect(opened).toMatchObject({ openCases: 1, version: metrics.version + 1 });
    const waiting = withCase(opened, one, { ...one, caseStatus: 'WAITING_ON_CUSTOMER' });
    expect(waiting.openCases).toBe(1);
    const done = withCase(waiting, one, resolved(one));
    expect(done).toMatchObject({ openCases: 0, caseNotes: [] });
    expect(withCase(done, resolved(one), one).openCases).toBe(1);
  });

  test('are the same object where nothing changes that the overview shows', () => {
    const one = caseOf();
    const opened = withCase(metrics, null, one);
    expect(withCase(opened, one, { ...one, assignee: 'Noor', contactCount: 1 })).toBe(opened);
  });

  test('have a bounded number of notes, open ones first, and count all cases', () => {
    const many = Array.from({ length: 25 }, (_, n) => caseOf({}, { id: `cas_${n}` }));
    const owed = withOffer({ ...caseOf({}, { id: 'cas_owed' }) }, offer);
    const full = [resolved(owed), ...many].reduce((sum, one) => withCase(sum, null, one), metrics);
    expect(full.openCases).toBe(25);
    expect(full.caseNotes).toHaveLength(20);
    expect(full.caseNotes.every(({ isOpen }) => isOpen)).toBe(true);
  });
});

describe('the next action', () => {
  test('is first to look at the open case, due with its next promise', () => {
    const message = 'A case is open about a damaged item (NORMAL). Look at it first.';
    expect(actionsOf(caseOf())).toEqual([
      { kind: 'OPEN_CASE', message, dueAt: caseOf().firstResponseDueAt, subjectId: 'cas_1' },
    ]);
    expect(JSON.stringify(actionsOf(caseOf({ title: 'Secret' })))).not.toContain('Secret');
  });

  test('is to give the promised update, and to ask for the answer to an offer', () => {
    const one = withUpdate(withOffer(caseOf(), offer), update, caseTime('15:00'));
    expect(actionsOf(one)).toMatchObject([
      { kind: 'OPEN_CASE' },
      { kind: 'UPDATE_PROMISED', dueAt: caseTime('15:00'), subjectId: 'cas_1' },
      { kind: 'OFFER_PENDING', dueAt: null, subjectId: 'cas_1', message: expect.stringContaining('a replacement') },
    ]);
  });

  test('is to fulfil an accepted offer, also of a closed case, and nothing after that', () => {
    const one = withOffer(caseOf(), offer);
    expect(actionsOf(resolved(one))).toMatchObject([{ kind: 'OFFER_PENDING' }]);
    const answeredAt = caseTime('12:00');
    const answered = (offerStatus: 'ACCEPTED' | 'DECLINED' | 'FULFILLED' | 'WITHDRAWN') =>
      resolved({ ...one, offers: one.offers.map((each) => ({ ...each, offerStatus, answeredAt })) });
    const message = expect.stringContaining('still owed: a replacement');
    const owed = [{ kind: 'OFFER_TO_FULFIL', message, dueAt: caseTime('12:00', 3) }];
    expect(actionsOf(answered('ACCEPTED'))).toMatchObject(owed);
    expect(actionsOf({ ...answered('ACCEPTED'), caseStatus: 'CLOSED' })).toMatchObject(owed);
    for (const over of ['DECLINED', 'FULFILLED', 'WITHDRAWN'] as const) expect(actionsOf(answered(over))).toEqual([]);
    expect(actionsOf({ ...resolved(one), caseStatus: 'CLOSED' })).toEqual([]);
  });
});
