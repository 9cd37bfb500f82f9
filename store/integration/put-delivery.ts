import type { WebhookDelivery } from '../../domain/integration/webhook-delivery.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { isConditionFailed } from '../dynamo/errors.ts';
import { expiryAfter } from '../table/expiry.ts';
import { toTransactItem } from '../table/write-item.ts';
import { webhookDeliveryWrites } from './webhook-delivery-items.ts';

/**
 * Stores a delivery on condition that it is still as it was read. One request, without what transactions and other entities need:
 * the function that answers webhooks stays small.
 * @param days how long deliveries are kept; null: for ever
 * @returns false if another writer was faster
 */
export async function putDelivery(
  { client, name }: Table,
  before: WebhookDelivery | null,
  after: WebhookDelivery,
  days: number | null,
): Promise<boolean> {
  const [write] = webhookDeliveryWrites({ entity: 'webhookDelivery', before, after });
  if (write === undefined || !('put' in write)) throw new Error('a delivery is one item');
  const expiry = days === null ? {} : expiryAfter(after.receivedAt, days);
  const { Put } = toTransactItem(name, { ...write, put: { ...write.put, ...expiry } });
  try {
    await client.call('PutItem', { ...Put, TableName: name, Item: { ...write.put, ...expiry } });
    return true;
  } catch (error) {
    if (isConditionFailed(error)) return false;
    throw error;
  }
}
