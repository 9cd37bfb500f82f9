import type { Result } from '../kernel/command.ts';
import { applyCaseAction, applyOfferStatus } from './case-transitions.ts';
import { changeCase } from './change-case.ts';
import type { ServiceCaseCommandContext } from './context.ts';
import type { ServiceCase } from './service-case.ts';

export type AnswerOfferInput = { readonly caseId: string; readonly offerId: string; readonly accept: boolean };

/** Records the customer's answer to an offer, once. The customer gives it directly, or a member of staff records it. */
export function answerOffer(context: ServiceCaseCommandContext, input: AnswerOfferInput): Promise<Result<ServiceCase>> {
  return changeCase(context, input.caseId, (serviceCase, { now, workingHours }) => {
    const { staffId } = context.caller;
    const by = staffId === null ? {} : { answeredByStaffId: staffId };
    const answer = input.accept ? 'ACCEPTED' : 'DECLINED';
    const next = applyCaseAction(serviceCase, 'ANSWER_OFFER', now, workingHours);
    return { after: applyOfferStatus(next, input.offerId, answer, { answeredAt: now, ...by }) };
  });
}
