import { expect, test } from 'vitest';
import { commitmentsOfCall } from '../../../domain/call/call-commitments.ts';
import { owedListOf } from '../../../domain/commitment/commitment.ts';
import { callActions } from '../../../domain/profile/call-actions.ts';
import { joinOverviews } from '../../../domain/profile/join-overviews.ts';
import { UNSAVED_SHOP } from '../../../domain/shop/shop.ts';
import { callOf } from '../../support/calls.ts';
import { overviewWith } from '../../support/heads.ts';

test('a promised call is to be made by its time on the clock of the shop, whichever record of the person it hangs on', () => {
  const owed = [owedListOf(commitmentsOfCall(callOf({ store: null, dueAt: '2026-03-02T11:30:00.000Z' })))];
  const joined = joinOverviews([overviewWith(), overviewWith({ owed })]);
  expect(callActions(joined, { ...UNSAVED_SHOP, timeZone: 'Pacific/Auckland' })).toEqual([
    {
      kind: 'CALL_BACK',
      message: 'Call the customer back: promised by 2026-03-03 00:30.',
      dueAt: '2026-03-02T11:30:00.000Z',
      subjectId: 'cal_1',
    },
  ]);
  expect(callActions(overviewWith(), UNSAVED_SHOP)).toEqual([]);
});
