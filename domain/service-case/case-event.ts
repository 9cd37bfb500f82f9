import { type BeforeAfter, createEvent, type DomainEvent, publishableSkus } from '../kernel/domain-event.ts';
import type { Instant } from '../kernel/instant.ts';
import { touchpointCode } from '../kernel/shop-code.ts';
import { newBreaches } from './case-promises.ts';
import { isOpen, type ServiceCase } from './service-case.ts';

/**
 * The events of a case that other systems act on.
 * @param at the time of the write. It is the time of events whose own time the case does not store.
 */
export function caseEvents({ before, after }: BeforeAfter<ServiceCase>, at: Instant): readonly DomainEvent[] {
  const { id, version, via, skus, occurredAt, reopenCount, rootCause, resolvedAt, caseStatus } = after;
  const about = aboutCase(after);
  const step = `${id}:${version}`;
  const wasOpen = before === null || isOpen(before);
  return [
    ...(before === null
      ? [createEvent('CaseOpened', id, occurredAt, { ...about, via, skus: publishableSkus(skus) })]
      : []),
    ...(wasOpen && resolvedAt !== null && !isOpen(after)
      ? [
          createEvent('CaseResolved', step, resolvedAt, {
            ...about,
            rootCause: rootCause?.category ?? null,
            reopenCount,
          }),
        ]
      : []),
    ...(reopenCount > (before?.reopenCount ?? 0)
      ? [createEvent('CaseReopened', step, after.reopenings.at(-1)?.at ?? at, { ...about, reopenCount })]
      : []),
    ...(caseStatus === 'CLOSED' && before?.caseStatus !== 'CLOSED' ? [createEvent('CaseClosed', step, at, about)] : []),
    // A breach that was taken back may happen again later, so its time is part of the id.
    ...newBreaches(before?.missed ?? null, after.missed).map(({ promise, at: brokenAt }) =>
      createEvent('CaseBreached', `${id}:${promise}:${brokenAt}`, brokenAt, { ...about, promise }),
    ),
  ];
}

function aboutCase(serviceCase: ServiceCase): DomainEvent['data'] {
  const { id, customerId, severity, caseReason, store, orderId, warrantyId } = serviceCase;
  const touchpoint = touchpointCode(serviceCase.touchpoint);
  return { caseId: id, customerId, severity, caseReason, store, touchpoint, orderId, warrantyId };
}
