import {
  attachChanges,
  attachmentIdsOf,
  checkAttachments,
  type LoadedAttachments,
  loadAttachments,
} from '../attachment/attach.ts';
import type { Customer } from '../customer/customer.ts';
import { checkSubject } from '../interaction/check-subject.ts';
import type { Channel } from '../interaction/interaction.ts';
import { distinctSkus } from '../interaction/skus.ts';
import { broughtBy } from '../kernel/caller.ts';
import type { Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { clampToNow, isInFuture } from '../kernel/history.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Instant } from '../kernel/instant.ts';
import { checkLength, checkText, MAX_LINE_LENGTH, MAX_TEXT_LENGTH, trimToNull } from '../kernel/text.ts';
import { inputErrors, reject } from '../kernel/user-error.ts';
import type { Order } from '../order/order.ts';
import { type CustomerKeyInput, requireActiveRecord } from '../person/customer-key.ts';
import { followIdentified, type IfUnidentified, resolveSpeaker, withKept } from '../person/keep-unidentified.ts';
import { accessOf } from '../person/own-record-ids.ts';
import { loadShop, resolveRecordStore, type Shop } from '../shop/shop.ts';
import { withSpecialDays } from '../shop/special-days.ts';
import { hoursOf } from '../shop/store-hours.ts';
import type { Warranty } from '../warranty/warranty.ts';
import { caseIn, withCases } from './case-changes.ts';
import type { CaseMetrics } from './case-metrics.ts';
import { MAX_CASES_IN_OVERVIEW } from './case-note.ts';
import { mayBreach, withBreaches } from './case-promises.ts';
import { checkCustomerInput } from './check-customer-input.ts';
import type { ServiceCaseCommandContext } from './context.ts';
import { createCase } from './create-case.ts';
import { findCase } from './find-case.ts';
import { breachEvents } from './policy-events.ts';
import type { CaseReason, ServiceCase, Severity } from './service-case.ts';

type Maybe<T> = T | null | undefined;

export type OpenCaseInput = {
  readonly customer?: Maybe<CustomerKeyInput>;
  readonly ifUnidentified?: Maybe<IfUnidentified>;
  readonly title: string;
  readonly reason: CaseReason;
  readonly severity?: Maybe<Severity>;
  readonly via?: Maybe<Channel>;
  readonly touchpoint?: Maybe<string>;
  readonly store?: Maybe<string>;
  readonly skus?: Maybe<readonly string[]>;
  readonly occurredAt: Instant;
  readonly orderId?: Maybe<string>;
  readonly warrantyId?: Maybe<string>;
  readonly attachments?: Maybe<readonly string[]>;
  readonly details?: Maybe<string>;
  /** Another name of `details`. */
  readonly description?: Maybe<string>;
};

/**
 * Opens a case for a customer. Its promises run from the time when it was raised. Where it is recorded so late that a promise
 * is broken already, playbooks react to that in the same transaction. A customer may open a case with an own token, but then
 * cannot set the severity, and the promises run from now.
 */
export function openCase(context: ServiceCaseCommandContext, input: OpenCaseInput): Promise<Result<ServiceCase>> {
  const { repositories, caller } = context;
  return execute(context, {
    mayCause: mayBreach(input, context.now()) ? ['CASE_OPENED', 'CASE_BREACHED'] : ['CASE_OPENED'],
    async load(policy) {
      const now = context.now();
      const canAccess = accessOf(caller, repositories);
      const path = ['input', 'customer'];
      const [shop, { customerId, kept }, [order = null], [warranty = null], attachments] = await inParallel(
        () => loadShop(repositories, [input.store]),
        () => resolveSpeaker(context, input.customer, input.ifUnidentified),
        () => (input.orderId == null ? [] : repositories.orders([input.orderId], canAccess)),
        () => (input.warrantyId == null ? [] : repositories.warranties([input.warrantyId], canAccess)),
        () => loadAttachments(context, input.attachments),
      );
      const store = input.store ?? context.caller.store;
      const [{ customer, metrics }, shopWithDays] = await inParallel(
        async () => {
          if (kept === null)
            return followIdentified(
              customerId,
              async (id) =>
                (await policy.load({ customerId: id, store, shop })) ?? repositories.customerWithMetrics(id),
            );
          await policy.load({ customerId: null, newcomer: kept, store, shop });
          return { customer: kept, metrics: null };
        },
        () => withSpecialDays(repositories, shop, [store]),
      );
      const owner = requireActiveRecord(customer, path);
      return { now, shop: shopWithDays, customer: owner, kept, metrics, order, warranty, attachments };
    },
    decide(state) {
      const after = draftCase(context, input, state);
      const replayRefs = { caseId: after.id };
      return {
        changes: withKept(
          withCases(
            attachChanges(state.attachments, { ...after, kind: 'SERVICE_CASE' }),
            [{ before: null, after }],
            new Map([[state.customer.id, state.metrics]]),
          ),
          state.kept,
        ),
        events: [{ type: 'CASE_OPENED', serviceCase: after, at: state.now }, ...breachEvents(null, after, state.now)],
        complete: (changes) => ({ replayRefs, result: caseIn(changes, after) }),
        replayRefs,
        result: after,
      };
    },
    replay: ({ caseId = '' }) => findCase(repositories, caller, caseId, ['input']),
  });
}

type State = {
  readonly now: Instant;
  readonly shop: Shop;
  readonly customer: Customer;
  /** The customer, if this command makes the record. */
  readonly kept: Customer | null;
  readonly metrics: CaseMetrics | null;
  readonly order: Order | null;
  readonly warranty: Warranty | null;
  readonly attachments: LoadedAttachments;
};

function draftCase(context: ServiceCaseCommandContext, input: OpenCaseInput, state: State): ServiceCase {
  const { caller, newId } = context;
  const { now, shop, customer, metrics, order, warranty, attachments } = state;
  const errors = inputErrors();
  checkText(errors, ['input', 'title'], input.title);
  checkLength(errors, ['input', 'touchpoint'], input.touchpoint, MAX_LINE_LENGTH);
  checkLength(errors, ['input', 'details'], input.details, MAX_TEXT_LENGTH);
  checkLength(errors, ['input', 'description'], input.description, MAX_TEXT_LENGTH);
  if (input.details != null && input.description != null)
    errors.add('INVALID', ['input', 'description'], 'Give details or description, not both.');
  checkAttachments(errors, attachments, now);
  if (isInFuture(input.occurredAt, now))
    errors.add('INVALID', ['input', 'occurredAt'], 'This time is still to come. Give the time at which it was raised.');
  const isOwn = caller.customerId !== null;
  if (isOwn && input.severity != null)
    errors.add('NOT_ALLOWED', ['input', 'severity'], 'The shop decides how severe a case is. Leave this out.');
  const skus = distinctSkus(input.skus, errors);
  if (input.orderId != null) checkSubject(errors, 'orderId', order, customer, caller);
  if (input.warrantyId != null) checkSubject(errors, 'warrantyId', warranty, customer, caller);
  errors.throwIfAny();
  // Only after they are known to be the customer's own: an error must not reveal what another customer's order contains.
  checkCustomerInput(errors, caller, input, { order, warranty, serviceCase: null });
  errors.throwIfAny();
  if ((metrics?.openCases ?? 0) >= MAX_CASES_IN_OVERVIEW)
    reject(
      'LIMIT_EXCEEDED',
      ['input', 'customer'],
      `At most ${MAX_CASES_IN_OVERVIEW} open cases. Resolve one of them first.`,
    );
  const store = resolveRecordStore(caller, shop, input.store, ['input', 'store']);
  const details = trimToNull(input.details ?? input.description);
  const draft = {
    customerId: customer.id,
    // A client's clock that is ahead of ours must not make the first response earlier than the case.
    occurredAt: clampToNow(input.occurredAt, now),
    title: input.title.trim(),
    ...(details === null ? {} : { details }),
    ...attachmentIdsOf(attachments),
    caseReason: input.reason,
    severity: input.severity ?? 'NORMAL',
    via: input.via ?? null,
    touchpoint: trimToNull(input.touchpoint),
    store,
    skus,
    orderId: order?.id ?? null,
    warrantyId: warranty?.id ?? null,
    feedbackIds: [],
    openedBy: caller.clientId,
    ...(caller.staffId === null ? {} : { openedByStaffId: caller.staffId }),
    ...broughtBy(caller),
  };
  const promisedFrom = isOwn ? now : draft.occurredAt;
  return withBreaches(createCase(newId('serviceCase'), draft, now, hoursOf(shop, store), promisedFrom), now);
}
