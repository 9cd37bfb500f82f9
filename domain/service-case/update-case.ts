import { isDeepStrictEqual } from 'node:util';
import type { Result } from '../kernel/command.ts';
import { NODE_PREFIXES } from '../kernel/id.ts';
import { checkLength, checkText, MAX_LINE_LENGTH, trimToNull } from '../kernel/text.ts';
import { inputErrors, reject } from '../kernel/user-error.ts';
import { expectVersion } from '../kernel/version.ts';
import type { StaffMember } from '../staff/staff-member.ts';
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
  return changeCase(context, input.caseId, applyInput, { staffId: staffIdIn(input.assignee) });
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
  const next = assignee === undefined ? edited : withAssignee(edited, assignee, staffMember);
  return isDeepStrictEqual(next, serviceCase) ? serviceCase : next;
}

/** The id in this text; null for free text. */
const staffIdIn = (assignee: string | null | undefined): string | null => {
  const text = assignee?.trim() ?? '';
  return text.startsWith(STAFF_ID) ? text : null;
};

const STAFF_ID = `${NODE_PREFIXES.staffMember}_`;

/** Clients that know no ids show the name. */
function withAssignee(serviceCase: ServiceCase, text: string | null, member: StaffMember | null): ServiceCase {
  const { assigneeStaffId: _id, kpiAgent: _agent, ...unassigned } = serviceCase;
  const freeText = trimToNull(text);
  if (freeText === null) return { ...unassigned, assignee: null };
  if (staffIdIn(text) === null) return { ...unassigned, assignee: freeText, kpiAgent: freeText };
  const path = ['input', 'assignee'];
  if (member === null) return reject('NOT_FOUND', path, 'No member of staff has this id.');
  if (!member.enabled) reject('NOT_ALLOWED', path, 'This person no longer works here. Assign the case to another.');
  return { ...unassigned, assignee: member.name, assigneeStaffId: member.id, kpiAgent: member.id };
}

function checkInput({ severity, reason, title, assignee }: UpdateCaseInput): void {
  const errors = inputErrors();
  for (const [field, value] of Object.entries({ severity, reason, title }))
    if (value === null) errors.add('INVALID', ['input', field], 'This cannot be cleared. Leave it out to keep it.');
  if (title != null) checkText(errors, ['input', 'title'], title);
  checkLength(errors, ['input', 'assignee'], assignee, MAX_LINE_LENGTH);
  errors.throwIfAny();
}
