import type { Obligations, OwedPart } from '../commitment/commitment.ts';
import { DAY_MS } from '../kernel/duration.ts';
import { addMilliseconds, type Instant } from '../kernel/instant.ts';
import { truncate } from '../kernel/text.ts';
import { isOpen, isUndone, type OfferKind, type ResolutionOffer, type ServiceCase } from './service-case.ts';

/** An accepted offer has no due time of its own. The shop owes it within three days of the answer. */
const OFFER_FULFILMENT_MS = 3 * DAY_MS;

const MAX_TOPIC_LENGTH = 120;

/**
 * What the shop owes by a case: its two promises while their clock runs, the promised update, the steps that are not done,
 * and the accepted offers. Steps and offers stay owed after the case is resolved or closed.
 */
export function commitmentsOfCase(serviceCase: ServiceCase): Obligations {
  const { id, customerId, store, assignee, assigneeStaffId } = serviceCase;
  const owed = [...promises(serviceCase), ...update(serviceCase), ...undoneSteps(serviceCase), ...offers(serviceCase)];
  return { ownerId: id, customerId, store, assignee: assigneeStaffId ?? assignee, owed };
}

/** While the case waits for the customer, its clock stands still and nothing is due. */
function promises(serviceCase: ServiceCase): readonly OwedPart[] {
  const { clock, firstRespondedAt, firstResponseDueAt, resolutionDueAt, title } = serviceCase;
  if (!isOpen(serviceCase) || !clock.runs) return [];
  const resolution = { commitmentKind: 'RESOLUTION', what: line('Resolution', title), dueAt: resolutionDueAt } as const;
  if (firstRespondedAt !== null) return [resolution];
  const what = line('First response', title);
  return [{ commitmentKind: 'FIRST_RESPONSE', what, dueAt: firstResponseDueAt }, resolution];
}

function update({ caseStatus, nextUpdateDueAt, title }: ServiceCase): readonly OwedPart[] {
  if (nextUpdateDueAt === null || caseStatus === 'CLOSED') return [];
  return [{ commitmentKind: 'CASE_UPDATE', what: line('Promised update', title), dueAt: nextUpdateDueAt }];
}

/** A step without a time of its own is due with the resolution. */
const undoneSteps = ({ steps, resolutionDueAt }: ServiceCase): readonly OwedPart[] =>
  steps.filter(isUndone).map(({ id, title, dueAt }) => ({
    commitmentKind: 'CASE_STEP',
    partId: id,
    what: truncate(title, MAX_TOPIC_LENGTH),
    dueAt: dueAt ?? resolutionDueAt,
  }));

const offers = ({ offers: all, title }: ServiceCase): readonly OwedPart[] =>
  all
    .filter(({ offerStatus }) => offerStatus === 'ACCEPTED')
    .map((offer) => ({
      commitmentKind: 'OFFER_FULFILMENT',
      partId: offer.id,
      what: line(`${OFFERS[offer.kind]} that was accepted`, title),
      dueAt: offerDueAt(offer),
    }));

/** By when an accepted offer is owed. */
export const offerDueAt = ({ answeredAt, offeredAt }: ResolutionOffer): Instant =>
  addMilliseconds(answeredAt ?? offeredAt, OFFER_FULFILMENT_MS);

const line = (promise: string, topic: string): string => `${promise}: ${truncate(topic, MAX_TOPIC_LENGTH)}`;

const OFFERS: Readonly<Record<OfferKind, string>> = {
  REPLACEMENT: 'Replacement',
  REFUND: 'Refund',
  DISCOUNT: 'Discount',
  REPAIR: 'Repair',
  GIFT: 'Gift',
  APOLOGY: 'Apology',
};
