import { createHash } from 'node:crypto';
import { fieldsIn } from '../body-fields.ts';
import type { Intake, WebhookRequest } from '../connector.ts';
import { isSigned } from '../signature.ts';
import { instantOfGmt } from './gmt.ts';

const PING = 'ping';
const MAX_HEADER_LENGTH = 200;

/** https://developer.woocommerce.com/docs/best-practices/urls-and-routing/webhooks/ */
export const wooCommerceIntake: Intake = {
  verify(request, secrets) {
    const signature = request.headers['x-wc-webhook-signature'];
    return isPing(request) || isSigned({ parts: [request.body], signature, encoding: 'base64' }, secrets);
  },
  envelopeOf(request) {
    if (isPing(request)) return { topic: PING, externalId: PING, group: PING, occurredAt: null };
    const { headers, body } = request;
    const { id, date_modified_gmt: modifiedAt } = fieldsIn(request);
    const thingId = idOf(id);
    const digest = createHash('sha256').update(body).digest('hex');
    const resource = headers['x-wc-webhook-resource'] ?? 'thing';
    return {
      topic: headerOf(headers['x-wc-webhook-topic']) ?? 'unknown',
      externalId: headerOf(headers['x-wc-webhook-delivery-id']) ?? digest,
      group: thingId === null ? digest : `${resource.slice(0, MAX_HEADER_LENGTH)}:${thingId}`,
      occurredAt: typeof modifiedAt === 'string' ? instantOfGmt(modifiedAt) : null,
    };
  },
};

/**
 * When a webhook is saved, WooCommerce posts its number, unsigned, and shows an error to the shop unless it is accepted. All pings
 * are one delivery, so that strangers cannot fill the store with them. A ping is ignored, whatever it says.
 */
const isPing = ({ headers, body }: WebhookRequest): boolean =>
  headers['x-wc-webhook-signature'] === undefined &&
  headers['x-wc-webhook-topic'] === undefined &&
  body.length <= MAX_PING_LENGTH &&
  /^webhook_id=\d{1,20}$/.test(body.toString('latin1'));

const MAX_PING_LENGTH = 'webhook_id='.length + 20;

/** WordPress numbers its things. */
function idOf(value: unknown): string | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? String(value) : null;
  return typeof value === 'string' && /^\d{1,20}$/.test(value) ? value : null;
}

const headerOf = (header: string | undefined): string | undefined => header?.slice(0, MAX_HEADER_LENGTH) || undefined;
