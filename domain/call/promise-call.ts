import type { Customer } from '../customer/customer.ts';
import { checkSubject } from '../interaction/check-subject.ts';
import { writtenBy } from '../kernel/caller.ts';
import type { Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { checkUpcoming } from '../kernel/history.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Instant } from '../kernel/instant.ts';
import { checkLength, MAX_LINE_LENGTH, trimToNull } from '../kernel/text.ts';
import { inputErrors } from '../kernel/user-error.ts';
import { type CustomerKeyInput, requireActiveRecord } from '../person/customer-key.ts';
import { followIdentified, resolveSpeaker } from '../person/keep-unidentified.ts';
import type { ServiceCase } from '../service-case/service-case.ts';
import { loadShop, resolveRecordStore, type Shop } from '../shop/shop.ts';
import { loadAssignee, resolveAssignee } from '../staff/assignee.ts';
import type { StaffMember } from '../staff/staff-member.ts';
import { type Call, MAX_NOTE_LENGTH } from './call.ts';
import type { CallCommandContext } from './context.ts';
import { findCall } from './find-call.ts';

type Maybe<T> = T | null | undefined;

export type PromiseCallInput = {
  readonly customer: CustomerKeyInput;
  readonly caseId?: Maybe<string>;
  readonly dueAt: Instant;
  readonly note?: Maybe<string>;
  /** The id of an enabled member of staff, or free text. */
  readonly assignee?: Maybe<string>;
  readonly store?: Maybe<string>;
};

/** Promises a call to a customer by a time. A call about a case hangs on the record of the case, so both stay together. */
export function promiseCall(context: CallCommandContext, input: PromiseCallInput): Promise<Result<Call>> {
  const { repositories } = context;
  return execute(context, {
    async load() {
      const [shop, customer, [serviceCase = null], member] = await inParallel(
        () => loadShop(repositories, [input.store]),
        () => loadCalled(context, input.customer),
        () => (input.caseId == null ? [] : repositories.serviceCases([input.caseId])),
        () => loadAssignee(repositories, input.assignee),
      );
      return { shop, customer, serviceCase, member };
    },
    decide(state) {
      const call = draftCall(context, input, state);
      return {
        changes: [
          { entity: 'call', before: null, after: call },
          { entity: 'activeCustomer', customerId: call.customerId },
        ],
        replayRefs: { callId: call.id },
        result: call,
      };
    },
    replay: ({ callId = '' }) => findCall(repositories, callId, ['input']),
  });
}

/** The customer, or an unidentified record of a contact: both can be called. */
async function loadCalled(context: CallCommandContext, input: CustomerKeyInput): Promise<Customer> {
  const { customerId } = await resolveSpeaker(context, input, null);
  const { customer } = await followIdentified(customerId, async (id) => ({
    customer: await context.repositories.customer(id),
  }));
  return requireActiveRecord(customer, ['input', 'customer']);
}

type State = {
  readonly shop: Shop;
  readonly customer: Customer;
  readonly serviceCase: ServiceCase | null;
  readonly member: StaffMember | null;
};

function draftCall(
  { caller, newId, now: clock }: CallCommandContext,
  input: PromiseCallInput,
  { shop, customer, serviceCase, member }: State,
): Call {
  const now = clock();
  const errors = inputErrors();
  checkUpcoming(errors, ['input', 'dueAt'], input.dueAt, now);
  checkLength(errors, ['input', 'note'], input.note, MAX_NOTE_LENGTH);
  checkLength(errors, ['input', 'assignee'], input.assignee, MAX_LINE_LENGTH);
  if (input.caseId != null) checkSubject(errors, 'caseId', serviceCase, customer, caller);
  errors.throwIfAny();
  return {
    id: newId('call'),
    version: 1,
    customerId: serviceCase?.customerId ?? customer.id,
    caseId: serviceCase?.id ?? null,
    occurredAt: now,
    store: resolveRecordStore(caller, shop, input.store, ['input', 'store']),
    dueAt: input.dueAt,
    dueSetAt: now,
    note: trimToNull(input.note),
    ...assigneeOf(input.assignee, member),
    attempts: [],
    doneAt: null,
    cancelledBecause: null,
    ...writtenBy(caller),
  };
}

/** The assignee as a call stores it. */
export function assigneeOf(
  text: Maybe<string>,
  member: StaffMember | null,
): Pick<Call, 'assignee'> & { readonly assigneeStaffId?: string } {
  const named = trimToNull(text);
  if (named === null) return { assignee: null };
  const { name, staffId } = resolveAssignee(named, member, ['input', 'assignee']);
  return { assignee: name, ...(staffId === null ? {} : { assigneeStaffId: staffId }) };
}
