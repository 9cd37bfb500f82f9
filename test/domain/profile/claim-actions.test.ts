import { expect, test } from 'vitest';
import { owedListOf } from '../../../domain/commitment/commitment.ts';
import { claimActions } from '../../../domain/profile/claim-actions.ts';
import { joinOverviews } from '../../../domain/profile/join-overviews.ts';
import { commitmentsOfClaim } from '../../../domain/warranty/claim-commitments.ts';
import { warrantyClaimOf } from '../../support/covers.ts';
import { overviewWith } from '../../support/heads.ts';

test('a claim that waits is to be decided by its due time, whichever record of the person it hangs on', () => {
  const owed = [owedListOf(commitmentsOfClaim(warrantyClaimOf({ id: 'clm_2' })))];
  const joined = joinOverviews([overviewWith(), overviewWith({ owed })]);
  const [first] = owed[0]?.refs ?? [];
  expect(claimActions(joined)).toEqual([
    {
      kind: 'CLAIM_TO_DECIDE',
      message: expect.stringContaining('waits for a decision'),
      dueAt: first?.dueAt,
      subjectId: 'clm_2',
    },
  ]);
  expect(claimActions(overviewWith())).toEqual([]);
});
