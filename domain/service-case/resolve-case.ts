import type { Result } from '../kernel/command.ts';
import { checkLength, checkText, MAX_TEXT_LENGTH, trimToNull } from '../kernel/text.ts';
import { inputErrors } from '../kernel/user-error.ts';
import { applyCaseAction } from './case-transitions.ts';
import { type CaseContext, changeCase } from './change-case.ts';
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
      const after = applyResolution(serviceCase, input, caseContext);
      return { after, warnings: stillOwedWarnings(after, context.caller) };
    },
    { announces: 'CASE_RESOLVED' },
  );
}

function applyResolution(
  serviceCase: ServiceCase,
  input: ResolveCaseInput,
  { now, workingHours }: CaseContext,
): ServiceCase {
  const rootCause = rootCauseFrom(input);
  const next = applyCaseAction(serviceCase, 'RESOLVE', now, workingHours);
  return {
    ...next,
    resolvedAt: now,
    firstResolvedAt: firstResolutionOf(serviceCase) ?? now,
    resolutionTook: next.clock.used,
    firstContactResolution: isFirstContactResolution(serviceCase),
    confirmed: null,
    confirmationComment: null,
    nextUpdateDueAt: null,
    rootCause,
    resolutionNote: trimToNull(input.note),
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
