import * as console from '../../packages/client/generated/console.js';
import { type OperationSession, required } from '../support/operation-session.ts';
import type { storeDelivery } from '../support/webhook-deliveries.ts';

/** Stores a delivery of the integration with this code. */
export type Deliver = (code: string, more?: Parameters<typeof storeDelivery>[2]) => ReturnType<typeof storeDelivery>;

/** An administrator changes the settings of the shop, and saves what they were. */
export async function useConsole({ run, key, days }: OperationSession): Promise<void> {
  const { shop } = await run(console.ConsoleStartDocument, {});
  await run(console.ConsoleSaveShopDocument, { input: { idempotencyKey: key(), name: required(shop).name } });
  await run(console.ConsoleStoresDocument, { first: 10 });
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
