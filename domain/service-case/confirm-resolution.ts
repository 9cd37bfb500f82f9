import { writtenBy } from '../kernel/caller.ts';
import type { Result } from '../kernel/command.ts';
import { checkLength, trimToNull } from '../kernel/text.ts';
import { inputErrors } from '../kernel/user-error.ts';
import { applyReopening, MAX_REASON_LENGTH } from './apply-reopening.ts';
import { applyCaseAction } from './case-transitions.ts';
import { type CaseContext, changeCase } from './change-case.ts';
import type { ServiceCaseCommandContext } from './context.ts';
import type { ServiceCase } from './service-case.ts';
import { stillOwedWarnings } from './still-owed.ts';

export type ConfirmResolutionInput = {
  readonly caseId: string;
  readonly confirmed: boolean;
  readonly comment?: string | null | undefined;
};

/**
 * Records whether the customer confirms the resolution. It closes the case, and warns of what is still owed, or reopens it.
 */
export function confirmResolution(
  context: ServiceCaseCommandContext,
  input: ConfirmResolutionInput,
): Promise<Result<ServiceCase>> {
  const applyAnswer = (serviceCase: ServiceCase, caseContext: CaseContext) => {
    const errors = inputErrors();
    checkLength(errors, ['input', 'comment'], input.comment, MAX_REASON_LENGTH);
    errors.throwIfAny();
    const { confirmed } = input;
    const confirmationComment = trimToNull(input.comment);
    if (confirmed) {
      const closed = applyCaseAction(serviceCase, 'CONFIRM', caseContext.now, caseContext.workingHours);
      const after = { ...closed, confirmed, confirmationComment };
      return { after, warnings: stillOwedWarnings(after, context.caller) };
    }
    const reopening = {
      because: confirmationComment ?? NOT_RESOLVED,
      by: context.caller.clientId,
      ...writtenBy(context.caller),
    };
    return {
      after: { ...applyReopening(serviceCase, 'DENY', reopening, caseContext), confirmed, confirmationComment },
    };
  };
  return changeCase(context, input.caseId, applyAnswer, { mayReopen: !input.confirmed });
}

const NOT_RESOLVED = 'The customer says that it is not resolved.';
