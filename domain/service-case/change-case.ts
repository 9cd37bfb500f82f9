import type { Customer } from '../customer/customer.ts';
import type { Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Order } from '../order/order.ts';
import { requireActive } from '../person/customer-key.ts';
import { withSpecialDays } from '../shop/special-days.ts';
import { hoursOf, type StoreHours } from '../shop/store-hours.ts';
import { caseIn, type MetricsByCustomer, storedCase, withCases } from './case-changes.ts';
import type { CaseMetrics } from './case-metrics.ts';
import { mayBreach, withBreaches } from './case-promises.ts';
import type { ServiceCaseChange, ServiceCaseCommandContext, ServiceCaseEvent } from './context.ts';
import { findCase } from './find-case.ts';
import { breachEvents, reopenEvents } from './policy-events.ts';
import type { ServiceCase } from './service-case.ts';

/** What a change of a case rests on. */
export type CaseContext = {
  readonly now: Instant;
  /** In which the case's promises are kept. */
  readonly workingHours: StoreHours;
  /** The order that the change is about, where it is about one and that is there. */
  readonly order: Order | null;
  /** Whose case it is; null where nobody knows. */
  readonly customer: Customer | null;
};

/** What becomes of a case, and what is written beside it. */
export type CaseChange = { readonly after: ServiceCase; readonly otherChanges?: readonly ServiceCaseChange[] };

/** What a change is about besides its case. */
type ChangeOptions = {
  readonly orderId?: string | null;
  /** Whether the change may reopen the case. */
  readonly mayReopen?: boolean;
};

/**
 * Runs a use case that changes one case: finds it, for a customer who can still be served, and writes what `change`
 * makes of it, with what the customer's head says of it and with the promises noted that broke by now. Playbooks follow
 * at once where the change reopens the case, and where a breach is noted that nobody had noticed.
 * @param change pure; may reject
 */
export function changeCase(
  context: ServiceCaseCommandContext,
  caseId: string,
  change: (one: ServiceCase, atHand: CaseContext) => CaseChange,
  { orderId = null, mayReopen = false }: ChangeOptions = {},
): Promise<Result<ServiceCase>> {
  const { repositories, caller } = context;
  return execute(context, {
    async load(policy) {
      const now = context.now();
      const [one, shop, [order = null]] = await inParallel(
        () => findCase(repositories, caller, caseId),
        () => repositories.shop(),
        () => (orderId === null ? [] : repositories.orders([orderId])),
      );
      const [whose, withDays] = await inParallel(
        () => loadCaseOwner(context, one),
        () => withSpecialDays(repositories, shop, [one.store]),
        () => policy.load({ customerId: one.customerId, store: one.store, shop }, mayCauseOf(one, now, mayReopen)),
      );
      return { now, one, order, ...whose, workingHours: hoursOf(withDays, one.store) };
    },
    decide({ one, metrics, ...state }) {
      const { now } = state;
      const { after, otherChanges = [] } = change(one, state);
      const next = withBreaches(after, now);
      const refs = { caseId: one.id };
      if (next === one) return { changes: otherChanges, replayRefs: refs, result: one };
      const pending = { before: one, after: next };
      const stored = storedCase(pending);
      return {
        changes: withCases(otherChanges, [pending], metricsOf(one, metrics)),
        events: [...breachEvents(one, stored, now), ...reopenEvents(one, stored, now)],
        complete: (changes) => ({ replayRefs: refs, result: caseIn(changes, stored) }),
        replayRefs: refs,
        result: stored,
      };
    },
    replay: ({ caseId: id = '' }) => findCase(repositories, caller, id),
  });
}

/** The events that a change of a case may cause, as far as the case as it was read tells. */
const mayCauseOf = (one: ServiceCase, now: Instant, mayReopen: boolean): readonly ServiceCaseEvent['type'][] => [
  ...(mayReopen ? (['CASE_REOPENED'] as const) : []),
  ...(mayBreach(one, now) ? (['CASE_BREACHED'] as const) : []),
];

const metricsOf = ({ customerId }: ServiceCase, metrics: CaseMetrics | null): MetricsByCustomer =>
  new Map(customerId === null ? [] : [[customerId, metrics]]);

type CaseOwner = { readonly customer: Customer | null; readonly metrics: CaseMetrics | null };

async function loadCaseOwner(
  { repositories }: ServiceCaseCommandContext,
  { customerId }: ServiceCase,
): Promise<CaseOwner> {
  if (customerId === null) return { customer: null, metrics: null };
  const [customer, metrics] = await inParallel(
    () => repositories.customer(customerId),
    () => repositories.metrics(customerId),
  );
  return { customer: requireActive(customer, ['input', 'caseId']), metrics };
}
