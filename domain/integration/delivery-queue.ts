import { createHash } from 'node:crypto';
import { MINUTE_MS } from '../kernel/duration.ts';
import type { WebhookDelivery } from './webhook-delivery.ts';

/** The first-in-first-out queue between the receiver and the worker. A message holds an id and a version, and nothing personal. */
export type DeliveryQueue = { send(message: DeliveryMessage): Promise<void> };

export type DeliveryMessage = {
  /** The id of the delivery. */
  readonly body: string;
  /** Messages of one group are processed in order, one at a time. */
  readonly groupId: string;
  /** A message with the same id within five minutes is dropped. */
  readonly deduplicationId: string;
};

/** After this long, a delivery that is still RECEIVED is given to the queue again: its message may have been lost. */
export const QUEUE_PATIENCE_MS = 15 * MINUTE_MS;

/**
 * The message of a delivery at its version. Two attempts to queue the same version are one message. Groups are of one
 * integration, and as short as SQS wants them (128 characters) whatever the vendor's id is.
 */
export const messageOf = ({
  id,
  version,
  integration,
  group,
}: Pick<WebhookDelivery, 'id' | 'version' | 'integration' | 'group'>): DeliveryMessage => ({
  body: id,
  groupId: createHash('sha256')
    .update(JSON.stringify([integration, group]))
    .digest('base64url'),
  deduplicationId: `${id}:${version}`,
});
