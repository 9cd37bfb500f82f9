import type { WebhookDelivery } from './webhook-delivery.ts';

/**
 * A delivery after the erasure of a person in it. It stays, so that it is recognized where its system sends it again,
 * and so that it is never applied again.
 */
export const redactDelivery = (delivery: WebhookDelivery): WebhookDelivery => ({
  ...delivery,
  version: delivery.version + 1,
  deliveryStatus: delivery.deliveryStatus === 'RECEIVED' ? 'IGNORED' : delivery.deliveryStatus,
  wrote: [],
  problems: [],
  customerIds: [],
  bodyKey: null,
  waitsUntil: null,
  dueAt: null,
});
