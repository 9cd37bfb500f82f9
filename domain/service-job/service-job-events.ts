import { type BeforeAfter, createEvent, type DomainEvent } from '../kernel/domain-event.ts';
import type { Instant } from '../kernel/instant.ts';
import { skuCode } from '../kernel/shop-code.ts';
import { awaitsAnswer, isInCustody, type ServiceJob } from './service-job.ts';

/**
 * The events of a job that other systems act on. They hold no tag, no description and no sum: these may speak of a person.
 * @param at the time of the write. It is the time of events whose own time the job does not store.
 */
export function serviceJobEvents({ before, after }: BeforeAfter<ServiceJob>, at: Instant): readonly DomainEvent[] {
  const { id, version, promisedBy, readyAt, returnedAt, estimate, estimateAnswer, inspectionId } = after;
  const about = aboutJob(after);
  const step = `${id}:${version}`;
  // An item of an erased customer moves to another key, where it is new.
  if (before === null)
    return version === 1 ? [createEvent('ItemReceived', id, after.occurredAt, { ...about, promisedBy })] : [];
  const isAsked = awaitsAnswer(after) && (before.estimateAnswer !== null || !isSameEstimate(before.estimate, estimate));
  return [
    ...(promisedBy !== before.promisedBy
      ? [createEvent('ItemPromiseChanged', step, at, { ...about, promisedBy, formerlyBy: before.promisedBy })]
      : []),
    ...(isAsked ? [createEvent('EstimateSet', step, at, { ...about, currency: estimate?.currency ?? null })] : []),
    ...(estimateAnswer !== null && estimateAnswer !== before.estimateAnswer
      ? [createEvent('EstimateAnswered', step, at, { ...about, answer: estimateAnswer })]
      : []),
    ...(after.jobStatus === 'READY' && before.jobStatus !== 'READY'
      ? [createEvent('ItemReady', step, readyAt ?? at, { ...about, promisedBy })]
      : []),
    ...(isInCustody(before) && !isInCustody(after)
      ? [createEvent('ItemReturned', id, returnedAt ?? at, { ...about, inspectionId })]
      : []),
  ];
}

function isSameEstimate(one: ServiceJob['estimate'], other: ServiceJob['estimate']): boolean {
  return one?.minor === other?.minor && one?.currency === other?.currency;
}

function aboutJob({ id, customerId, store, jobKind, sku, orderId, warrantyId }: ServiceJob): DomainEvent['data'] {
  return { jobId: id, customerId, store, jobKind, sku: sku === null ? null : skuCode(sku), orderId, warrantyId };
}
