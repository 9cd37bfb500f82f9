import type { Path } from '../kernel/user-error.ts';
import { reject } from '../kernel/user-error.ts';
import type { ServiceJob, ServiceJobStage, ServiceJobStatus } from './service-job.ts';

/**
 * The moves of `updateServiceJob`. The shop works, waits for an answer or for parts, and is ready. Ready and cancelled jobs
 * can be taken up again while the item is here. Only `returnItem` ends custody, and nothing follows it.
 */
const NEXT_STATUSES: Readonly<Record<ServiceJobStatus, readonly ServiceJobStatus[]>> = {
  RECEIVED: ['IN_PROGRESS', 'AWAITING_APPROVAL', 'AWAITING_PARTS', 'READY', 'CANCELLED'],
  IN_PROGRESS: ['AWAITING_APPROVAL', 'AWAITING_PARTS', 'READY', 'CANCELLED'],
  AWAITING_APPROVAL: ['IN_PROGRESS', 'AWAITING_PARTS', 'READY', 'CANCELLED'],
  AWAITING_PARTS: ['IN_PROGRESS', 'AWAITING_APPROVAL', 'READY', 'CANCELLED'],
  READY: ['IN_PROGRESS', 'AWAITING_APPROVAL', 'AWAITING_PARTS', 'CANCELLED'],
  CANCELLED: ['IN_PROGRESS'],
  RETURNED: [],
};

export const canMove = (from: ServiceJobStatus, to: ServiceJobStatus): boolean =>
  from === to || NEXT_STATUSES[from].includes(to);

/** The work that an estimate is about. It does not begin before the customer approves the sum. */
const WORK: readonly ServiceJobStatus[] = ['IN_PROGRESS', 'AWAITING_PARTS'];

/** Rejects a move that the states do not allow, and one that the customer's answer to the estimate does not allow. */
export function requireMove(job: ServiceJob, to: ServiceJobStatus, path: Path): void {
  const { jobStatus: from, estimate, estimateAnswer } = job;
  if (to === 'RETURNED') reject('NOT_ALLOWED', path, 'Only returnItem records that the item went back.');
  if (!canMove(from, to)) reject('NOT_ALLOWED', path, `A job that is ${from} cannot become ${to}.`);
  if (to === 'AWAITING_APPROVAL' && (estimate === null || estimateAnswer !== null))
    reject('NOT_ALLOWED', path, 'There is no estimate that waits for an answer. Send the estimate with this move.');
  if (from !== to && WORK.includes(to) && estimate !== null && estimateAnswer !== 'APPROVED')
    reject(
      'NOT_ALLOWED',
      path,
      estimateAnswer === null
        ? 'The customer has not answered the estimate. Record the answer, or withdraw the estimate with null.'
        : 'The customer declined the estimate. Set another one, or withdraw it with null.',
    );
}

/** Stages of one job. The job stays far below the size of an item. */
const MAX_STAGES = 100;

/** The job with another stage. The status and the time of readiness follow from it. */
export function withStage(job: ServiceJob, stage: ServiceJobStage): ServiceJob {
  if (job.stages.length >= MAX_STAGES && stage.status !== 'RETURNED')
    reject('LIMIT_EXCEEDED', ['input', 'jobId'], `A job has at most ${MAX_STAGES} stages and notes.`);
  const isReadyNow = stage.status === 'READY' && job.jobStatus !== 'READY';
  return {
    ...job,
    jobStatus: stage.status,
    readyAt: isReadyNow ? stage.at : stage.status === 'READY' || stage.status === 'RETURNED' ? job.readyAt : null,
    stages: [...job.stages, stage],
  };
}
