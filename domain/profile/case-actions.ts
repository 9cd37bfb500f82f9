import type { CaseNote, CaseReason, OfferKind } from '../service-case/service-case.ts';
import type { CustomerOverview } from './customer-overview.ts';
import type { NextAction } from './next-action.ts';

/**
 * The next actions for the cases in an overview: look at an open case, give a promised update, ask for the answer to an
 * offer, fulfil an accepted offer. A message names only the reason of a case, because not every reader may see the case.
 */
export function caseActions({ metrics }: CustomerOverview): readonly NextAction[] {
  return metrics.caseNotes.flatMap((note) => [
    ...openCaseAction(note),
    ...promisedUpdateAction(note),
    ...pendingOfferAction(note),
    ...owedOfferAction(note),
  ]);
}

function openCaseAction({ id, isOpen, severity, caseReason, promisedBy }: CaseNote): readonly NextAction[] {
  if (!isOpen) return [];
  const message = `A case is open about ${TOPICS[caseReason]} (${severity}). Look at it first.`;
  return [{ kind: 'OPEN_CASE', message, dueAt: promisedBy, subjectId: id }];
}

function promisedUpdateAction({ id, caseReason, nextUpdateDueAt }: CaseNote): readonly NextAction[] {
  if (nextUpdateDueAt === null) return [];
  const message = `Give the promised update on the case about ${TOPICS[caseReason]}.`;
  return [{ kind: 'UPDATE_PROMISED', message, dueAt: nextUpdateDueAt, subjectId: id }];
}

function pendingOfferAction({ id, caseReason, offered }: CaseNote): readonly NextAction[] {
  if (offered.length === 0) return [];
  const offers = offered.map((kind) => OFFERS[kind]).join(', ');
  const message = `Ask for an answer to the offer in the case about ${TOPICS[caseReason]}: ${offers}.`;
  return [{ kind: 'OFFER_PENDING', message, dueAt: null, subjectId: id }];
}

function owedOfferAction({ id, caseReason, accepted = [], fulfilBy }: CaseNote): readonly NextAction[] {
  if (accepted.length === 0) return [];
  const offers = accepted.map((kind) => OFFERS[kind]).join(', ');
  const message = `The customer accepted this in the case about ${TOPICS[caseReason]}, and it is still owed: ${offers}.`;
  return [{ kind: 'OFFER_TO_FULFIL', message, dueAt: fulfilBy ?? null, subjectId: id }];
}

const TOPICS: Readonly<Record<CaseReason, string>> = {
  DAMAGED_ITEM: 'a damaged item',
  WRONG_ITEM: 'a wrong item',
  LATE_DELIVERY: 'a late delivery',
  PRODUCT_QUALITY: 'the quality of a product',
  BILLING: 'a bill',
  WARRANTY: 'a warranty',
  STAFF: 'our staff',
  UNWANTED_CONTACT: 'unwanted contact',
  WEBSITE: 'the website',
  LOST_RECORDS: 'lost records',
  OTHER: 'something else',
};

const OFFERS: Readonly<Record<OfferKind, string>> = {
  REPLACEMENT: 'a replacement',
  REFUND: 'a refund',
  DISCOUNT: 'a discount',
  REPAIR: 'a repair',
  GIFT: 'a gift',
  APOLOGY: 'an apology',
};
