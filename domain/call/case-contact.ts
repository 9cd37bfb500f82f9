import type { Instant } from '../kernel/instant.ts';
import { applyContact } from '../service-case/add-case-contact.ts';
import { storedCase, withCases } from '../service-case/case-changes.ts';
import type { CaseMetrics } from '../service-case/case-metrics.ts';
import { withBreaches } from '../service-case/case-promises.ts';
import { breachEvents } from '../service-case/policy-events.ts';
import type { ServiceCase } from '../service-case/service-case.ts';
import type { Shop } from '../shop/shop.ts';
import { hoursOf } from '../shop/store-hours.ts';
import type { Call, CallAttempt } from './call.ts';
import { caseContactOf } from './call-interaction.ts';
import type { CallChange, CallCommandContext, CallEvent } from './context.ts';

export type Changed = { readonly changes: readonly CallChange[]; readonly events: readonly CallEvent[] };

type State = {
  readonly now: Instant;
  readonly call: Call;
  readonly shop: Shop;
  /** The case that the call is about; null where it is about none, or it has run out. */
  readonly serviceCase: ServiceCase | null;
  readonly metrics: CaseMetrics | null;
};

/**
 * Adds an attempt to the contacts of the case that the call is about. An attempt that reached the customer is the promised
 * response, as any contact is. A closed case only gets the entry.
 */
export function withCaseContact(
  context: CallCommandContext,
  { changes, events }: Changed,
  attempt: CallAttempt,
  { now, call, shop, serviceCase, metrics }: State,
): Changed {
  if (serviceCase === null) return { changes, events };
  const contact = caseContactOf(context, serviceCase.id, call, attempt, now);
  const noted: readonly CallChange[] = [...changes, { entity: 'caseContact', before: null, after: contact }];
  if (attempt.outcome !== 'REACHED' || serviceCase.caseStatus === 'CLOSED') return { changes: noted, events };
  const input = {
    caseId: serviceCase.id,
    occurredAt: attempt.at,
    direction: 'OUTBOUND',
    waitForCustomer: false,
  } as const;
  const contacted = applyContact(serviceCase, input, { now, workingHours: hoursOf(shop, serviceCase.store) });
  const pending = { before: serviceCase, after: withBreaches(contacted, now) };
  return {
    changes: withCases(noted, [pending], new Map([[call.customerId, metrics]])),
    events: [...events, ...breachEvents(serviceCase, storedCase(pending), now)],
  };
}
