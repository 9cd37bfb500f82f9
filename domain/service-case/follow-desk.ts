import type { Result } from '../kernel/command.ts';
import { clampToNow } from '../kernel/history.ts';
import type { Instant } from '../kernel/instant.ts';
import { applyReopening } from './apply-reopening.ts';
import { withAssignee } from './assign-case.ts';
import { withSeverity } from './case-promises.ts';
import { applyCaseAction } from './case-transitions.ts';
import { type CaseContext, changeCase } from './change-case.ts';
import type { ServiceCaseCommandContext } from './context.ts';
import { applyResolution } from './resolve-case.ts';
import { isOpen, type ServiceCase } from './service-case.ts';

type Desk = NonNullable<ServiceCase['desk']>;

export type FollowDeskInput = {
  readonly caseId: string;
  readonly desk: Desk;
  /** When the desk changed the ticket. */
  readonly at: Instant;
  /** What the case says of its resolution and of a reopening: the desk states neither. */
  readonly explanation: string;
};

/**
 * Brings a case to the state of its ticket in one transaction. What the desk did not change since the state applied before stays as
 * the shop has it. The clock of the case stops and runs at the times of the desk. A case that follows a later state stays.
 */
export function followDesk(context: ServiceCaseCommandContext, input: FollowDeskInput): Promise<Result<ServiceCase>> {
  const by = context.caller.clientId;
  return changeCase(
    context,
    input.caseId,
    (serviceCase, caseContext) => ({ after: applyDesk(serviceCase, input, by, caseContext) }),
    { mayReopen: true, ...(input.desk.status === 'RESOLVED' ? { announces: 'CASE_RESOLVED' } : {}) },
  );
}

type Clock = Pick<CaseContext, 'now' | 'workingHours'>;

/** Pure. The same case where it follows this state of the ticket, or a later one, already. */
export function applyDesk(
  serviceCase: ServiceCase,
  input: Omit<FollowDeskInput, 'caseId'>,
  by: string,
  { now, workingHours }: Clock,
): ServiceCase {
  const { desk: before } = serviceCase;
  if (before !== undefined && before.version >= input.desk.version) return serviceCase;
  // A clock of the desk that is ahead of ours must not stop the clock of the case in the future.
  const at = clampToNow(input.at, now);
  const moved =
    before?.status === input.desk.status ? serviceCase : applyStatus(serviceCase, input, by, at, workingHours);
  return { ...applyFields(moved, input.desk, before, { now, workingHours }), desk: input.desk };
}

/** A case that the customer has confirmed stays closed while the ticket is resolved. */
function applyStatus(
  serviceCase: ServiceCase,
  { desk: { status }, explanation }: Omit<FollowDeskInput, 'caseId'>,
  by: string,
  at: Instant,
  workingHours: CaseContext['workingHours'],
): ServiceCase {
  if (status === 'RESOLVED') {
    if (!isOpen(serviceCase)) return serviceCase;
    const rootCause = { category: 'OTHER', explanation, prevention: null } as const;
    return applyResolution(serviceCase, { rootCause }, at, workingHours);
  }
  const open = isOpen(serviceCase)
    ? serviceCase
    : applyReopening(serviceCase, 'REOPEN', { because: explanation, by }, { now: at, workingHours });
  switch (status) {
    case 'NEW':
      return open;
    case 'IN_PROGRESS':
      return applyCaseAction(open, 'START', at, workingHours);
    case 'WAITING_ON_CUSTOMER':
      return applyCaseAction(open, 'WAIT', at, workingHours);
  }
}

/** A closed case keeps its fields. */
function applyFields(
  serviceCase: ServiceCase,
  desk: Desk,
  before: Desk | undefined,
  { now, workingHours }: Clock,
): ServiceCase {
  if (serviceCase.caseStatus === 'CLOSED') return serviceCase;
  const changed = (field: keyof Desk): boolean => before?.[field] !== desk[field];
  const severity = desk.severity !== null && changed('severity') ? desk.severity : serviceCase.severity;
  const edited = {
    ...withSeverity(serviceCase, severity, now, workingHours),
    caseReason: changed('caseReason') ? desk.caseReason : serviceCase.caseReason,
    title: changed('title') ? desk.title : serviceCase.title,
  };
  return changed('assignee') ? withAssignee(edited, desk.assignee, null, ['input', 'desk', 'assignee']) : edited;
}
