import { expect } from 'vitest';
import {
  DeskAnswerOfferDocument,
  DeskOfferResolutionDocument,
  DeskOpenCaseDocument,
} from '../../../packages/client/generated/desk.js';
import { graphOfRole } from './graph-of-role.ts';

/** A case of a customer with a gift that the desk offered and the customer accepted. @returns the case */
export async function createAcceptedOffer(customerId: string, note: string): Promise<string> {
  const desk = await graphOfRole('support');
  const key = (step: string) => ({ idempotencyKey: `${step} ${note}` });
  const problem = {
    title: 'The ring came late',
    reason: 'LATE_DELIVERY',
    occurredAt: new Date().toISOString(),
  } as const;
  const { openCase } = await desk.ask(DeskOpenCaseDocument, {
    input: { ...key('open'), customer: { id: customerId }, ...problem },
  });
  const caseId = openCase?.serviceCase?.id ?? '';
  const { offerResolution } = await desk.ask(DeskOfferResolutionDocument, {
    input: { ...key('offer'), caseId, kind: 'GIFT', note },
  });
  const offerId = offerResolution?.serviceCase?.offers[0]?.id ?? '';
  const { answerOffer } = await desk.ask(DeskAnswerOfferDocument, {
    input: { ...key('answer'), caseId, offerId, accept: true },
  });
  expect(answerOffer?.userErrors).toEqual([]);
  return caseId;
}
