import { reject } from '../kernel/user-error.ts';
import { applyCaseAction, type CaseAction } from './case-transitions.ts';
import type { CaseContext } from './change-case.ts';
import { keptFirstResolution } from './first-resolution.ts';
import type { CaseReopening, ServiceCase } from './service-case.ts';

/** After so many reopenings the matter is a new case. */
const MAX_REOPENINGS = 20;

/** The longest reason of a reopening. */
export const MAX_REASON_LENGTH = 1_000;

/**
 * The case in work again, with the rest of the time that its promises had left. It no longer counts as resolved in the first
 * contact.
 */
export function applyReopening(
  serviceCase: ServiceCase,
  action: Extract<CaseAction, 'DENY' | 'REOPEN'>,
  reopening: Omit<CaseReopening, 'at'>,
  { now, workingHours }: Pick<CaseContext, 'now' | 'workingHours'>,
): ServiceCase {
  if (serviceCase.reopenCount >= MAX_REOPENINGS)
    reject(
      'LIMIT_EXCEEDED',
      ['input', 'caseId'],
      `A case is reopened at most ${MAX_REOPENINGS} times. Open a new one.`,
    );
  const again = {
    ...serviceCase,
    ...keptFirstResolution(serviceCase),
    resolvedAt: null,
    resolutionTook: null,
    firstContactResolution: false,
    reopenCount: serviceCase.reopenCount + 1,
    reopenings: [...serviceCase.reopenings, { at: now, ...reopening }],
  };
  return applyCaseAction(again, action, now, workingHours);
}
