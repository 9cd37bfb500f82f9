import * as desk from '../../packages/client/generated/desk.js';
import type { OperationSession } from '../support/operation-session.ts';

/** An agent asks in which groups a customer is, and why an order of the web shop is missing. */
export async function searchMissingOrder(
  { run, days }: OperationSession,
  customerId: string,
  deliveryId: string,
): Promise<void> {
  await run(desk.DeskCustomerSegmentsDocument, { id: customerId });
  await run(desk.DeskWebhookDeliveriesDocument, { filter: { status: ['REJECTED', 'FAILED'], from: days.today } });
  await run(desk.DeskWebhookDeliveryDocument, { id: deliveryId });
}
