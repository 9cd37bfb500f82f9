import type { Result } from '../kernel/command.ts';
import type { Instant } from '../kernel/instant.ts';
import { checkLength, checkText, MAX_TEXT_LENGTH, trimToNull } from '../kernel/text.ts';
import { inputErrors } from '../kernel/user-error.ts';
import type { StoreHours } from '../shop/store-hours.ts';
import { applyCaseAction } from './case-transitions.ts';
import { changeCase } from './change-case.ts';
import type { ServiceCaseCommandContext } from './context.ts';
import { isFirstContactResolution } from './first-contact.ts';
import { firstResolutionOf } from './first-resolution.ts';
import type { RootCause, RootCauseCategory, ServiceCase } from './service-case.ts';
import { stillOwedWarnings } from './still-owed.ts';

export type ResolveCaseInput = {
  readonly caseId: string;
  readonly rootCause: {
    readonly category: RootCauseCategory;
    readonly explanation: string;
    readonly prevention?: string | null | undefined;
  };
  readonly note?: string | null | undefined;
};

/**
 * Resolves a case and records its root cause. It warns of what is still owed. The customer may then confirm or deny the
 * resolution.
 */
export function resolveCase(context: ServiceCaseCommandContext, input: ResolveCaseInput): Promise<Result<ServiceCase>> {
  return changeCase(
    context,
    input.caseId,
    (serviceCase, caseContext) => {
      const { now, workingHours } = caseContext;
      const after = applyResolution(
        serviceCase,
        { rootCause: rootCauseFrom(input), note: input.note },
        now,
        workingHours,
      );
      return { after, warnings: stillOwedWarnings(after, context.caller) };
    },
    { announces: 'CASE_RESOLVED' },
  );
}

/** The case, resolved at a moment, which may lie in the past. */
export function applyResolution(
  serviceCase: ServiceCase,
  { rootCause, note }: { readonly rootCause: RootCause; readonly note?: string | null | undefined },
  at: Instant,
  workingHours: StoreHours,
): ServiceCase {
  const next = applyCaseAction(serviceCase, 'RESOLVE', at, workingHours);
  return {
    ...next,
    resolvedAt: at,
    firstResolvedAt: firstResolutionOf(serviceCase) ?? at,
    resolutionTook: next.clock.used,
    firstContactResolution: isFirstContactResolution(serviceCase),
    confirmed: null,
    confirmationComment: null,
    nextUpdateDueAt: null,
    rootCause,
    resolutionNote: trimToNull(note),
  };
}

function rootCauseFrom({ rootCause, note }: ResolveCaseInput): RootCause {
  const { category, explanation, prevention } = rootCause;
  const errors = inputErrors();
  checkText(errors, ['input', 'rootCause', 'explanation'], explanation, MAX_TEXT_LENGTH);
  checkLength(errors, ['input', 'rootCause', 'prevention'], prevention, MAX_TEXT_LENGTH);
  checkLength(errors, ['input', 'note'], note, MAX_TEXT_LENGTH);
  errors.throwIfAny();
  return { category, explanation: explanation.trim(), prevention: trimToNull(prevention) };
}
