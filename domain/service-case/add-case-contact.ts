import { attachChanges, attachmentIdsOf, checkAttachments } from '../attachment/attach.ts';
import type { Channel, Direction } from '../interaction/interaction.ts';
import { writtenBy } from '../kernel/caller.ts';
import type { Result } from '../kernel/command.ts';
import { clampToNow, isInFuture } from '../kernel/history.ts';
import type { Instant } from '../kernel/instant.ts';
import { checkLength, MAX_LINE_LENGTH, MAX_TEXT_LENGTH, trimToNull } from '../kernel/text.ts';
import { inputErrors } from '../kernel/user-error.ts';
import { applyFirstResponse } from './case-promises.ts';
import { applyCaseAction, type CaseAction } from './case-transitions.ts';
import { type CaseContext, changeCase } from './change-case.ts';
import type { ServiceCaseCommandContext } from './context.ts';
import { isFirstContactResolution } from './first-contact.ts';
import type { CaseContact, ServiceCase } from './service-case.ts';

export type AddCaseContactInput = {
  readonly caseId: string;
  readonly occurredAt: Instant;
  readonly via: Channel;
  readonly direction: Direction;
  readonly note?: string | null | undefined;
  readonly agent?: string | null | undefined;
  readonly waitForCustomer: boolean;
  /** Another system decides the status: the contact leaves it as it is. No client can send this. */
  readonly keepsStatus?: true;
  readonly attachments?: readonly string[] | null | undefined;
};

/**
 * Records a contact with the customer about a case. The first outbound contact is the promised response. A contact that the
 * case waits for resumes it. A contact that is recorded late counts from the time at which it happened.
 */
export function addCaseContact(
  context: ServiceCaseCommandContext,
  input: AddCaseContactInput,
): Promise<Result<ServiceCase>> {
  const { caseId, attachments: attachmentIds } = input;
  return changeCase(
    context,
    caseId,
    (serviceCase, caseContext) => {
      checkInput(input, serviceCase, caseContext);
      const { attachments } = caseContext;
      const contact = createContact(context, serviceCase, input, caseContext);
      const changed = applyContact(serviceCase, input, caseContext);
      return {
        after:
          attachments.length === 0
            ? changed
            : { ...changed, ...attachmentIdsOf(attachments, serviceCase.attachmentIds) },
        otherChanges: [
          { entity: 'caseContact', before: null, after: contact },
          ...attachChanges(attachments, { ...serviceCase, kind: 'SERVICE_CASE' }),
        ],
      };
    },
    { attachmentIds },
  );
}

function checkInput(
  { occurredAt, note, agent }: AddCaseContactInput,
  { attachmentIds }: ServiceCase,
  { now, attachments }: CaseContext,
): void {
  const errors = inputErrors();
  if (isInFuture(occurredAt, now))
    errors.add('INVALID', ['input', 'occurredAt'], 'This time is still to come. Give the time at which it happened.');
  checkLength(errors, ['input', 'note'], note, MAX_TEXT_LENGTH);
  checkLength(errors, ['input', 'agent'], agent, MAX_LINE_LENGTH);
  checkAttachments(errors, attachments, now, attachmentIds);
  errors.throwIfAny();
}

type ContactAction = Pick<AddCaseContactInput, 'direction' | 'occurredAt' | 'waitForCustomer' | 'keepsStatus'>;

/** The case after a contact with the customer. Rejects one that the state of the case does not allow. */
export function applyContact(
  serviceCase: ServiceCase,
  input: ContactAction,
  { now, workingHours }: Pick<CaseContext, 'now' | 'workingHours'>,
): ServiceCase {
  const { direction, occurredAt } = input;
  const at = clampToNow(occurredAt, now);
  // A contact before the case was raised neither answers it nor counts as work on it.
  const isAboutIt = at >= serviceCase.occurredAt;
  const answered =
    direction === 'OUTBOUND' && isAboutIt ? applyFirstResponse(serviceCase, at, workingHours) : serviceCase;
  const counts = isAboutIt && (serviceCase.resolvedAt === null || at <= serviceCase.resolvedAt);
  const next = counts ? countContact(answered) : answered;
  const path = ['input', input.waitForCustomer ? 'waitForCustomer' : 'caseId'];
  return applyCaseAction(next, actionOf(serviceCase, input), at, workingHours, path);
}

/** A contact that is recorded late may change whether a resolved case was resolved in the first contact. */
function countContact(serviceCase: ServiceCase): ServiceCase {
  const next = { ...serviceCase, contactCount: serviceCase.contactCount + 1 };
  return serviceCase.resolvedAt === null ? next : { ...next, firstContactResolution: isFirstContactResolution(next) };
}

function actionOf(
  serviceCase: ServiceCase,
  { direction, waitForCustomer, occurredAt, keepsStatus }: ContactAction,
): CaseAction {
  if (keepsStatus === true) return 'EDIT';
  if (waitForCustomer) return 'WAIT';
  if (occurredAt < serviceCase.occurredAt) return 'EDIT';
  if (direction === 'OUTBOUND') return 'CONTACT_CUSTOMER';
  // The case waits only for what the customer says after the wait began.
  const isEarlier = serviceCase.caseStatus === 'WAITING_ON_CUSTOMER' && occurredAt < serviceCase.clock.since;
  return isEarlier ? 'EDIT' : 'RECEIVE_CONTACT';
}

function createContact(
  { caller, newId }: ServiceCaseCommandContext,
  { id: caseId, customerId }: ServiceCase,
  { occurredAt, via, direction, note, agent }: AddCaseContactInput,
  { now }: CaseContext,
): CaseContact {
  return {
    id: newId('caseContact'),
    caseId,
    customerId,
    occurredAt,
    recordedAt: now,
    via,
    direction,
    note: trimToNull(note),
    agent: trimToNull(agent),
    ...writtenBy(caller),
  };
}
