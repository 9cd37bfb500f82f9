import type { Instant } from '../kernel/instant.ts';
import type { StoreHours } from '../shop/store-hours.ts';
import { startClock } from './case-promises.ts';
import type { ServiceCase } from './service-case.ts';

/** What is known of a case when it is opened. */
export type CaseDraft = Pick<
  ServiceCase,
  | 'customerId'
  | 'occurredAt'
  | 'title'
  | 'caseReason'
  | 'severity'
  | 'via'
  | 'touchpoint'
  | 'store'
  | 'skus'
  | 'orderId'
  | 'warrantyId'
  | 'feedbackIds'
  | 'openedBy'
  | 'complaintId'
  | 'details'
  | 'attachmentIds'
>;

/** @param promisedFrom when its promises begin: as a rule when the customer raised it */
export function createCase(
  id: string,
  draft: CaseDraft,
  now: Instant,
  workingHours: StoreHours,
  promisedFrom: Instant = draft.occurredAt,
): ServiceCase {
  return {
    id,
    version: 1,
    ...draft,
    recordedAt: now,
    caseStatus: 'OPEN',
    assignee: null,
    ...startClock(draft.severity, promisedFrom, workingHours),
    firstRespondedAt: null,
    firstResponseTook: null,
    resolvedAt: null,
    resolutionTook: null,
    missed: { firstResponse: null, resolution: null },
    contactCount: 0,
    firstContactResolution: null,
    confirmed: null,
    confirmationComment: null,
    reopenCount: 0,
    reopenings: [],
    updates: [],
    nextUpdateDueAt: null,
    steps: [],
    offers: [],
    rootCause: null,
    painPairs: true,
    agentInStore: true,
    resolutionNote: null,
  };
}
