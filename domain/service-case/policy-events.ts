import type { Instant } from '../kernel/instant.ts';
import { newBreaches } from './case-promises.ts';
import type { ServiceCaseEvent } from './context.ts';
import type { ServiceCase } from './service-case.ts';

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
