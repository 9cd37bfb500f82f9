import * as console from '../../packages/client/generated/console.js';
import { type OperationSession, required } from '../support/operation-session.ts';

const RING = { sku: 'RNG-BAND', description: 'Wedding band' };

/** What the page of a person shows to a clerk: everything. */
const WHOLE = { withCover: true, withItems: true, withOrders: true, withCases: true, withPreferences: true };

/** A person at the counter in Leeds, from the first look to the offer that is redeemed. */
export async function serveAtCounter(session: OperationSession, guestSaleId: string): Promise<void> {
  const customerId = await welcome(session, guestSaleId);
  await careForRing(session, customerId);
  await keepItem(session, customerId);
  await settleCase(session, customerId);
}

/** Finds nobody, registers the person, and assigns the sale of a lost receipt. @returns the id of the customer */
async function welcome({ run, key, now, days }: OperationSession, guestSaleId: string): Promise<string> {
  const text = 'Ottilie Marchbanks';
  await run(console.ConsoleLookUpDocument, { text, tagStore: 'leeds', isCode: true, hasTag: true });
  const { registerCustomer } = await run(console.ConsoleRegisterCustomerDocument, {
    input: {
      ...{ idempotencyKey: key(), name: { given: 'Ottilie', family: 'Marchbanks' } },
      phones: [{ number: '01632 960811' }],
    },
  });
  const customerId = required(registerCustomer?.customer).id;
  await run(console.ConsoleCorrectCustomerDocument, {
    input: { idempotencyKey: key(), customerId, addEmails: [{ address: 'ottilie@example.com' }] },
  });
  await run(console.ConsoleFindSalesDocument, { input: { from: days.today, to: days.today, sku: RING.sku } });
  await run(console.ConsoleClaimSaleDocument, {
    input: { idempotencyKey: key(), orderId: guestSaleId, customer: { id: customerId } },
  });
  await run(console.ConsoleRecordVisitDocument, {
    input: { idempotencyKey: key(), customer: { id: customerId }, type: 'STORE_VISIT', occurredAt: now },
  });
  return customerId;
}

/** Books visits, and records the inspection of the ring of another customer, who has cover. */
async function careForRing({ run, key, now, days }: OperationSession, customerId: string): Promise<void> {
  const { searchCustomers } = await run(console.ConsoleLookUpDocument, {
    ...{ text: 'Whitfield', tagStore: 'leeds', isCode: false, hasTag: false },
  });
  const nell = required(searchCustomers?.edges[0]).node.id;
  const { customer } = await run(console.ConsoleCounterCustomerDocument, { id: nell, ...WHOLE });
  const warrantyId = required(required(customer?.warranties).nodes[0]).id;
  await run(console.ConsoleRecordInspectionDocument, {
    input: { idempotencyKey: key(), warrantyId, occurredAt: now, condition: 'GOOD' },
  });
  const span = { store: 'leeds', from: days.today, to: days.inAMonth };
  const { appointmentSlots } = await run(console.ConsoleVisitTimesDocument, span);
  const [first, second] = required(appointmentSlots).slice(-9);
  const { bookInspection } = await run(console.ConsoleBookInspectionDocument, {
    input: { idempotencyKey: key(), warrantyId, store: 'leeds', startsAt: required(first).startsAt },
  });
  await run(console.ConsoleBookVisitDocument, {
    input: {
      ...{ idempotencyKey: key(), customer: { id: customerId }, store: 'leeds', purpose: 'fitting' },
      startsAt: required(second).startsAt,
    },
  });
  await run(console.ConsoleVisitsDocument, span);
  await run(console.ConsoleChangeVisitDocument, {
    input: { idempotencyKey: key(), appointmentId: required(bookInspection?.appointment).id, status: 'CANCELLED' },
  });
}

/** Decides a claim of the sample shop, and brings back cover that ended. @param end ends the cover with this id */
export async function decideCover(
  { run, key }: OperationSession,
  customerId: string,
  end: (warrantyId: string) => Promise<void>,
): Promise<void> {
  const { commitments } = await run(console.ConsoleDeskOwedDocument, { filter: { kinds: ['CLAIM_DECISION'] } });
  const claimId = required(required(commitments?.nodes[0]).about).id;
  await run(console.ConsoleClaimDocument, { id: claimId });
  await run(console.ConsoleDecideClaimDocument, {
    input: { idempotencyKey: key(), claimId, approve: true, decision: 'Covered.' },
  });
  const { customer } = await run(console.ConsoleCounterCustomerDocument, { id: customerId, ...WHOLE });
  const warrantyId = required(required(customer?.warranties).nodes[0]).id;
  await end(warrantyId);
  await run(console.ConsoleReinstateWarrantyDocument, {
    input: { idempotencyKey: key(), warrantyId, because: 'It was the neighbour.' },
  });
}

/** Takes an item into custody, asks for the answer to an estimate, and gives it back. */
async function keepItem({ run, key, now, days }: OperationSession, customerId: string): Promise<void> {
  const { receiveItem } = await run(console.ConsoleReceiveItemDocument, {
    input: {
      ...{ idempotencyKey: key(), customer: { id: customerId }, kind: 'REPAIR', store: 'leeds', tag: 'L-811' },
      ...{ ...RING, conditionAtIntake: 'GOOD', occurredAt: now, promisedBy: `${days.inAMonth}T12:00:00.000Z` },
    },
  });
  const jobId = required(receiveItem?.serviceJob).id;
  const { requestUpload } = await run(console.ConsoleRequestUploadDocument, {
    input: { idempotencyKey: key(), contentType: 'image/jpeg', byteSize: 1_000 },
  });
  await run(console.ConsoleAttachmentDocument, { id: required(requestUpload?.attachment).id });
  await run(console.ConsoleItemPhotosDocument, { id: jobId });
  const estimate = { amount: '45.00', currency: 'GBP' };
  await run(console.ConsoleMoveItemDocument, { input: { idempotencyKey: key(), jobId, estimate } });
  await run(console.ConsoleAnswerEstimateDocument, {
    input: { idempotencyKey: key(), jobId, estimate, approve: true },
  });
  await run(console.ConsoleCounterItemsDocument, { filter: { store: 'leeds' } });
  await run(console.ConsoleReturnItemDocument, { input: { idempotencyKey: key(), jobId, occurredAt: now } });
}

/** Opens a case, takes the answer to an offer, and redeems it. */
async function settleCase({ run, key, now }: OperationSession, customerId: string): Promise<void> {
  const { openCase } = await run(console.ConsoleOpenCounterCaseDocument, {
    input: {
      ...{ idempotencyKey: key(), customer: { id: customerId }, title: 'Band too tight', occurredAt: now },
      reason: 'PRODUCT_QUALITY',
    },
  });
  const caseId = required(openCase?.serviceCase).id;
  await run(console.ConsoleDeskOfferResolutionDocument, { input: { idempotencyKey: key(), caseId, kind: 'GIFT' } });
  const { serviceCase } = await run(console.ConsoleDeskCaseDocument, { id: caseId, interactions: true });
  const offerId = required(serviceCase?.offers[0]).id;
  await run(console.ConsoleCounterOfferAnswerDocument, {
    input: { idempotencyKey: key(), caseId, offerId, accept: true },
  });
  await run(console.ConsoleRedeemOfferDocument, { input: { idempotencyKey: key(), caseId, offerId } });
}
