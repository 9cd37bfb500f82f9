import { createHash } from 'node:crypto';
import { toInstant } from '../../domain/kernel/instant.ts';
import type { Envelope, WebhookRequest } from '../connector.ts';
import { parseExactJson } from '../exact-json.ts';

const MAX_LENGTH = 100;

export function envelopeOf(request: WebhookRequest): Envelope {
  const { headers, body } = request;
  const topic = headers['x-shopify-topic']?.trim().slice(0, MAX_LENGTH) || 'unknown';
  return {
    topic,
    externalId: deliveryIdOf(request, topic),
    group: groupOf(topic, parseBody(body)) ?? `topic-${topic}`,
    occurredAt: toInstant(headers['x-shopify-triggered-at'] ?? ''),
  };
}

/** The id of the webhook is the same for each try. The id of the event is shared by the webhooks of all its topics. */
function deliveryIdOf({ headers, body }: WebhookRequest, topic: string): string {
  const webhookId = headers['x-shopify-webhook-id']?.trim();
  if (webhookId) return webhookId.slice(0, MAX_LENGTH);
  const eventId = headers['x-shopify-event-id']?.trim();
  if (eventId) return `${eventId.slice(0, MAX_LENGTH)}-${topic}`;
  return createHash('sha256').update(topic).update('\n').update(body).digest('hex');
}

/** The order, else the customer: their deliveries are applied one after the other. Null where the payload names neither. */
function groupOf(topic: string, payload: unknown): string | null {
  const [subject = ''] = topic.split('/');
  switch (subject) {
    case 'orders':
      return inGroup('order', valueAt(payload, 'id') ?? valueAt(payload, 'order_edit', 'order_id'));
    case 'refunds':
    case 'fulfillments':
    case 'fulfillment_events':
    case 'order_transactions':
      return inGroup('order', valueAt(payload, 'order_id'));
    case 'customers':
      return inGroup(
        'customer',
        valueAt(payload, 'id') ??
          valueAt(payload, 'customer', 'id') ??
          lastPart(valueAt(payload, 'admin_graphql_api_customer_kept_id')),
      );
    case 'customers_marketing_consent':
    case 'customers_email_marketing_consent':
    case 'customers_whats_app_marketing_consent':
      return inGroup('customer', valueAt(payload, 'customer_id') ?? valueAt(payload, 'id'));
    case 'checkouts':
      return inGroup('customer', valueAt(payload, 'customer', 'id')) ?? inGroup('checkout', valueAt(payload, 'id'));
    default:
      return null;
  }
}

const inGroup = (kind: string, id: string | null): string | null =>
  id !== null && /^\d{1,40}$/.test(id) ? `${kind}-${id}` : null;

const lastPart = (globalId: string | null): string | null => globalId?.split('/').at(-1) ?? null;

function parseBody(body: Buffer): unknown {
  try {
    return parseExactJson(body.toString('utf8'));
  } catch {
    return null;
  }
}

function valueAt(payload: unknown, ...keys: readonly string[]): string | null {
  let value = payload;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null) return null;
    value = Object.entries(value).find(([name]) => name === key)?.[1];
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
