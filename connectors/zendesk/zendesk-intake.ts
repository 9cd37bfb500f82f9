import { createHash } from 'node:crypto';
import { toInstant } from '../../domain/kernel/instant.ts';
import { type Fields, fieldsIn, fieldsOf, textOf } from '../body-fields.ts';
import type { Envelope, Intake, WebhookRequest } from '../connector.ts';
import { isSigned, isWithinReplayWindow } from '../signature.ts';
import { TRIGGER_TOPIC } from './trigger-topic.ts';

const SIGNATURE = 'x-zendesk-webhook-signature';
const SIGNED_AT = 'x-zendesk-webhook-signature-timestamp';
const INVOCATION = 'x-zendesk-webhook-invocation-id';

const MAX_LENGTH = 200;

/** https://developer.zendesk.com/documentation/webhooks/verifying/ */
export const zendeskIntake: Intake = {
  verify({ headers, body }, secrets, now) {
    const signedAt = headers[SIGNED_AT];
    const parts = [signedAt ?? '', body];
    return (
      isSigned({ parts, signature: headers[SIGNATURE], encoding: 'base64' }, secrets) &&
      isWithinReplayWindow(signedAt, now)
    );
  },
  envelopeOf(request) {
    const event = fieldsIn(request);
    const { type, time, subject } = event;
    const isEvent = typeof type === 'string';
    return {
      topic: isEvent ? type.slice(0, MAX_LENGTH) : TRIGGER_TOPIC,
      externalId: externalIdOf(event, request),
      group: groupOf(subject, event),
      occurredAt: toInstant(isEvent ? textOf(time) : (request.headers[SIGNED_AT] ?? '')),
    };
  },
};

/** An event keeps its id when Zendesk sends it again. The JSON of a trigger has none, but each of its invocations does. */
function externalIdOf({ id, type }: Fields, { headers, body }: WebhookRequest): Envelope['externalId'] {
  if (typeof type === 'string' && typeof id === 'string' && id !== '') return id.slice(0, MAX_LENGTH);
  const invocation = headers[INVOCATION] ?? '';
  return invocation === '' ? createHash('sha256').update(body).digest('hex') : invocation.slice(0, MAX_LENGTH);
}

/** `zen:ticket:5158` is the subject of all events of a ticket. */
function groupOf(subject: unknown, { ticket }: Fields): string {
  if (typeof subject === 'string' && subject !== '') return subject.slice(0, MAX_LENGTH);
  const { id } = fieldsOf(ticket);
  return typeof id === 'string' || typeof id === 'number' ? `zen:ticket:${id}`.slice(0, MAX_LENGTH) : 'zendesk';
}
