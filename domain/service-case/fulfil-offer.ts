import type { Customer } from '../customer/customer.ts';
import { checkSubject } from '../interaction/check-subject.ts';
import type { Result } from '../kernel/command.ts';
import { checkLength, MAX_TEXT_LENGTH, trimToNull } from '../kernel/text.ts';
import { inputErrors } from '../kernel/user-error.ts';
import type { Order } from '../order/order.ts';
import { applyCaseAction, applyOfferStatus } from './case-transitions.ts';
import { changeCase } from './change-case.ts';
import type { ServiceCaseCommandContext } from './context.ts';
import type { ServiceCase } from './service-case.ts';

export type FulfilOfferInput = {
  readonly caseId: string;
  readonly offerId: string;
  /** The shop withdraws the offer instead. */
  readonly withdrawn: boolean;
  readonly orderId?: string | null | undefined;
  readonly note?: string | null | undefined;
};

/** Records that an accepted offer is fulfilled, with the order that fulfils it if there is one; or that it is withdrawn. */
export function fulfilOffer(context: ServiceCaseCommandContext, input: FulfilOfferInput): Promise<Result<ServiceCase>> {
  return changeCase(
    context,
    input.caseId,
    (serviceCase, { now, workingHours, order, customer }) => {
      checkInput(context, input, customer, order);
      const next = applyCaseAction(serviceCase, 'FULFIL_OFFER', now, workingHours);
      const fulfilmentNote = trimToNull(input.note);
      const { staffId } = context.caller;
      const by = staffId === null ? {} : { fulfilledByStaffId: staffId };
      const fulfilment = { fulfilledAt: now, orderId: order?.id ?? null, fulfilmentNote, ...by };
      const after = input.withdrawn
        ? applyOfferStatus(next, input.offerId, 'WITHDRAWN', { fulfilmentNote, ...by })
        : applyOfferStatus(next, input.offerId, 'FULFILLED', fulfilment);
      return { after };
    },
    { orderId: input.orderId ?? null },
  );
}

function checkInput(
  { caller }: ServiceCaseCommandContext,
  { withdrawn, orderId, note }: FulfilOfferInput,
  customer: Customer | null,
  order: Order | null,
): void {
  const errors = inputErrors();
  if (withdrawn && orderId != null)
    errors.add('INVALID', ['input', 'orderId'], 'A withdrawn offer has no order. Leave the order out.');
  else if (orderId != null) checkSubject(errors, 'orderId', order, customer, caller);
  checkLength(errors, ['input', 'note'], note, MAX_TEXT_LENGTH);
  errors.throwIfAny();
}
