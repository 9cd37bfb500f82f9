import { type LoadedAttachments, loadAttachments } from '../attachment/attach.ts';
import type { Customer } from '../customer/customer.ts';
import type { CustomerWithMetrics } from '../customer/metrics.ts';
import type { Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Instant } from '../kernel/instant.ts';
import type { UserError } from '../kernel/user-error.ts';
import type { Order } from '../order/order.ts';
import { requireActiveRecord } from '../person/customer-key.ts';
import { withSpecialDays } from '../shop/special-days.ts';
import { hoursOf, type StoreHours } from '../shop/store-hours.ts';
import { loadAssignee } from '../staff/assignee.ts';
import type { StaffMember } from '../staff/staff-member.ts';
import { caseIn, type MetricsByCustomer, storedCase, withCases } from './case-changes.ts';
import type { CaseMetrics } from './case-metrics.ts';
import { mayBreach, withBreaches } from './case-promises.ts';
import type { ServiceCaseChange, ServiceCaseCommandContext, ServiceCaseEvent } from './context.ts';
import { findCase } from './find-case.ts';
import { announcementEvents, breachEvents, reopenEvents } from './policy-events.ts';
import type { ServiceCase } from './service-case.ts';

/** Everything that a change of a case depends on besides the case. */
export type CaseContext = {
  readonly now: Instant;
  /** The hours in which the clock of the case runs. */
  readonly workingHours: StoreHours;
  /** The order that the change names; null where it names none, or one that does not exist. */
  readonly order: Order | null;
  /** The customer of the case; null where the customer is unknown. */
  readonly customer: Customer | null;
  /** The attachments that the change names. */
  readonly attachments: LoadedAttachments;
  /** The member of staff that the change names; null where it names none, or one that does not exist. */
  readonly staffMember: StaffMember | null;
};

/** The case after the change, other changes of the same transaction, and warnings. */
export type CaseChange = {
  readonly after: ServiceCase;
  readonly otherChanges?: readonly ServiceCaseChange[];
  readonly warnings?: readonly UserError[];
};

type ChangeOptions = {
  /** The order that the change names. */
  readonly orderId?: string | null;
  /** The attachments that the change names. */
  readonly attachmentIds?: readonly string[] | null | undefined;
  /** The new assignee: the id of a member of staff, or free text. */
  readonly assignee?: string | null | undefined;
  /** What the change may say to the customer. */
  readonly announces?: 'CASE_UPDATED' | 'CASE_OFFERED' | 'CASE_RESOLVED';
  /** Whether the change may reopen the case. */
  readonly mayReopen?: boolean;
};

/**
 * Runs a command that changes one case. It finds the case of an active or unknown customer, applies `change`, notes the
 * promises that are broken by now, and updates the metrics of the customer. A reopening, a newly noted breach and
 * what the customer is to know are events, to which policies react in the same transaction.
 * @param change pure; it may reject
 */
export function changeCase(
  context: ServiceCaseCommandContext,
  caseId: string,
  change: (serviceCase: ServiceCase, caseContext: CaseContext) => CaseChange,
  { orderId = null, attachmentIds = [], assignee = null, mayReopen = false, announces }: ChangeOptions = {},
): Promise<Result<ServiceCase>> {
  const { repositories, caller } = context;
  return execute(context, {
    async load(policy) {
      const now = context.now();
      const [serviceCase, shop, [order = null], attachments, staffMember] = await inParallel(
        () => findCase(repositories, caller, caseId),
        () => repositories.shop(),
        () => (orderId === null ? [] : repositories.orders([orderId])),
        () => loadAttachments(context, attachmentIds),
        () => loadAssignee(repositories, assignee),
      );
      const [owner, shopWithDays] = await inParallel(
        () => loadCaseOwner(context, serviceCase),
        () => withSpecialDays(repositories, shop, [serviceCase.store]),
        () =>
          policy.load({ customerId: serviceCase.customerId, store: serviceCase.store, shop }, [
            ...mayCauseOf(serviceCase, now, mayReopen),
            ...(announces === undefined ? [] : [announces]),
          ]),
      );
      return {
        now,
        serviceCase,
        order,
        attachments,
        staffMember,
        ...owner,
        workingHours: hoursOf(shopWithDays, serviceCase.store),
      };
    },
    decide({ serviceCase, metrics, ...state }) {
      const { now } = state;
      const { after, otherChanges = [], warnings = [] } = change(serviceCase, state);
      const next = withBreaches(after, now);
      const replayRefs = { caseId: serviceCase.id };
      if (next === serviceCase) return { changes: otherChanges, replayRefs, result: serviceCase, warnings };
      const pending = { before: serviceCase, after: next };
      const stored = storedCase(pending);
      return {
        changes: withCases(otherChanges, [pending], metricsOf(serviceCase, metrics)),
        events: [
          ...breachEvents(serviceCase, stored, now),
          ...reopenEvents(serviceCase, stored, now),
          ...(announces === undefined ? [] : announcementEvents(serviceCase, stored, now)),
        ],
        complete: (changes) => ({ replayRefs, result: caseIn(changes, stored) }),
        replayRefs,
        result: stored,
        warnings,
      };
    },
    replay: ({ caseId: id = '' }) => findCase(repositories, caller, id),
  });
}

/** The events that a change may cause, as far as the loaded case shows. */
const mayCauseOf = (
  serviceCase: ServiceCase,
  now: Instant,
  mayReopen: boolean,
): readonly ServiceCaseEvent['type'][] => [
  ...(mayReopen ? (['CASE_REOPENED'] as const) : []),
  ...(mayBreach(serviceCase, now) ? (['CASE_BREACHED'] as const) : []),
];

const metricsOf = ({ customerId }: ServiceCase, metrics: CaseMetrics | null): MetricsByCustomer =>
  new Map(customerId === null ? [] : [[customerId, metrics]]);

async function loadCaseOwner(
  { repositories }: ServiceCaseCommandContext,
  { customerId }: ServiceCase,
): Promise<CustomerWithMetrics<CaseMetrics>> {
  if (customerId === null) return { customer: null, metrics: null };
  const { customer, metrics } = await repositories.customerWithMetrics(customerId);
  return { customer: requireActiveRecord(customer, ['input', 'caseId']), metrics };
}
