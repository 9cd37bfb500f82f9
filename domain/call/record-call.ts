import { writtenBy } from '../kernel/caller.ts';
import type { Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { trimToNull } from '../kernel/text.ts';
import { requireActiveRecord } from '../person/customer-key.ts';
import type { QuietHours } from '../preferences/quiet-hours.ts';
import type { CaseMetrics } from '../service-case/case-metrics.ts';
import { mayBreach } from '../service-case/case-promises.ts';
import type { ServiceCase } from '../service-case/service-case.ts';
import { resolveRecordStore, type Shop } from '../shop/shop.ts';
import { withSpecialDays } from '../shop/special-days.ts';
import { hoursOf } from '../shop/store-hours.ts';
import type { Call } from './call.ts';
import { type AttemptInput, checkAttempt, timeOfAttempt, withAttempt } from './call-attempt.ts';
import { interactionOf } from './call-interaction.ts';
import { type Changed, withCaseContact } from './case-contact.ts';
import type { CallCommandContext } from './context.ts';
import { findCall } from './find-call.ts';
import { loadQuietHours } from './load-quiet-hours.ts';
import { nextCallTime } from './next-call-time.ts';

export type RecordCallInput = AttemptInput & { readonly callId: string };

/**
 * Records what became of a call, also as an interaction. REACHED ends the call; any other outcome moves it on, to `nextAt` or to
 * a time within the opening hours and outside the quiet hours of the customer. An attempt about a case is a contact of the case
 * as well.
 */
export function recordCall(context: CallCommandContext, input: RecordCallInput): Promise<Result<Call>> {
  const { repositories } = context;
  return execute(context, {
    mayCause: ['INTERACTION_RECORDED'],
    async load(policy) {
      const now = context.now();
      const [call, savedShop] = await inParallel(
        () => findCall(repositories, input.callId),
        () => repositories.shop(),
      );
      const { customerId, store, caseId } = call;
      const [serviceCase = null] = caseId === null ? [] : await repositories.serviceCases([caseId]);
      const mayBreak = serviceCase !== null && mayBreach(serviceCase, now);
      const [owner, shop] = await inParallel(
        async () =>
          (await policy.load(
            { customerId, store: serviceCase?.store ?? store, shop: savedShop },
            mayBreak ? ['INTERACTION_RECORDED', 'CASE_BREACHED'] : ['INTERACTION_RECORDED'],
          )) ?? repositories.customerWithMetrics(customerId),
        () => withSpecialDays(repositories, savedShop, [store, serviceCase?.store ?? null]),
      );
      const customer = requireActiveRecord(owner.customer, ['input', 'callId']);
      const isMoved = input.outcome !== 'REACHED' && input.nextAt == null;
      const quiet = isMoved ? await loadQuietHours(repositories, customer, shop) : null;
      return { now, call, shop, serviceCase, metrics: owner.metrics, quiet };
    },
    decide(state) {
      const { call } = state;
      const { after, changes, events } = applyAttempt(context, input, state);
      return { changes, events, replayRefs: { callId: call.id }, result: after };
    },
    replay: ({ callId = '' }) => findCall(repositories, callId, ['input']),
  });
}

type State = {
  readonly now: string;
  readonly call: Call;
  /** With the special days of the stores of the call and of its case. */
  readonly shop: Shop;
  readonly serviceCase: ServiceCase | null;
  /** Of the record of the call, which is that of its case too. */
  readonly metrics: CaseMetrics | null;
  readonly quiet: QuietHours | null;
};

function applyAttempt(
  context: CallCommandContext,
  input: RecordCallInput,
  state: State,
): Changed & { readonly after: Call } {
  const { caller, settings } = context;
  const { now, call, shop, quiet } = state;
  checkAttempt(call, input, now);
  const { outcome, note, nextAt } = input;
  const attempt = { at: timeOfAttempt(call, input, now), outcome, note: trimToNull(note), ...writtenBy(caller) };
  const retry = { hours: hoursOf(shop, call.store), quiet, retryMinutes: settings.callRetryMinutes };
  const after = withAttempt(call, attempt, nextAt ?? nextCallTime(attempt.at, retry));
  // The store that called, or where the call was promised.
  const store = resolveRecordStore(caller, shop, null, ['input']) ?? call.store;
  const interaction = interactionOf(context, { ...call, store }, attempt, now);
  const changed: Changed = {
    changes: [
      { entity: 'call', before: call, after },
      { entity: 'interaction', before: null, after: interaction },
      { entity: 'activeCustomer', customerId: call.customerId },
    ],
    events: [{ type: 'INTERACTION_RECORDED', interaction }],
  };
  return { after, ...withCaseContact(context, changed, attempt, state) };
}
