import { randomUUID } from 'node:crypto';
import type { DeliverySubject } from '../../domain/integration/delivery-subject.ts';
import { deliveryBodyKey, type WebhookDelivery, webhookDeliveryId } from '../../domain/integration/webhook-delivery.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import type { Bucket } from '../../store/files/bucket.ts';
import { s3FileStore } from '../../store/files/s3-file-store.ts';
import { deliveryNoteWrites } from '../../store/integration/delivery-notes.ts';
import { transact } from '../../store/table/dynamo-transaction.ts';
import { seed } from './seed.ts';

/** Stores a delivery, as one that was applied, and notes who it is about. */
export async function storeDelivery(
  table: Table,
  integration: string,
  more: Partial<WebhookDelivery> = {},
  subjects: readonly DeliverySubject[] = [],
): Promise<WebhookDelivery> {
  const externalId = randomUUID();
  const id = webhookDeliveryId(integration, 'orders/create', externalId, Buffer.from('{}'));
  const delivery: WebhookDelivery = {
    ...{ id, version: 1, integration, topic: 'orders/create', externalId, group: 'order-1' },
    ...{ receivedAt: new Date().toISOString(), occurredAt: null, deliveryStatus: 'APPLIED', attemptCount: 1 },
    ...{ wrote: [], problems: [], customerIds: [], bodyKey: deliveryBodyKey(id), waitsUntil: null, dueAt: null },
    ...more,
  };
  await seed(table, [{ entity: 'webhookDelivery', before: null, after: delivery }]);
  if (subjects.length > 0) await transact(table, deliveryNoteWrites(delivery, subjects, 31));
  return delivery;
}

export const storeBody = (bucket: Bucket, { id }: Pick<WebhookDelivery, 'id'>, body: string): Promise<void> =>
  s3FileStore(bucket).write(deliveryBodyKey(id), { content: Buffer.from(body), contentType: 'application/json' });
