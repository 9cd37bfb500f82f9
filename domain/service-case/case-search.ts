import { normalizeTouchpoint } from '../interaction/touchpoint.ts';
import { uniqueKey } from '../kernel/code.ts';
import { daySpan } from '../kernel/day-span.ts';
import { addDays, type Day, startOfDay, type TimeZone } from '../kernel/instant.ts';
import type { Page, Slice } from '../kernel/page.ts';
import type {
  CaseReason,
  CaseStatus,
  RootCauseCategory,
  ServiceCase,
  ServiceCaseRepository,
  Severity,
} from './service-case.ts';

/** What cases have in common. A field that is null lets all cases pass; of a list, one value has to fit. */
export type CaseTraits = {
  readonly rootCause: readonly RootCauseCategory[] | null;
  readonly reason: readonly CaseReason[] | null;
  /** Upper and lower case mean the same. */
  readonly sku: string | null;
  readonly touchpoint: string | null;
  readonly store: string | null;
  readonly status: readonly CaseStatus[] | null;
  readonly severity: readonly Severity[] | null;
  /** The id of a member of staff, or the name of an assignee. */
  readonly assignee: string | null;
};

/** Days in the shop's time zone, both included. */
export type CaseSearch = CaseTraits & { readonly openedFrom: Day; readonly openedTo: Day };

const MAX_DAYS = 366;

/**
 * The cases that customers raised on these days and that have all of these traits, newest first.
 * @throws Rejection for more than 366 days
 */
export function searchCases(
  repositories: ServiceCaseRepository,
  { openedFrom, openedTo, ...traits }: CaseSearch,
  zone: TimeZone,
  slice: Slice,
): Promise<Page<ServiceCase>> {
  const { from, to } = daySpan(openedFrom, openedTo, MAX_DAYS);
  const period = { from: startOfDay(from, zone), before: startOfDay(addDays(to, 1), zone) };
  return repositories.casesRaised(period, slice, traitsPredicate(traits));
}

function traitsPredicate(traits: CaseTraits): (serviceCase: ServiceCase) => boolean {
  const { rootCause, reason, store, status, severity } = traits;
  const sku = traits.sku === null ? null : uniqueKey(traits.sku);
  const touchpoint = traits.touchpoint === null ? null : normalizeTouchpoint(traits.touchpoint);
  const assignee = traits.assignee?.trim() ?? null;
  return (one) =>
    (rootCause === null || (one.rootCause !== null && rootCause.includes(one.rootCause.category))) &&
    (reason === null || reason.includes(one.caseReason)) &&
    (sku === null || one.skus.some((own) => uniqueKey(own) === sku)) &&
    (touchpoint === null || (one.touchpoint !== null && normalizeTouchpoint(one.touchpoint) === touchpoint)) &&
    (store === null || one.store === store) &&
    (status === null || status.includes(one.caseStatus)) &&
    (severity === null || severity.includes(one.severity)) &&
    (assignee === null || [one.assignee, one.assigneeStaffId].includes(assignee));
}
