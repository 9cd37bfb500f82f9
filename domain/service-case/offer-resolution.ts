import type { Result } from '../kernel/command.ts';
import { inputErrors } from '../kernel/user-error.ts';
import { withOffer } from './case-parts.ts';
import { applyCaseAction } from './case-transitions.ts';
import { changeCase } from './change-case.ts';
import type { ServiceCaseCommandContext } from './context.ts';
import { type OfferInput, toOffer } from './offer-input.ts';
import type { ServiceCase } from './service-case.ts';

export type OfferResolutionInput = OfferInput & { readonly caseId: string };

/** Offers the customer a compensation, which the customer accepts or declines. */
export function offerResolution(
  context: ServiceCaseCommandContext,
  input: OfferResolutionInput,
): Promise<Result<ServiceCase>> {
  return changeCase(
    context,
    input.caseId,
    (serviceCase, { now, workingHours }) => {
      const errors = inputErrors();
      const offer = toOffer(input, errors, ['input']);
      errors.throwIfAny();
      const id = context.newId('caseOffer');
      const { staffId } = context.caller;
      const by = staffId === null ? {} : { offeredByStaffId: staffId };
      return {
        after: withOffer(applyCaseAction(serviceCase, 'OFFER', now, workingHours), {
          id,
          ...offer,
          offeredAt: now,
          ...by,
        }),
      };
    },
    { announces: 'CASE_OFFERED' },
  );
}
