import * as console from '../../packages/client/generated/console.js';
import { type OperationSession, required } from '../support/operation-session.ts';

/** A case of this customer from its beginning to its end, with all that an agent does on its page. */
export async function workOnCase({ run, key, now, days }: OperationSession, customerId: string): Promise<void> {
  const customer = { id: customerId };
  const { openCase } = await run(console.ConsoleDeskOpenCaseDocument, {
    input: { ...{ idempotencyKey: key(), customer, title: 'Clasp broken', occurredAt: now }, reason: 'DAMAGED_ITEM' },
  });
  const caseId = required(openCase?.serviceCase).id;
  const about = { idempotencyKey: key(), caseId };
  await run(console.ConsoleDeskStaffDocument, { text: 'Pri' });
  await run(console.ConsoleDeskUpdateCaseDocument, { input: { ...about, assignee: 'Priya', severity: 'HIGH' } });
  await run(console.ConsoleDeskAddCaseContactDocument, {
    input: {
      ...about,
      idempotencyKey: key(),
      occurredAt: now,
      via: 'PHONE',
      direction: 'OUTBOUND',
      note: 'Apologised.',
    },
  });
  await run(console.ConsoleDeskPostCaseUpdateDocument, {
    input: { ...about, idempotencyKey: key(), message: 'We look at it.' },
  });
  const { promiseCall } = await run(console.ConsoleDeskPromiseCallDocument, {
    input: { ...about, idempotencyKey: key(), customer, dueAt: `${days.inAMonth}T10:00:00.000Z` },
  });
  await run(console.ConsoleCallDocument, { id: required(promiseCall?.call).id });
  await completeStep({ run, key, now }, customerId);
  await write({ run, key }, customerId, caseId);
  await resolve({ run, key }, caseId);
  await recordCall({ run, key, now });
}

type Runner = Pick<OperationSession, 'run' | 'key'>;

/** A playbook opens a case with steps for a complaint. */
async function completeStep(
  { run, key, now }: Pick<OperationSession, 'run' | 'key' | 'now'>,
  customerId: string,
): Promise<void> {
  await run(console.ConsoleRecordVisitDocument, {
    input: { idempotencyKey: key(), customer: { id: customerId }, type: 'COMPLAINT', occurredAt: now },
  });
  const { caseQueue } = await run(console.ConsoleDeskCasesDocument, { first: 100 });
  const ofCustomer = required(caseQueue).nodes.filter(({ customer }) => customer?.id === customerId);
  const complaint = required(ofCustomer.find(({ title }) => title === 'A customer complained'));
  const { serviceCase } = await run(console.ConsoleDeskCaseDocument, { id: complaint.id, interactions: true });
  const { id: stepId } = required(serviceCase?.steps?.[0]);
  await run(console.ConsoleDeskCompleteCaseStepDocument, {
    input: { idempotencyKey: key(), caseId: complaint.id, stepId },
  });
}

async function write({ run, key }: Runner, customerId: string, caseId: string): Promise<void> {
  const customer = { id: customerId };
  await run(console.ConsoleDeskMessagePreviewDocument, {
    input: { customer, kind: 'CASE_OPENED', about: caseId, channel: 'EMAIL' },
  });
  const text = { kind: 'CUSTOM', purpose: 'TRANSACTIONAL', body: 'Your clasp is ready.' } as const;
  await run(console.ConsoleDeskSendMessageDocument, { input: { idempotencyKey: key(), customer, ...text } });
}

async function resolve({ run, key }: Runner, caseId: string): Promise<void> {
  const input = () => ({ idempotencyKey: key(), caseId });
  await run(console.ConsoleDeskOfferResolutionDocument, { input: { ...input(), kind: 'REPAIR', note: 'A new clasp' } });
  const { serviceCase } = await run(console.ConsoleDeskCaseDocument, { id: caseId, interactions: true });
  const offerId = required(serviceCase?.offers[0]).id;
  await run(console.ConsoleDeskAnswerOfferDocument, { input: { ...input(), offerId, accept: true } });
  await run(console.ConsoleDeskFulfilOfferDocument, { input: { ...input(), offerId, note: 'Repaired.' } });
  const rootCause = { category: 'SUPPLIER', explanation: 'A weak batch.' } as const;
  await run(console.ConsoleDeskResolveCaseDocument, { input: { ...input(), rootCause } });
  await run(console.ConsoleDeskConfirmResolutionDocument, { input: { ...input(), confirmed: true } });
  await run(console.ConsoleDeskReopenCaseDocument, { input: { ...input(), because: 'It broke again.' } });
}

/** From the list of what is owed. */
async function recordCall({ run, key, now }: Pick<OperationSession, 'run' | 'key' | 'now'>): Promise<void> {
  const { commitments } = await run(console.ConsoleDeskOwedDocument, { filter: { kinds: ['CALL'] } });
  const callId = required(required(commitments?.nodes[0]).about).id;
  await run(console.ConsoleDeskRecordCallDocument, {
    input: { idempotencyKey: key(), callId, occurredAt: now, outcome: 'REACHED' },
  });
}

/** Looks at a person, and records how the person may be contacted. */
export async function lookAtPerson({ run, key, now }: OperationSession, customerId: string): Promise<void> {
  const id = { id: customerId };
  await run(console.ConsoleDeskFindCustomersDocument, { text: 'Whitfield' });
  await run(console.ConsoleDeskCustomerDocument, {
    ...{ ...id, timeline: true, identity: true, contact: true, channel: 'EMAIL', purpose: 'MARKETING' },
  });
  await run(console.ConsoleDeskTimelineDocument, { ...id, first: 10 });
  await run(console.ConsoleDeskConsentHistoryDocument, id);
  await run(console.ConsoleDeskIdentityHistoryDocument, id);
  const answers = [{ channel: 'PHONE', purpose: 'SERVICE', consent: 'GRANTED' }] as const;
  await run(console.ConsoleDeskSetConsentsDocument, {
    input: { idempotencyKey: key(), customer: id, occurredAt: now, answers },
  });
  await run(console.ConsoleDeskSetContactRulesDocument, {
    input: { idempotencyKey: key(), customer: id, quietFrom: '21:00', quietTo: '08:00' },
  });
}

/** Decides which records are one person, and who said something under a handle. */
export async function decideRecords({ run, key, now }: OperationSession): Promise<void> {
  const register = async (number: string) => {
    const { registerCustomer } = await run(console.ConsoleRegisterCustomerDocument, {
      input: { idempotencyKey: key(), name: { given: 'Signe', family: 'Aalto' }, phones: [{ number }] },
    });
    return required(registerCustomer?.customer).id;
  };
  const [survivor, other, third] = [
    await register('01632 960821'),
    await register('01632 960822'),
    await register('01632 960823'),
  ];
  await run(console.ConsoleDeskMatchesDocument, { first: 10 });
  await run(console.ConsoleDeskPairDocument, { left: survivor, right: other, survivor, other });
  await run(console.ConsoleDeskMergeDocument, { input: { idempotencyKey: key(), survivor, others: [other] } });
  await run(console.ConsoleDeskUnmergeDocument, { input: { idempotencyKey: key(), recordId: other } });
  const { rejectMatch } = await run(console.ConsoleDeskRejectMatchDocument, {
    input: { idempotencyKey: key(), left: survivor, right: third },
  });
  await run(console.ConsoleDeskMatchDocument, { id: required(rejectMatch?.match).id });
  await identify({ run, key, now }, survivor);
}

async function identify(
  { run, key, now }: Pick<OperationSession, 'run' | 'key' | 'now'>,
  customerId: string,
): Promise<void> {
  const handle = { system: 'x', value: '@signe' };
  await run(console.ConsoleDeskOpenCaseDocument, {
    input: {
      ...{ idempotencyKey: key(), customer: { handle }, ifUnidentified: 'KEEP', title: 'Where is my ring?' },
      ...{ reason: 'LATE_DELIVERY', occurredAt: now },
    },
  });
  await run(console.ConsoleDeskFeedbackDocument, { first: 10 });
  const { customersBy } = await run(console.ConsoleDeskByHandleDocument, { key: { handle } });
  const unidentifiedId = required(customersBy?.[0]).id;
  await run(console.ConsoleDeskUnidentifiedDocument, { id: unidentifiedId });
  await run(console.ConsoleDeskIdentifyDocument, {
    input: { idempotencyKey: key(), unidentifiedId, customer: { id: customerId } },
  });
}
