import { writtenBy } from '../kernel/caller.ts';
import type { Result } from '../kernel/command.ts';
import { checkText } from '../kernel/text.ts';
import { inputErrors } from '../kernel/user-error.ts';
import { applyReopening, MAX_REASON_LENGTH } from './apply-reopening.ts';
import { type CaseContext, changeCase } from './change-case.ts';
import type { ServiceCaseCommandContext } from './context.ts';
import type { ServiceCase } from './service-case.ts';

export type ReopenCaseInput = { readonly caseId: string; readonly because: string };

/** Reopens a case that was resolved or closed. */
export function reopenCase(context: ServiceCaseCommandContext, input: ReopenCaseInput): Promise<Result<ServiceCase>> {
  const reopen = (serviceCase: ServiceCase, caseContext: CaseContext) => {
    const errors = inputErrors();
    checkText(errors, ['input', 'because'], input.because, MAX_REASON_LENGTH);
    errors.throwIfAny();
    const reopening = { because: input.because.trim(), by: context.caller.clientId, ...writtenBy(context.caller) };
    return { after: applyReopening(serviceCase, 'REOPEN', reopening, caseContext) };
  };
  return changeCase(context, input.caseId, reopen, { mayReopen: true });
}
