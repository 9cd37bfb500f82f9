import type { Caller } from '../kernel/caller.ts';
import { type UserError, userError } from '../kernel/user-error.ts';
import { isOpen, isUndone, type OfferStatus, type ServiceCase } from './service-case.ts';

/**
 * What a case leaves undone that a command resolves or closes, as warnings. They name numbers only: a customer sees nothing of
 * the steps, and the idempotency record stores the warnings.
 */
export function stillOwedWarnings(
  after: ServiceCase,
  { customerId }: Pick<Caller, 'customerId'>,
): readonly UserError[] {
  if (isOpen(after)) return [];
  const steps = customerId === null ? after.steps.filter(isUndone).length : 0;
  const accepted = countOffers(after, 'ACCEPTED');
  const unanswered = after.caseStatus === 'CLOSED' ? countOffers(after, 'OFFERED') : 0;
  return [
    ...warning(
      steps,
      'Steps that are not done',
      'They stay owed until somebody does them, or drops them with a reason',
    ),
    ...warning(
      accepted,
      'Offers that were accepted and not fulfilled',
      'They stay owed until they are fulfilled or withdrawn',
    ),
    ...warning(unanswered, 'Offers without an answer', 'Nobody can answer them any more'),
  ];
}

const countOffers = ({ offers }: ServiceCase, status: OfferStatus): number =>
  offers.filter(({ offerStatus }) => offerStatus === status).length;

const warning = (count: number, what: string, consequence: string): readonly UserError[] =>
  count === 0 ? [] : [userError('CONFLICT', ['input', 'caseId'], `${what}: ${count}. ${consequence}.`)];
