import { describe, expect, test } from 'vitest';
import { commitmentsOfJob } from '../../../domain/service-job/job-commitments.ts';
import { withStage } from '../../../domain/service-job/job-transitions.ts';
import type { ServiceJobStatus } from '../../../domain/service-job/service-job.ts';
import { jobOf } from '../../support/jobs.ts';

const stage = (status: ServiceJobStatus, day: number) => ({
  ...{ status, at: `2026-03-${String(day).padStart(2, '0')}T10:00:00.000Z`, by: null, note: null },
});
const jobAfter = (...stages: readonly ReturnType<typeof stage>[]) => stages.reduce(withStage, jobOf());

describe('the shop owes', () => {
  test('the work at the promised time, until it is done', () => {
    const { owed, ...rest } = commitmentsOfJob(jobOf());
    expect(rest).toEqual({ ownerId: 'job_1', customerId: 'cus_1', store: 'york', assignee: null });
    expect(owed).toEqual([
      {
        ...{ commitmentKind: 'ITEM_PROMISED', dueAt: '2026-03-09T17:00:00.000Z' },
        what: 'Promised: Halo ring of Nell (tag Y-17)',
      },
    ]);
    expect(commitmentsOfJob(jobAfter(stage('AWAITING_PARTS', 3))).owed).toEqual(owed);
  });

  test('the item, a week after it is ready or cancelled, whatever is noted later', () => {
    const due = { commitmentKind: 'ITEM_READY', dueAt: '2026-03-11T10:00:00.000Z' };
    expect(commitmentsOfJob(jobAfter(stage('READY', 4), stage('READY', 6))).owed).toMatchObject([due]);
    expect(commitmentsOfJob(jobAfter(stage('READY', 3), stage('CANCELLED', 4))).owed).toMatchObject([
      { ...due, what: 'To give back, cancelled: Halo ring of Nell (tag Y-17)' },
    ]);
  });

  test('nothing once the item went back', () => {
    const back = { ...jobAfter(stage('RETURNED', 5)), returnedAt: '2026-03-05T10:00:00.000Z' };
    expect(commitmentsOfJob(back).owed).toEqual([]);
  });
});
