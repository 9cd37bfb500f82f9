import type { CaseNote, CaseReason, OfferKind } from '../service-case/service-case.ts';
import type { CustomerOverview } from './customer-overview.ts';
import type { NextAction } from './next-action.ts';

/**
 * What the cases in a customer's head ask for: to know of those that are open, to give the word that was promised, and to
 * ask for the answer to an offer, and to fulfil what was accepted. They name no more of a case than its reason, for not everyone may look inside.
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
  const message = `A case is open about ${TOPICS[caseReason]} (${severity}). Mind it before anything else.`;
  return [{ kind: 'OPEN_CASE', message, dueAt: promisedBy, subjectId: id }];
}

function promisedUpdateAction({ id, caseReason, nextUpdateDueAt }: CaseNote): readonly NextAction[] {
  if (nextUpdateDueAt === null) return [];
  const message = `Say how the case about ${TOPICS[caseReason]} stands: word of it was promised.`;
  return [{ kind: 'UPDATE_PROMISED', message, dueAt: nextUpdateDueAt, subjectId: id }];
}

function pendingOfferAction({ id, caseReason, offered }: CaseNote): readonly NextAction[] {
  if (offered.length === 0) return [];
  const offers = offered.map((kind) => OFFERS[kind]).join(', ');
  const message = `Ask for an answer to what was offered in the case about ${TOPICS[caseReason]}: ${offers}.`;
  return [{ kind: 'OFFER_PENDING', message, dueAt: null, subjectId: id }];
}

function owedOfferAction({ id, caseReason, accepted = [] }: CaseNote): readonly NextAction[] {
  if (accepted.length === 0) return [];
  const offers = accepted.map((kind) => OFFERS[kind]).join(', ');
  const message = `The customer accepted this in the case about ${TOPICS[caseReason]}, and it is still owed: ${offers}.`;
  return [{ kind: 'OFFER_PENDING', message, dueAt: null, subjectId: id }];
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
