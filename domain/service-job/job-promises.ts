import type { Instant } from '../kernel/instant.ts';
import { trimToNull } from '../kernel/text.ts';
import { reject } from '../kernel/user-error.ts';
import { isInWork, type ServiceJob, type ServiceJobPromise } from './service-job.ts';

/** A job stores all of them. */
const MAX_PROMISES = 50;

/**
 * The job with a new promised time; the same job where that is the time already. A later time needs the reason that the
 * customer hears. The reason stands with the promise that it replaces.
 */
export function withPromise(
  job: ServiceJob,
  promisedBy: Instant,
  because: string | null | undefined,
  setAt: Instant,
): ServiceJob {
  if (promisedBy === job.promisedBy) return job;
  const path = ['input', 'promisedBy'];
  if (!isInWork(job)) reject('NOT_ALLOWED', path, `The job is ${job.jobStatus}: there is nothing left to promise.`);
  if (promisedBy < job.occurredAt) reject('INVALID', path, 'This is before the item was received.');
  const reason = trimToNull(because);
  if (promisedBy > job.promisedBy && reason === null)
    reject('INVALID', ['input', 'because'], 'Say why it takes longer: the customer will ask.');
  if (job.promises.length >= MAX_PROMISES)
    reject('LIMIT_EXCEEDED', path, `A job has at most ${MAX_PROMISES} promises.`);
  const last = job.promises.length - 1;
  const promises: readonly ServiceJobPromise[] = [
    ...job.promises.map((promise, index) => (index === last ? { ...promise, because: reason } : promise)),
    { promisedBy, setAt, because: null },
  ];
  return { ...job, promisedBy, promises };
}
