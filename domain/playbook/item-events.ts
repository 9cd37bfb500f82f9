import { DAY_MS } from '../kernel/duration.ts';
import type { Instant } from '../kernel/instant.ts';
import type { ServiceJob } from '../service-job/service-job.ts';
import type { EventFacts, PlaybookEvent } from './playbook-event.ts';

export function itemReadyEvent(job: ServiceJob, now: Instant): PlaybookEvent {
  return { ...itemEvent(job, now), trigger: 'ITEM_READY', facts: itemFacts(job, now) };
}

export function itemReturnedEvent(job: ServiceJob, now: Instant): PlaybookEvent {
  // The last stage is the return.
  const wasReady = job.stages.at(-2)?.status === 'READY';
  const facts: EventFacts<'ITEM_RETURNED'> = { ...itemFacts(job, now), wasReady };
  return { ...itemEvent(job, now), trigger: 'ITEM_RETURNED', facts };
}

function itemEvent(job: ServiceJob, now: Instant): Omit<PlaybookEvent, 'trigger' | 'facts'> {
  const { id, customerId } = job;
  const subject = { type: 'serviceJob', serviceJob: job } as const;
  return { id, customerId, feedbackId: null, complaintId: null, ...placeOf(job, now), subject };
}

/** `daysLate` is how late the item was ready; where it is not ready, how late it is now. */
function itemFacts(job: ServiceJob, now: Instant): EventFacts<'ITEM_READY'> {
  const { jobKind, promisedBy, readyAt } = job;
  const daysLate = Math.max(0, Math.floor((Date.parse(readyAt ?? now) - Date.parse(promisedBy)) / DAY_MS));
  return { ...placeOf(job, now), jobKind, promisedBy, daysLate };
}

const placeOf = ({ store, sku, orderId, warrantyId }: ServiceJob, now: Instant) => ({
  ...{ occurredAt: now, via: null, touchpoint: null, store, skus: sku === null ? [] : [sku] },
  ...{ orderId, warrantyId, caseId: null },
});
