import { toInstant } from '../../domain/kernel/instant.ts';
import { type Fields, fieldsIn, textOf } from '../body-fields.ts';
import type { Intake } from '../connector.ts';
import { isSigned, isWithinReplayWindow } from '../signature.ts';

const ID = 'webhook-id';
const SIGNED_AT = 'webhook-timestamp';
const SIGNATURES = 'webhook-signature';

const MAX_LENGTH = 200;
/** Senders sign with two secrets while they rotate one. */
const MAX_SIGNATURES = 4;
const ENCODED_SECRET = 'whsec_';

/**
 * Any system that signs as Standard Webhooks say.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export const genericIntake: Intake = {
  verify({ headers, body }, secrets, now) {
    const { [ID]: id = '', [SIGNED_AT]: signedAt = '', [SIGNATURES]: signatures = '' } = headers;
    const keys = secrets.map(keyOf);
    const parts = [id, '.', signedAt, '.', body];
    const isFromHolder = signatures
      .split(' ', MAX_SIGNATURES)
      .filter((one) => one.startsWith('v1,'))
      .map((one) => isSigned({ parts, signature: one.slice('v1,'.length), encoding: 'base64' }, keys))
      .includes(true);
    // A dot in the id could be moved into the time.
    return isFromHolder && /^[^.]+$/.test(id) && isWithinReplayWindow(signedAt, now);
  },
  envelopeOf(request) {
    const { headers } = request;
    const record = fieldsIn(request);
    const kind = typeof record['kind'] === 'string' ? record['kind'].slice(0, MAX_LENGTH) : 'unknown';
    return {
      topic: kind,
      externalId: (headers[ID] ?? '').slice(0, MAX_LENGTH),
      group: groupOf(kind, record),
      occurredAt: toInstant(typeof record['occurredAt'] === 'string' ? record['occurredAt'] : ''),
    };
  },
};

/** A secret is `whsec_` and base64, or any other text. */
const keyOf = (secret: string): string | Buffer =>
  secret.startsWith(ENCODED_SECRET) ? Buffer.from(secret.slice(ENCODED_SECRET.length), 'base64') : secret;

/** What belongs to an order or a ticket is applied with it, one after the other. */
function groupOf(kind: string, { externalId, order, ticket, customer }: Fields): string {
  if (typeof order === 'string') return `order:${order}`;
  if (typeof ticket === 'string') return `ticket:${ticket}`;
  if (kind === 'loyalty' || kind === 'privacyRequest') return `customer:${textOf(customer)}`;
  const thing = kind === 'consent' || kind === 'customerRemoval' ? 'customer' : kind;
  return `${thing}:${typeof externalId === 'string' ? externalId : ''}`;
}
