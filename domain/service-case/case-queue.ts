import type { Instant } from '../kernel/instant.ts';
import { isBreached } from './case-promises.ts';
import type { CaseReason, CaseStatus, ServiceCase, Severity } from './service-case.ts';

/** A filter of the case queue. A field that is null lets all cases pass. */
export type CaseFilter = {
  readonly status: readonly CaseStatus[] | null;
  readonly assignee: string | null;
  readonly unassigned: boolean | null;
  readonly severity: readonly Severity[] | null;
  readonly reason: readonly CaseReason[] | null;
  readonly store: string | null;
  readonly breachedOnly: boolean | null;
};

/** The states in which a case waits for the shop, and not for the customer. */
const IN_WORK: readonly CaseStatus[] = ['OPEN', 'IN_PROGRESS'];

/** The states of the cases in the queue: those in work where the filter names none. */
export const statusesOf = ({ status }: CaseFilter): readonly CaseStatus[] => status ?? IN_WORK;

/** A predicate for cases that pass the filter now. */
export function casePredicate(filter: CaseFilter, now: Instant): (serviceCase: ServiceCase) => boolean {
  const { assignee, unassigned, severity, reason, store, breachedOnly } = filter;
  const statuses = statusesOf(filter);
  return (serviceCase) =>
    statuses.includes(serviceCase.caseStatus) &&
    (assignee === null || [serviceCase.assignee, serviceCase.assigneeStaffId].includes(assignee.trim())) &&
    (unassigned === null || (serviceCase.assignee === null) === unassigned) &&
    (severity === null || severity.includes(serviceCase.severity)) &&
    (reason === null || reason.includes(serviceCase.caseReason)) &&
    (store === null || serviceCase.store === store) &&
    (breachedOnly !== true || isBreached(serviceCase, now));
}
