import type { Result } from '../kernel/command.ts';
import { applyCaseAction, applyOfferStatus } from './case-transitions.ts';
import { changeCase } from './change-case.ts';
import type { ServiceCaseCommandContext } from './context.ts';
import type { ServiceCase } from './service-case.ts';

export type AnswerOfferInput = { readonly caseId: string; readonly offerId: string; readonly accept: boolean };

/** The customer's answer to an offer, given alone or through whoever serves the customer; once. */
export function answerOffer(context: ServiceCaseCommandContext, input: AnswerOfferInput): Promise<Result<ServiceCase>> {
  return changeCase(context, input.caseId, (serviceCase, { now, workingHours }) => {
    const answer = input.accept ? 'ACCEPTED' : 'DECLINED';
    const next = applyCaseAction(serviceCase, 'ANSWER', now, workingHours);
    return { after: applyOfferStatus(next, input.offerId, answer, { answeredAt: now }) };
  });
}
