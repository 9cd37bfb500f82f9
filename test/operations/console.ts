import * as console from '../../packages/client/generated/console.js';
import { type OperationSession, required } from '../support/operation-session.ts';
import type { storeDelivery } from '../support/webhook-deliveries.ts';
import type { MarketingJobs } from './marketing.ts';

/** Stores a delivery of the integration with this code. */
export type Deliver = (code: string, more?: Parameters<typeof storeDelivery>[2]) => ReturnType<typeof storeDelivery>;

/** An administrator changes the settings of the shop, and saves what they were. */
export async function useConsole({ run, key, days }: OperationSession): Promise<void> {
  const { shop } = await run(console.ConsoleStartDocument, {});
  await run(console.ConsoleSaveShopDocument, { input: { idempotencyKey: key(), name: required(shop).name } });
  await run(console.ConsoleWorkListVersionsDocument, {});
  const { shop: page } = await run(console.ConsoleStoresDocument, { first: 1 });
  await run(console.ConsoleMoreStoresDocument, { after: required(page?.storePage?.pageInfo.endCursor) });
  const { store } = await run(console.ConsoleStoreDocument, { code: 'bath', from: days.today, to: days.inAMonth });
  const { code, name } = required(store);
  await run(console.ConsoleSaveStoreDocument, { input: { idempotencyKey: key(), code, name } });
  const { warrantyPlans } = await run(console.ConsoleWarrantyPlansDocument, {});
  const plan = required(warrantyPlans?.[0]);
  await run(console.ConsoleSaveWarrantyPlanDocument, {
    input: { idempotencyKey: key(), code: plan.code, name: plan.name },
  });
}

/** An administrator writes the shop's texts. */
export async function writeTexts({ run, key }: OperationSession): Promise<void> {
  await run(console.ConsoleMessageTextsDocument, { kind: 'ORDER_LATE' });
  await run(console.ConsoleSaveMessageTextDocument, {
    input: {
      idempotencyKey: key(),
      code: 'SPRING',
      kind: 'CUSTOM',
      channel: 'SMS',
      locale: 'en',
      body: 'Spring is here!',
    },
  });
}

/** An administrator invites an agent, reads the audit log, and answers a letter that asks for erasure. */
export async function administerStaff({ run, key, days }: OperationSession, customerId: string): Promise<void> {
  const { saveStaffMember } = await run(console.ConsoleSaveStaffMemberDocument, {
    input: { idempotencyKey: key(), name: 'Priya Shah', email: 'priya@example.com', role: 'SUPPORT' },
  });
  const staffId = required(saveStaffMember?.member).id;
  await run(console.ConsoleStaffDocument, { text: 'Priya' });
  await run(console.ConsoleAuditLogDocument, { customerId });
  await run(console.ConsoleStaffAuditLogDocument, { staffId, from: days.today, to: days.today });
  await run(console.ConsoleRequestErasureDocument, { input: { idempotencyKey: key(), customerId } });
  await run(console.ConsoleCancelErasureDocument, { input: { idempotencyKey: key(), customerId } });
}

/** An administrator takes back that a guest is erased. */
export async function spareGuest({ run, key }: OperationSession, orderId: string): Promise<void> {
  const { order } = await run(console.ConsoleOrderErasureDocument, { orderId });
  required(order?.erasesAt);
  await run(console.ConsoleCancelOrderErasureDocument, { input: { idempotencyKey: key(), orderId } });
}

/** An administrator connects a shop, looks at a delivery in which a person was erased, and applies another one again. */
export async function connectShop({ run, key, days }: OperationSession, deliver: Deliver): Promise<void> {
  const stores = [{ location: '866550311', store: 'bath' }];
  const { saveIntegration } = await run(console.ConsoleSaveIntegrationDocument, {
    input: { idempotencyKey: key(), code: 'web-shop', system: 'SHOPIFY', stores },
  });
  const { code } = required(saveIntegration?.integration);
  const { id } = await deliver(code, { bodyKey: null });
  await run(console.ConsoleIntegrationsDocument, {});
  const filter = { integration: code, status: ['APPLIED'], from: days.today, topic: 'orders/create' } as const;
  await run(console.ConsoleWebhookDeliveriesDocument, { filter, first: 10 });
  await run(console.ConsoleWebhookDeliveryDocument, { id });
  const other = await deliver(code);
  await run(console.ConsoleReplayWebhookDeliveryDocument, { input: { idempotencyKey: key(), deliveryId: other.id } });
}

/** A manager reads the figures, sets a target, and looks for what to prevent. */
export async function manageService({ run, key, days }: OperationSession): Promise<void> {
  const span = { from: days.lastYear, to: days.today };
  await run(console.ConsoleKpisDocument, { ...span, by: 'MONTH', withStaff: true });
  await run(console.ConsoleSetKpiTargetDocument, {
    input: { idempotencyKey: key(), kpi: 'NPS', value: 40, by: days.inAMonth, owner: 'Priya' },
  });
  const before = { beforeFrom: days.lastYear, beforeTo: days.lastYear };
  await run(console.ConsolePainPointsDocument, { ...span, ...before, by: 'REASON' });
  await run(console.ConsolePainCausesDocument, { ...span, by: 'REASON', first: 1 });
  const pain = { by: 'REASON', key: 'DAMAGED_ITEM' } as const;
  await run(console.ConsoleSavePreventionActionDocument, {
    input: { idempotencyKey: key(), title: 'Stronger boxes', owner: 'Priya', dueOn: days.inAMonth, pain },
  });
  await run(console.ConsolePreventionActionsDocument, { first: 5, withCases: true });
  await run(console.ConsoleJourneyDocument, span);
  await run(console.ConsoleBestCustomersDocument, { by: 'LIFETIME_VALUE', first: 5 });
}

/** A manager builds a segment, and takes its members out. */
export async function manageSegments(
  { run, key, days }: OperationSession,
  { buildSegments, finishFile }: MarketingJobs,
): Promise<void> {
  const condition = { all: [{ fact: 'metrics', path: '$.orderCount', operator: 'greaterThan', value: 0 }] };
  await run(console.ConsoleSegmentPreviewDocument, { condition });
  const { saveSegment } = await run(console.ConsoleSaveSegmentDocument, {
    input: { idempotencyKey: key(), name: 'Who bought', condition },
  });
  const { id } = required(saveSegment?.segment);
  await buildSegments();
  await run(console.ConsoleSegmentsDocument, {});
  await run(console.ConsoleSegmentDocument, { id, from: days.lastYear, to: days.today, first: 5 });
  await run(console.ConsoleSegmentMembersDocument, { id, first: 5 });
  await run(console.ConsoleAudienceSegmentsDocument, {});
  const { exportAudience } = await run(console.ConsoleExportAudienceDocument, {
    input: { idempotencyKey: key(), segmentId: id, channel: 'EMAIL' },
  });
  const audience = required(exportAudience?.audience);
  await finishFile(audience.id);
  await run(console.ConsoleAudienceUrlDocument, { id: audience.id });
  await run(console.ConsoleAudiencesDocument, { first: 5 });
  await run(console.ConsoleConfirmAudienceSentDocument, {
    input: { idempotencyKey: key(), audienceId: audience.id, occurredAt: audience.requestedAt },
  });
}

/** A manager tries the playbooks on a customer, and turns one on or off. */
export async function managePlaybooks({ run, key }: OperationSession, customerId: string): Promise<void> {
  const event = { metric: 'CSAT', score: 1 };
  const input = { trigger: 'FEEDBACK_RECEIVED', customer: { id: customerId }, event } as const;
  await run(console.ConsolePlaybookExplanationsDocument, { input });
  const { playbooks } = await run(console.ConsolePlaybooksDocument, {});
  const playbook = required(playbooks?.[0]);
  await run(console.ConsoleSavePlaybookDocument, {
    input: { idempotencyKey: key(), id: playbook.id, enabled: !playbook.enabled },
  });
}

/** An administrator imports the customers of a former system, stops, and goes on. */
export async function importCustomers({ run, key }: OperationSession): Promise<void> {
  const { startImport } = await run(console.ConsoleStartImportDocument, {
    input: { idempotencyKey: key(), format: 'CUSTOMERS_CSV', object: 'former/customers.csv', dryRun: true },
  });
  const { id } = required(startImport?.importJob);
  await run(console.ConsoleImportJobDocument, { id });
  await run(console.ConsoleCancelImportDocument, { input: { idempotencyKey: key(), jobId: id } });
  await run(console.ConsoleResumeImportDocument, { input: { idempotencyKey: key(), jobId: id } });
  await run(console.ConsoleImportJobsDocument, { first: 5 });
}
