import * as till from '../../packages/client/generated/till.js';
import { type OperationSession, required } from '../support/operation-session.ts';

/** @returns the id of a sale of which nobody knows the buyer */
export async function sellToGuest({ run, key, now }: OperationSession): Promise<string> {
  const lines = [{ sku: 'RNG-BAND', description: 'Wedding band', quantity: 1, unitPrice: '680.00' }];
  const sale = { source: 'POS', store: 'leeds', placedAt: now, currency: 'GBP', number: 'L-9003', lines } as const;
  const contact = { email: 'other.guest@example.com' };
  const { recordOrders } = await run(till.TillRecordSalesDocument, {
    inputs: [{ ...sale, idempotencyKey: key(), contact }],
  });
  return required(recordOrders?.[0]?.order).id;
}

/** The id of the customer in the examples of the documentation. */
export async function findNell({ run }: OperationSession): Promise<string> {
  const { customersBy } = await run(till.TillCustomersByDocument, { key: { phone: '07700 900123' } });
  return required(customersBy?.[0]).id;
}

/** A day of a till in Leeds. */
export async function useTill(session: OperationSession): Promise<void> {
  const { run, key, now, days } = session;
  await run(till.TillStartDocument, { store: 'leeds' });
  const nell = { id: await findNell(session) };
  await run(till.TillSearchCustomersDocument, { text: 'Nell' });
  const { customer } = await run(till.TillCustomerDocument, { id: nell.id });
  const ring = required(required(customer?.warranties).nodes[0]);

  const phones = [{ number: '01632 960555' }];
  const { registerCustomer } = await run(till.TillRegisterCustomerDocument, {
    input: { idempotencyKey: key(), name: { given: 'Ravi', family: 'Okafor' }, phones },
  });
  const ravi = { id: required(registerCustomer?.customer).id };
  await run(till.TillUpdateCustomerDocument, {
    input: { idempotencyKey: key(), customerId: ravi.id, addEmails: [{ address: 'ravi@example.com' }] },
  });
  const answers = [{ channel: 'SMS', purpose: 'SERVICE', consent: 'GRANTED', evidence: 'till form 3' }] as const;
  await run(till.TillSetConsentsDocument, {
    input: { idempotencyKey: key(), customer: ravi, occurredAt: now, answers },
  });
  await run(till.TillSetTastesDocument, {
    input: { idempotencyKey: key(), customer: ravi, addLikes: [{ topic: 'metal', value: 'silver' }] },
  });

  const item = { sku: 'RNG-BAND', description: 'Wedding band', quantity: 1, unitPrice: '680.00' };
  const sale = { source: 'POS', store: 'leeds', placedAt: now, currency: 'GBP' } as const;
  const { recordOrder } = await run(till.TillRecordSaleDocument, {
    input: {
      ...sale,
      idempotencyKey: key(),
      number: 'L-9001',
      customer: ravi,
      lines: [{ ...item, serialNumbers: ['9001-1'], warrantyPlan: 'CARE' }],
    },
  });
  const sold = required(recordOrder?.order);
  const line = required(required(sold.lines).nodes[0]);
  const { recordOrders } = await run(till.TillRecordSalesDocument, {
    inputs: [
      { ...sale, idempotencyKey: key(), number: 'L-9002', lines: [item], contact: { email: 'guest@example.com' } },
    ],
  });
  const guestSale = required(recordOrders?.[0]?.order);
  await run(till.TillSalesByContactDocument, { contact: { email: 'guest@example.com' } });
  await run(till.TillClaimSaleDocument, { input: { idempotencyKey: key(), orderId: guestSale.id, customer: ravi } });
  await run(till.TillSaleDocument, { id: sold.id });
  await run(till.TillSalesByReceiptDocument, { receipt: { number: 'L-9001', store: 'leeds' } });
  await run(till.TillSalesBySerialNumberDocument, { serialNumber: '9001-1', sku: item.sku });
  await run(till.TillSalesOnDocument, { store: 'leeds', day: days.today });
  await run(till.TillFindSalesDocument, { input: { from: days.today, to: days.today, sku: item.sku } });
  await run(till.TillRecordReturnDocument, {
    input: {
      ...{ source: 'POS', store: 'leeds', occurredAt: now, reason: 'CHANGED_MIND' },
      idempotencyKey: key(),
      orderId: guestSale.id,
      lines: [{ sku: item.sku, quantity: 1 }],
      refund: { amount: '680.00', currency: 'GBP' },
    },
  });

  const warrantyId = required(line.warranties?.[0]).id;
  await run(till.TillWarrantyDocument, { id: ring.id });
  await run(till.TillWarrantyBySerialNumberDocument, { serialNumber: '9001-1', sku: item.sku });
  await run(till.TillWarrantyPlansDocument, {});
  await run(till.TillInspectionsDueDocument, { from: days.today, to: days.inAMonth, store: 'york' });
  const { registerWarranty } = await run(till.TillRegisterWarrantyDocument, {
    input: {
      idempotencyKey: key(),
      customer: ravi,
      plan: 'CARE',
      sku: 'RNG-OLD',
      description: 'Ring of his mother',
      startsOn: days.today,
    },
  });
  await run(till.TillTransferWarrantyDocument, {
    input: { idempotencyKey: key(), warrantyId: required(registerWarranty?.warranty).id, to: { id: nell.id } },
  });
  const { requestUpload } = await run(till.TillRequestUploadDocument, {
    input: { idempotencyKey: key(), contentType: 'image/jpeg', byteSize: 1_000 },
  });
  const attachmentId = required(requestUpload?.attachment).id;
  await run(till.TillAttachmentDocument, { id: attachmentId });
  await run(till.TillRecordInspectionDocument, {
    input: { idempotencyKey: key(), warrantyId, attachments: [attachmentId], occurredAt: now, condition: 'GOOD' },
  });
  await run(till.TillFileClaimDocument, {
    input: { idempotencyKey: key(), warrantyId, occurredAt: now, description: 'Scratched at the fitting.' },
  });

  const times = { store: 'leeds', from: days.today, to: days.inAMonth };
  const { appointmentSlots } = await run(till.TillVisitTimesDocument, times);
  const slots = required(appointmentSlots).toReversed();
  const { receiveItem } = await run(till.TillReceiveItemDocument, {
    input: {
      ...{ idempotencyKey: key(), customer: ravi, kind: 'REPAIR', store: 'leeds', tag: 'L-77', serialNumber: '9001-1' },
      ...{ sku: item.sku, description: 'Wedding band', conditionAtIntake: 'GOOD', occurredAt: now },
      promisedBy: required(slots[0]).startsAt,
    },
  });
  const jobId = required(receiveItem?.serviceJob).id;
  const estimate = { amount: '45.00', currency: 'GBP' };
  await run(till.TillUpdateServiceJobDocument, { input: { idempotencyKey: key(), jobId, estimate } });
  await run(till.TillAnswerEstimateDocument, { input: { idempotencyKey: key(), jobId, estimate, approve: true } });
  await run(till.TillServiceJobDocument, { id: jobId });
  await run(till.TillServiceJobByTagDocument, { store: 'leeds', tag: 'L-77' });
  await run(till.TillServiceJobsBySerialNumberDocument, { serialNumber: '9001-1', sku: item.sku });
  await run(till.TillServiceJobsDocument, { filter: { store: 'leeds', overdueOnly: true } });
  await run(till.TillReturnItemDocument, {
    input: { idempotencyKey: key(), jobId, occurredAt: now, inspection: { condition: 'GOOD' } },
  });

  const booking = { idempotencyKey: key(), store: 'leeds', startsAt: required(slots[0]).startsAt };
  const { bookInspection } = await run(till.TillBookInspectionDocument, { input: { ...booking, warrantyId } });
  await run(till.TillBookVisitDocument, {
    input: {
      ...booking,
      idempotencyKey: key(),
      customer: ravi,
      startsAt: required(slots[20]).startsAt,
      purpose: 'fitting',
    },
  });
  await run(till.TillUpdateVisitDocument, {
    input: { idempotencyKey: key(), appointmentId: required(bookInspection?.appointment).id, status: 'CANCELLED' },
  });
  await run(till.TillVisitsDocument, { store: 'leeds', from: days.today, to: days.inAMonth });

  const { openCase } = await run(till.TillOpenCaseDocument, {
    input: {
      idempotencyKey: key(),
      customer: ravi,
      title: 'Band too tight',
      reason: 'PRODUCT_QUALITY',
      occurredAt: now,
    },
  });
  await run(till.TillCaseDocument, { id: required(openCase?.serviceCase).id });
  await run(till.TillSubmitFeedbackDocument, {
    input: { idempotencyKey: key(), customer: ravi, metric: 'STARS', score: 5, occurredAt: now },
  });
  const stay = { customer: ravi, type: 'STORE_VISIT', occurredAt: now } as const;
  await run(till.TillRecordInteractionDocument, { input: { ...stay, idempotencyKey: key() } });
  await run(till.TillRecordInteractionsDocument, { inputs: [{ ...stay, idempotencyKey: key() }] });
}
