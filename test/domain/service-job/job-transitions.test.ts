import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canMove, requireMove, withStage } from '../../../domain/service-job/job-transitions.ts';
import type { ServiceJobStatus } from '../../../domain/service-job/service-job.ts';
import { jobOf } from '../../support/jobs.ts';

const STATUSES: readonly ServiceJobStatus[] = [
  ...(['RECEIVED', 'IN_PROGRESS', 'AWAITING_APPROVAL', 'AWAITING_PARTS', 'READY', 'RETURNED', 'CANCELLED'] as const),
];
const PATH = ['input', 'status'];
const AT = '2026-03-03T10:00:00.000Z';
const estimate = { minor: 12_000, currency: 'GBP' };

/** Each row: from, then the statuses that may follow. */
const ALLOWED: Readonly<Record<ServiceJobStatus, string>> = {
  RECEIVED: 'RECEIVED IN_PROGRESS AWAITING_APPROVAL AWAITING_PARTS READY CANCELLED',
  IN_PROGRESS: 'IN_PROGRESS AWAITING_APPROVAL AWAITING_PARTS READY CANCELLED',
  AWAITING_APPROVAL: 'IN_PROGRESS AWAITING_APPROVAL AWAITING_PARTS READY CANCELLED',
  AWAITING_PARTS: 'IN_PROGRESS AWAITING_APPROVAL AWAITING_PARTS READY CANCELLED',
  READY: 'IN_PROGRESS AWAITING_APPROVAL AWAITING_PARTS READY CANCELLED',
  CANCELLED: 'IN_PROGRESS CANCELLED',
  RETURNED: 'RETURNED',
};

describe('the moves of a job', () => {
  test.each(STATUSES)('from %s', (from) => {
    expect(STATUSES.filter((to) => canMove(from, to)).join(' ')).toBe(ALLOWED[from]);
  });

  test('never end custody: only the return does', () => {
    for (const jobStatus of STATUSES)
      expect(() => requireMove(jobOf({ jobStatus }), 'RETURNED', PATH)).toThrow('NOT_ALLOWED');
  });

  test('wait for an answer only where a sum waits for one', () => {
    const move = (more: object) => () => requireMove(jobOf(more), 'AWAITING_APPROVAL', PATH);
    expect(move({})).toThrow('NOT_ALLOWED');
    expect(move({ estimate, estimateAnswer: 'APPROVED' })).toThrow('NOT_ALLOWED');
    expect(move({ estimate })).not.toThrow();
  });

  test('begin the work only after the customer approves the sum', () => {
    const move = (more: object) => () => requireMove(jobOf({ estimate, ...more }), 'IN_PROGRESS', PATH);
    expect(move({})).toThrow('NOT_ALLOWED');
    expect(move({ estimateAnswer: 'DECLINED' })).toThrow('NOT_ALLOWED');
    expect(move({ estimateAnswer: 'APPROVED' })).not.toThrow();
    expect(() => requireMove(jobOf({ estimate, estimateAnswer: 'DECLINED' }), 'READY', PATH)).not.toThrow();
  });
});

test('the time of readiness is that of the last move to READY, and stays after the return', () => {
  const beforeReturn = STATUSES.filter((status) => status !== 'RETURNED');
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...beforeReturn), { minLength: 1, maxLength: 20 }),
      fc.boolean(),
      (moves, goesBack) => {
        const statuses: readonly ServiceJobStatus[] = goesBack ? [...moves, 'RETURNED'] : moves;
        const stages = statuses.map((status, index) => ({ status, at: `${index}`, by: null, note: null }));
        const job = stages.reduce(withStage, jobOf());
        const isReady = moves.at(-1) === 'READY';
        const since = moves.findLastIndex((status) => status !== 'READY') + 1;
        expect(job).toMatchObject({ jobStatus: statuses.at(-1), readyAt: isReady ? `${since}` : null });
        expect(job.stages).toHaveLength(stages.length + 1);
      },
    ),
  );
});

test('a job has at most 100 stages, and the return always fits', () => {
  const note = { status: 'RECEIVED', at: AT, by: null, note: 'Looked at it' } as const;
  const full = Array.from({ length: 99 }, () => note).reduce<ReturnType<typeof jobOf>>(withStage, jobOf());
  expect(() => withStage(full, note)).toThrow('LIMIT_EXCEEDED');
  expect(withStage(full, { ...note, status: 'RETURNED' }).stages).toHaveLength(101);
});
