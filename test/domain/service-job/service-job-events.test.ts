import { describe, expect, test } from 'vitest';
import type { ServiceJob } from '../../../domain/service-job/service-job.ts';
import { serviceJobEvents } from '../../../domain/service-job/service-job-events.ts';
import { expectValid } from '../../support/event-schemas.ts';
import { jobOf } from '../../support/jobs.ts';

const NOW = '2026-03-10T10:00:00.000Z';

/** The ids of the events of a change. It checks each event against its schema. */
function eventIds(before: ServiceJob | null, after: ServiceJob): readonly string[] {
  const events = serviceJobEvents({ before, after }, NOW);
  for (const { id, type, occurredAt, data } of events) expectValid(type, { id, occurredAt, ...data });
  expect(JSON.stringify(events)).not.toMatch(/Nell|Ida|Y-17|H-1|12000|120\.00/);
  return events.map(({ id }) => id);
}

describe('events of a job', () => {
  const one = jobOf();
  const estimate = { minor: 12_000, currency: 'GBP' };
  const asked = jobOf({ version: 2, jobStatus: 'AWAITING_APPROVAL', estimate });
  const ready = jobOf({ version: 3, jobStatus: 'READY', readyAt: NOW });
  test.each([
    ['received', null, one, ['ItemReceived:job_1']],
    ['promised for another time', one, jobOf({ version: 2, promisedBy: NOW }), ['ItemPromiseChanged:job_1:2']],
    ['estimated', one, asked, ['EstimateSet:job_1:2']],
    ['approved', asked, { ...asked, version: 3, estimateAnswer: 'APPROVED' }, ['EstimateAnswered:job_1:3']],
    [
      'asked again with the same sum',
      { ...asked, estimateAnswer: 'DECLINED' },
      { ...asked, version: 4 },
      ['EstimateSet:job_1:4'],
    ],
    ['withdrawn', asked, { ...asked, version: 3, estimate: null }, []],
    ['ready', one, ready, ['ItemReady:job_1:3']],
    ['noted', one, jobOf({ version: 2 }), []],
    ['cancelled', one, jobOf({ version: 2, jobStatus: 'CANCELLED' }), []],
    ['returned', ready, { ...ready, version: 4, jobStatus: 'RETURNED', returnedAt: NOW }, ['ItemReturned:job_1']],
    ['moved by the erasure of its customer', null, jobOf({ version: 3, customerId: null }), []],
  ] as const)('are published when it is %s', (_, before, after, ids) => {
    expect(eventIds(before, after)).toEqual(ids);
  });
});
