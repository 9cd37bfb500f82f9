import { expect, test } from 'vitest';
import { withPromise } from '../../../domain/service-job/job-promises.ts';
import { isOverdue } from '../../../domain/service-job/service-job.ts';
import { jobOf } from '../../support/jobs.ts';

const NOW = '2026-03-08T10:00:00.000Z';
const LATER = '2026-03-12T17:00:00.000Z';
const EARLIER = '2026-03-08T17:00:00.000Z';

test('a later promise needs the reason, which stands with the promise that it replaces', () => {
  const job = jobOf();
  expect(() => withPromise(job, LATER, null, NOW)).toThrow('INVALID');
  expect(() => withPromise(job, LATER, '  ', NOW)).toThrow('INVALID');
  expect(withPromise(job, LATER, ' The stone is late ', NOW)).toMatchObject({
    promisedBy: LATER,
    promises: [
      { promisedBy: job.promisedBy, because: 'The stone is late' },
      { promisedBy: LATER, setAt: NOW, because: null },
    ],
  });
});

test('an earlier promise needs no reason; the same one changes nothing', () => {
  const job = jobOf();
  expect(withPromise(job, EARLIER, null, NOW).promises).toHaveLength(2);
  expect(withPromise(job, job.promisedBy, 'Any', NOW)).toBe(job);
});

test('nothing is promised before the receipt, nor for an item that waits to be collected', () => {
  expect(() => withPromise(jobOf(), '2026-03-01T10:00:00.000Z', null, NOW)).toThrow('INVALID');
  for (const jobStatus of ['READY', 'CANCELLED', 'RETURNED'] as const)
    expect(() => withPromise(jobOf({ jobStatus }), LATER, 'Any', NOW)).toThrow('NOT_ALLOWED');
});

test('a job has at most 50 promises', () => {
  let job = jobOf();
  for (let day = 0; day < 49; day++)
    job = withPromise(job, `2026-04-${String(day % 30).padStart(2, '0')}T1${Math.floor(day / 30)}:00`, 'Late', NOW);
  expect(() => withPromise(job, '2026-06-01T00:00:00.000Z', 'Late', NOW)).toThrow('LIMIT_EXCEEDED');
});

test('a job is overdue while the work is owed after the promised time', () => {
  expect(isOverdue(jobOf(), NOW)).toBe(false);
  expect(isOverdue(jobOf(), LATER)).toBe(true);
  for (const jobStatus of ['READY', 'CANCELLED', 'RETURNED'] as const)
    expect(isOverdue(jobOf({ jobStatus }), LATER)).toBe(false);
});
