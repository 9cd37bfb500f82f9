import { describe, expect, test } from 'vitest';
import type { PreventionAction } from '../../../domain/insight/prevention-action.ts';
import { commitmentsOfPrevention } from '../../../domain/insight/prevention-commitments.ts';

const ACTION: PreventionAction = {
  ...{ id: 'prv_1', version: 1, createdAt: '2026-03-02T10:00:00.000Z', title: 'A thicker box', owner: 'Priya' },
  ...{ dueOn: '2026-04-05', dueAt: '2026-04-05T12:00:00.000Z', preventionStatus: 'PLANNED', doneOn: null },
  ...{ pain: { dimension: 'SKU', key: 'RING-1' }, caseIds: [] },
};

describe('a prevention action', () => {
  test('is owed by its owner at the end of its day while it is planned', () => {
    expect(commitmentsOfPrevention(ACTION)).toEqual({
      ...{ ownerId: 'prv_1', customerId: null, store: null, assignee: 'Priya' },
      owed: [{ commitmentKind: 'PREVENTION', what: 'Prevention: A thicker box', dueAt: '2026-04-05T12:00:00.000Z' }],
    });
    expect(commitmentsOfPrevention({ ...ACTION, ownerStaffId: 'stf_1' }).assignee).toBe('stf_1');
    for (const preventionStatus of ['DONE', 'DROPPED'] as const)
      expect(commitmentsOfPrevention({ ...ACTION, preventionStatus }).owed).toEqual([]);
  });

  test('of a former version is owed at the end of its day in UTC', () => {
    const { dueAt: _, ...former } = ACTION;
    expect(commitmentsOfPrevention(former).owed).toMatchObject([{ dueAt: '2026-04-06T00:00:00.000Z' }]);
  });
});
