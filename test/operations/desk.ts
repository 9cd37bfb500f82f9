import * as desk from '../../packages/client/generated/desk.js';
import { type OperationSession, required } from '../support/operation-session.ts';

/** A case that the desk works on, for the customer's answers. */
export type DeskCase = { readonly caseId: string; readonly offerId: string };

/** An agent looks up a customer, changes the record and reads everything about her. */
export async function serveCustomer({ run, key, now, days }: OperationSession): Promise<void> {
  await run(desk.DeskSearchCustomersDocument, { text: 'Whitfield' });
  const { customersBy } = await run(desk.DeskCustomersByDocument, { key: { phone: '07700 900123' } });
  const nell = { id: required(customersBy?.[0]).id };
  const { customer } = await run(desk.DeskCustomerDocument, nell);
  await run(desk.DeskTimelineDocument, { ...nell, first: 10 });
  await run(desk.DeskContactDecisionDocument, { ...nell, channel: 'EMAIL', purpose: 'MARKETING' });
  await run(desk.DeskUpdateCustomerDocument, {
    input: {
      idempotencyKey: key(),
      customerId: nell.id,
      name: { given: 'Eleanor', family: 'Whitfield', preferred: 'Nell' },
    },
  });
  const answers = [{ channel: 'PHONE', purpose: 'SERVICE', consent: 'GRANTED' }] as const;
  await run(desk.DeskSetConsentsDocument, {
    input: { idempotencyKey: key(), customer: nell, occurredAt: now, answers },
  });
  await run(desk.DeskSetContactRulesDocument, {
    input: { idempotencyKey: key(), customer: nell, quietFrom: '21:00', quietTo: '08:00' },
  });
  await run(desk.DeskRecordInteractionDocument, {
    input: { idempotencyKey: key(), customer: nell, type: 'CALL', occurredAt: now, subject: 'Asked for an appraisal' },
  });
  await run(desk.DeskInteractionsDocument, { ...nell, first: 5 });
  await run(desk.DeskCommitmentsOfCustomerDocument, { ...nell, first: 5 });
  await run(desk.DeskSubmitFeedbackDocument, {
    input: { idempotencyKey: key(), customer: nell, metric: 'CES', score: 2, occurredAt: now },
  });

  const [order] = required(customer?.orders).nodes;
  await run(desk.DeskOrderDocument, { id: required(order).id });
  const { ordersByReceipt } = await run(desk.DeskOrdersByReceiptDocument, {
    receipt: { number: required(order).number, source: required(order).source },
  });
  required(ordersByReceipt?.[0]);

  const warrantyId = required(required(customer?.warranties).nodes[0]).id;
  await run(desk.DeskWarrantyDocument, { id: warrantyId });
  await run(desk.DeskInspectionsDueDocument, { from: days.today, to: days.inAMonth, store: 'york' });
  const times = { store: 'bath', from: days.today, to: days.inAMonth };
  const { appointmentSlots } = await run(desk.DeskVisitTimesDocument, times);
  const { bookInspection } = await run(desk.DeskBookInspectionDocument, {
    input: { idempotencyKey: key(), warrantyId, store: 'bath', startsAt: required(appointmentSlots?.at(-1)).startsAt },
  });
  await run(desk.DeskUpdateVisitDocument, {
    input: { idempotencyKey: key(), appointmentId: required(bookInspection?.appointment).id, status: 'CANCELLED' },
  });
  const { requestUpload } = await run(desk.DeskRequestUploadDocument, {
    input: { idempotencyKey: key(), contentType: 'application/pdf', byteSize: 1_000 },
  });
  const attachmentId = required(requestUpload?.attachment).id;
  await run(desk.DeskAttachmentDocument, { id: attachmentId });
  const { fileWarrantyClaim } = await run(desk.DeskFileClaimDocument, {
    input: {
      idempotencyKey: key(),
      warrantyId,
      attachments: [attachmentId],
      occurredAt: now,
      description: 'A stone is loose.',
    },
  });
  await run(desk.DeskDecideClaimDocument, {
    input: {
      idempotencyKey: key(),
      claimId: required(fileWarrantyClaim?.claim).id,
      approve: true,
      decision: 'Covered.',
    },
  });
  await endCover({ run, key }, warrantyId);
  await run(desk.DeskReinstateWarrantyDocument, {
    input: { idempotencyKey: key(), warrantyId, because: 'It was the neighbour.' },
  });
}

export async function endCover({ run, key }: Pick<OperationSession, 'run' | 'key'>, warrantyId: string): Promise<void> {
  await run(desk.DeskVoidWarrantyDocument, {
    input: { idempotencyKey: key(), warrantyId, because: 'Bought back by the shop.' },
  });
}

/** Works on a case until it waits for the customer's answer to the offer. */
export async function offerToCustomer(
  { run, key, now, days }: OperationSession,
  customerId: string,
): Promise<DeskCase> {
  const { openCase } = await run(desk.DeskOpenCaseDocument, {
    input: {
      idempotencyKey: key(),
      customer: { id: customerId },
      title: 'Clasp broken',
      reason: 'DAMAGED_ITEM',
      occurredAt: now,
    },
  });
  const caseId = required(openCase?.serviceCase).id;
  await run(desk.DeskUpdateCaseDocument, {
    input: { idempotencyKey: key(), caseId, assignee: 'Priya', severity: 'HIGH' },
  });
  await run(desk.DeskAddCaseContactDocument, {
    input: { idempotencyKey: key(), caseId, occurredAt: now, via: 'PHONE', direction: 'OUTBOUND', note: 'Apologised.' },
  });
  await run(desk.DeskPostCaseUpdateDocument, { input: { idempotencyKey: key(), caseId, message: 'We look at it.' } });
  await run(desk.DeskPlaybookFollowUpsDocument, { id: customerId });
  const { promiseCall } = await run(desk.DeskPromiseCallDocument, {
    input: { idempotencyKey: key(), customer: { id: customerId }, caseId, dueAt: `${days.inAMonth}T10:00:00.000Z` },
  });
  const callId = required(promiseCall?.call).id;
  await run(desk.DeskUpdateCallDocument, { input: { idempotencyKey: key(), callId, assignee: 'Priya' } });
  await run(desk.DeskCallDocument, { id: callId });
  await run(desk.DeskRecordCallDocument, {
    input: { idempotencyKey: key(), callId, occurredAt: now, outcome: 'REACHED' },
  });
  const offer = { caseId, kind: 'REPAIR', note: 'A new clasp' } as const;
  const { offerResolution } = await run(desk.DeskOfferResolutionDocument, {
    input: { ...offer, idempotencyKey: key() },
  });
  const offerId = required(offerResolution?.serviceCase?.offers[0]).id;
  await run(desk.DeskCaseQueueDocument, { filter: { assignee: 'Priya' } });
  await run(desk.DeskWorkListVersionsDocument, { store: 'york' });
  await run(desk.DeskCommitmentsDocument, { filter: { assignee: 'Priya' } });
  await run(desk.DeskCaseDocument, { id: caseId });
  await run(desk.DeskStaffDocument, { text: 'Pri' });
  const { exportCustomer } = await run(desk.DeskExportCustomerDocument, {
    input: { idempotencyKey: key(), customerId },
  });
  await run(desk.DeskDataExportDocument, { id: required(exportCustomer?.dataExport).id });
  return { caseId, offerId };
}

/** Keeps the accepted offer and resolves the case. */
export async function resolve({ run, key, days }: OperationSession, { caseId, offerId }: DeskCase): Promise<void> {
  await run(desk.DeskFulfilOfferDocument, { input: { idempotencyKey: key(), caseId, offerId, note: 'Repaired.' } });
  await run(desk.DeskResolveCaseDocument, {
    input: { idempotencyKey: key(), caseId, rootCause: { category: 'SUPPLIER', explanation: 'A weak batch.' } },
  });
  const lastYear = { openedFrom: days.lastYear, openedTo: days.today };
  await run(desk.DeskCasesInCommonDocument, { filter: { ...lastYear, rootCause: ['SUPPLIER'] } });
}

/** A case that the desk alone carries to its end, with the steps of a playbook. */
export async function closeByPhone({ run, key, now }: OperationSession, customerId: string): Promise<void> {
  const { submitFeedback } = await run(desk.DeskSubmitFeedbackDocument, {
    input: {
      idempotencyKey: key(),
      customer: { id: customerId },
      metric: 'CSAT',
      score: 1,
      comment: 'The box was damaged.',
      occurredAt: now,
    },
  });
  const caseId = required(submitFeedback?.openedCases?.[0]).id;
  const { serviceCase } = await run(desk.DeskCaseDocument, { id: caseId });
  const step = required(serviceCase?.steps?.[0]);
  await run(desk.DeskCompleteCaseStepDocument, { input: { idempotencyKey: key(), caseId, stepId: step.id } });
  const { offerResolution } = await run(desk.DeskOfferResolutionDocument, {
    input: { idempotencyKey: key(), caseId, kind: 'APOLOGY' },
  });
  const offerId = required(offerResolution?.serviceCase?.offers.at(-1)).id;
  await run(desk.DeskAnswerOfferDocument, { input: { idempotencyKey: key(), caseId, offerId, accept: false } });
  const rootCause = { category: 'PACKAGING', explanation: 'No padding.', prevention: 'Thicker boxes' } as const;
  await run(desk.DeskResolveCaseDocument, { input: { idempotencyKey: key(), caseId, rootCause } });
  await run(desk.DeskConfirmResolutionDocument, { input: { idempotencyKey: key(), caseId, confirmed: true } });
  await run(desk.DeskReopenCaseDocument, { input: { idempotencyKey: key(), caseId, because: 'It broke again.' } });
}

/** An agent registers a caller more than once, decides that both records are one person, and finds that they are not. */
export async function decideIdentity({ run, key, now }: OperationSession): Promise<void> {
  const register = async (number: string) => {
    const { registerCustomer } = await run(desk.DeskRegisterCustomerDocument, {
      input: { idempotencyKey: key(), name: { given: 'Tove', family: 'Lindqvist' }, phones: [{ number }] },
    });
    return required(registerCustomer?.customer).id;
  };
  const survivor = await register('01632 960701');
  const other = await register('01632 960702');
  const third = await register('01632 960703');
  await run(desk.DeskMatchQueueDocument, { minScore: 0.5 });
  await run(desk.DeskMatchExplanationDocument, { left: survivor, right: other });
  await run(desk.DeskMergePreviewDocument, { survivor, others: [other] });
  await run(desk.DeskMergeCustomersDocument, { input: { idempotencyKey: key(), survivor, others: [other] } });
  await run(desk.DeskIdentityDocument, { id: survivor });
  await run(desk.DeskUnmergeCustomerDocument, { input: { idempotencyKey: key(), recordId: other } });
  const handle = { system: 'x', value: '@nellw' };
  await run(desk.DeskSubmitFeedbackDocument, {
    input: {
      ...{ idempotencyKey: key(), customer: { handle }, ifUnidentified: 'KEEP' },
      ...{ comment: 'Where is my ring?', occurredAt: now },
    },
  });
  await run(desk.DeskFeedbackDocument, { filter: { withoutCase: true } });
  const { searchCustomers } = await run(desk.DeskSearchCustomersDocument, {
    text: 'x:@nellw',
    includeUnidentified: true,
  });
  const unidentifiedId = required(searchCustomers?.edges[0]).node.id;
  await run(desk.DeskIdentifyCustomerDocument, {
    input: { idempotencyKey: key(), unidentifiedId, customer: { id: survivor } },
  });
  await run(desk.DeskRejectMatchDocument, { input: { idempotencyKey: key(), left: survivor, right: third } });
}

/** An order of the web shop that nobody claimed is late. */
export async function promiseOrder(
  { run, key, now }: OperationSession,
  orderId: string,
  customerId: string,
): Promise<void> {
  await run(desk.DeskClaimOrderDocument, { input: { idempotencyKey: key(), orderId, customer: { id: customerId } } });
  await run(desk.DeskPromiseDeliveryDocument, { input: { idempotencyKey: key(), orderId, promisedBy: now } });
}

/** An agent writes to a customer about the case, stops it, and writes again. */
export async function writeToCustomer(
  { run, key }: OperationSession,
  customerId: string,
  { caseId }: DeskCase,
): Promise<string> {
  const customer = { id: customerId };
  await run(desk.DeskMessageTextsDocument, { kind: 'CASE_OPENED' });
  await run(desk.DeskMessagePreviewDocument, {
    input: { customer, kind: 'CASE_OPENED', about: caseId, channel: 'EMAIL' },
  });
  const notBefore = new Date(Date.now() + 3_600_000).toISOString();
  const text = { customer, kind: 'CUSTOM', purpose: 'TRANSACTIONAL', body: 'Your parcel is here.', notBefore } as const;
  const send = async () => {
    const { sendMessage } = await run(desk.DeskSendMessageDocument, { input: { idempotencyKey: key(), ...text } });
    return required(sendMessage?.message).id;
  };
  await run(desk.DeskCancelMessageDocument, { input: { idempotencyKey: key(), messageId: await send() } });
  const id = await send();
  await run(desk.DeskMessageDocument, { id });
  return id;
}

/** An agent learns what became of a message whose sender was stopped. */
export async function settleMessage({ run, key }: OperationSession, messageId: string): Promise<void> {
  const { uncertainMessages } = await run(desk.DeskUncertainMessagesDocument, {});
  required(uncertainMessages?.nodes.find(({ id }) => id === messageId));
  await run(desk.DeskSettleMessageDocument, { input: { idempotencyKey: key(), messageId, arrived: true } });
}
