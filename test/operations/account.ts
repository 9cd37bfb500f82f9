import * as account from '../../packages/client/generated/account.js';
import { type OperationSession, required } from '../support/operation-session.ts';

/** A customer visits every page of the account and changes what can be changed there. */
export async function useAccount({ run, key, now, days }: OperationSession): Promise<void> {
  const { me } = await run(account.AccountOverviewDocument, {});
  const overview = required(me);
  await run(account.AccountSignedInDocument, {});
  await run(account.AccountProfileDocument, {});
  await run(account.AccountUpdateDetailsDocument, { input: { idempotencyKey: key(), locale: 'en-GB' } });

  const { me: buyer } = await run(account.AccountOrdersDocument, { first: 2 });
  const [order] = required(buyer?.orders).nodes;
  const { node } = await run(account.AccountOrderDocument, { id: required(order).id });
  if (node?.__typename !== 'Order') throw new Error('the order is not found');

  await run(account.AccountWarrantiesDocument, { status: ['ACTIVE', 'INSPECTION_DUE'] });
  const [warranty] = required(overview.warranties).nodes;
  const warrantyId = required(warranty).id;
  await run(account.AccountWarrantyDocument, { id: warrantyId });
  const claim = { idempotencyKey: key(), warrantyId, occurredAt: now, description: 'A claw is bent.' };
  await run(account.AccountFileClaimDocument, { input: claim });

  const { me: leaver } = await run(account.AccountServiceJobsDocument, { status: ['AWAITING_APPROVAL'] });
  const job = required(required(leaver?.serviceJobs).nodes[0]);
  await run(account.AccountServiceJobDocument, { id: job.id });
  const { amount, currency } = required(job.estimate);
  await run(account.AccountAnswerEstimateDocument, {
    input: { idempotencyKey: key(), jobId: job.id, estimate: { amount, currency }, approve: true },
  });

  await run(account.AccountStoresDocument, {});
  await run(account.AccountStorePageDocument, {});
  const times = { store: 'york', from: days.today, to: days.inAMonth };
  const { appointmentSlots } = await run(account.AccountVisitTimesDocument, times);
  const slots = required(appointmentSlots).toReversed();
  const [last, former] = [required(slots[0]).startsAt, required(slots[20]).startsAt];
  const booking = { idempotencyKey: key(), store: 'york', startsAt: last };
  await run(account.AccountBookInspectionDocument, { input: { ...booking, warrantyId } });
  const visit = { ...booking, idempotencyKey: key(), startsAt: former, purpose: 'advice' };
  const { bookAppointment } = await run(account.AccountBookVisitDocument, { input: visit });
  const visitId = required(bookAppointment?.appointment).id;
  await run(account.AccountVisitDocument, { id: visitId });
  await run(account.AccountUpdateVisitDocument, {
    input: { idempotencyKey: key(), appointmentId: visitId, status: 'CANCELLED' },
  });

  await run(account.AccountPreferencesDocument, {});
  const answers = [{ channel: 'EMAIL', purpose: 'MARKETING', consent: 'DENIED' }] as const;
  await run(account.AccountSetConsentsDocument, { input: { idempotencyKey: key(), occurredAt: now, answers } });
  await run(account.AccountConsentHistoryDocument, { first: 5 });
  await run(account.AccountSetContactRulesDocument, { input: { idempotencyKey: key(), weeklyCap: 1 } });
  await run(account.AccountSetTastesDocument, {
    input: { idempotencyKey: key(), addLikes: [{ topic: 'stone', value: 'opal' }] },
  });

  const photo = { idempotencyKey: key(), contentType: 'image/jpeg', byteSize: 1_000 };
  const { requestUpload } = await run(account.AccountRequestUploadDocument, { input: photo });
  const attachmentId = required(requestUpload?.attachment).id;
  await run(account.AccountAttachmentDocument, { id: attachmentId });
  const complaint = {
    idempotencyKey: key(),
    attachments: [attachmentId],
    title: 'The ring came late',
    reason: 'LATE_DELIVERY',
    occurredAt: now,
  } as const;
  const { openCase } = await run(account.AccountOpenCaseDocument, { input: complaint });
  await run(account.AccountCaseDocument, { id: required(openCase?.serviceCase).id });
  await run(account.AccountCasesDocument, { first: 10 });
  await run(account.AccountCommitmentsDocument, { first: 10 });
  await run(account.AccountSubmitFeedbackDocument, {
    input: { idempotencyKey: key(), metric: 'CSAT', score: 4, occurredAt: now },
  });
  await run(account.AccountFeedbackDocument, {});
  await run(account.AccountTimelineDocument, { first: 5 });
  const { exportCustomer } = await run(account.AccountExportCustomerDocument, { input: { idempotencyKey: key() } });
  await run(account.AccountDataExportDocument, { id: required(exportCustomer?.dataExport).id });
  await run(account.AccountErasureDocument, {});
  await run(account.AccountRequestErasureDocument, { input: { idempotencyKey: key(), delayDays: 30 } });
  await run(account.AccountCancelErasureDocument, { input: { idempotencyKey: key() } });
}

/** The customer answers what the desk has offered. */
export async function answerDesk(
  { run, key }: OperationSession,
  { caseId, offerId }: { readonly caseId: string; readonly offerId: string },
): Promise<void> {
  await run(account.AccountAnswerOfferDocument, { input: { idempotencyKey: key(), caseId, offerId, accept: true } });
}

export async function confirmResolution({ run, key }: OperationSession, caseId: string): Promise<void> {
  await run(account.AccountConfirmResolutionDocument, { input: { idempotencyKey: key(), caseId, confirmed: false } });
}
