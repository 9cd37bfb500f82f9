import type { Instant } from '../kernel/instant.ts';
import { newBreaches } from './case-promises.ts';
import type { ServiceCaseEvent } from './context.ts';
import { isOpen, type ServiceCase } from './service-case.ts';

/** One event for each promise that the change notes as broken. */
export const breachEvents = (
  before: ServiceCase | null,
  after: ServiceCase,
  at: Instant,
): readonly ServiceCaseEvent[] =>
  newBreaches(before?.missed ?? null, after.missed).map(({ promise }) => ({
    type: 'CASE_BREACHED',
    serviceCase: after,
    promise,
    at,
  }));

/** One event where the change reopens the case. */
export const reopenEvents = (before: ServiceCase, after: ServiceCase, at: Instant): readonly ServiceCaseEvent[] =>
  after.reopenCount > before.reopenCount ? [{ type: 'CASE_REOPENED', serviceCase: after, at }] : [];

/** The events of what the customer is to know: an update, an offer, a resolution. */
export function announcementEvents(before: ServiceCase, after: ServiceCase, at: Instant): readonly ServiceCaseEvent[] {
  const event = (type: Announcement): ServiceCaseEvent => ({ type, serviceCase: after, at });
  const isUpdated = after.updates[0]?.id !== before.updates[0]?.id;
  const isOffered = after.offers.length > before.offers.length;
  const isResolved = isOpen(before) && after.caseStatus === 'RESOLVED';
  return [
    ...(isUpdated ? [event('CASE_UPDATED')] : []),
    ...(isOffered ? [event('CASE_OFFERED')] : []),
    ...(isResolved ? [event('CASE_RESOLVED')] : []),
  ];
}

type Announcement = 'CASE_UPDATED' | 'CASE_OFFERED' | 'CASE_RESOLVED';
