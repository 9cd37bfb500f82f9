import { createHash } from 'node:crypto';
import { toInstant } from '../../domain/kernel/instant.ts';
import { fieldsIn, fieldsOf } from '../body-fields.ts';
import type { Envelope, WebhookRequest } from '../connector.ts';
import { MAX_ID_LENGTH } from './square-id.ts';

/**
 * Everything may be missing: what is not as documented leads to a more general envelope.
 * https://developer.squareup.com/docs/webhooks/overview#event-object
 */
export function squareEnvelope(request: WebhookRequest): Envelope {
  const event = fieldsIn(request);
  const data = fieldsOf(event['data']);
  const things = Object.values(fieldsOf(data['object'])).map(fieldsOf);
  const firstOf = (name: string) => things.map((thing) => idOf(thing[name])).find((id) => id !== undefined);
  const externalId = idOf(event['event_id']) ?? createHash('sha256').update(request.body).digest('hex');
  const createdAt = event['created_at'];
  return {
    topic: idOf(event['type']) ?? 'unknown',
    // Square keeps the id when it sends an event again.
    externalId,
    group: firstOf('order_id') ?? firstOf('customer_id') ?? idOf(data['id']) ?? externalId,
    occurredAt: typeof createdAt === 'string' ? toInstant(createdAt) : null,
  };
}

const idOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length > 0 && value.length <= MAX_ID_LENGTH ? value : undefined;
