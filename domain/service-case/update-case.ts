import { isDeepStrictEqual } from 'node:util';
import type { Result } from '../kernel/command.ts';
import { checkLength, checkText, MAX_LINE_LENGTH } from '../kernel/text.ts';
import { inputErrors } from '../kernel/user-error.ts';
import { expectVersion } from '../kernel/version.ts';
import { withAssignee } from './assign-case.ts';
import { withSeverity } from './case-promises.ts';
import { applyCaseAction } from './case-transitions.ts';
import { type CaseContext, changeCase } from './change-case.ts';
import type { ServiceCaseCommandContext } from './context.ts';
import type { CaseReason, ServiceCase, Severity } from './service-case.ts';

export type UpdateCaseInput = {
  readonly caseId: string;
  readonly expectedVersion?: number | null | undefined;
  readonly severity?: Severity | null | undefined;
  readonly reason?: CaseReason | null | undefined;
  readonly title?: string | null | undefined;
  /** The id of an enabled member of staff, or free text. Null unassigns. */
  readonly assignee?: string | null | undefined;
};

/** Changes the severity, reason, title or assignee of a case. Another severity has its own promises. */
export function updateCase(context: ServiceCaseCommandContext, input: UpdateCaseInput): Promise<Result<ServiceCase>> {
  const applyInput = (serviceCase: ServiceCase, caseContext: CaseContext) => ({
    after: applyUpdate(serviceCase, input, caseContext),
  });
  return changeCase(context, input.caseId, applyInput, { assignee: input.assignee });
}

function applyUpdate(
  serviceCase: ServiceCase,
  input: UpdateCaseInput,
  { now, workingHours, staffMember }: CaseContext,
): ServiceCase {
  checkInput(input);
  expectVersion(input.expectedVersion, serviceCase.version);
  const { severity, reason, title, assignee } = input;
  const edited = {
    ...withSeverity(
      applyCaseAction(serviceCase, 'EDIT', now, workingHours),
      severity ?? serviceCase.severity,
      now,
      workingHours,
    ),
    caseReason: reason ?? serviceCase.caseReason,
    title: title?.trim() ?? serviceCase.title,
  };
  const next = assignee === undefined ? edited : withAssignee(edited, assignee, staffMember, ['input', 'assignee']);
  return isDeepStrictEqual(next, serviceCase) ? serviceCase : next;
}

function checkInput({ severity, reason, title, assignee }: UpdateCaseInput): void {
  const errors = inputErrors();
  for (const [field, value] of Object.entries({ severity, reason, title }))
    if (value === null) errors.add('INVALID', ['input', field], 'This cannot be cleared. Leave it out to keep it.');
  if (title != null) checkText(errors, ['input', 'title'], title);
  checkLength(errors, ['input', 'assignee'], assignee, MAX_LINE_LENGTH);
  errors.throwIfAny();
}
