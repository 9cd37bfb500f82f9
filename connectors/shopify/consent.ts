import { z } from 'zod';
import type { Instant } from '../../domain/kernel/instant.ts';
import type { ConsentStatus, ContactChannel } from '../../domain/preferences/consent.ts';
import type { SourceAnswer } from '../../domain/source-record/record/source-record.ts';
import type { Envelope, Mapping } from '../connector.ts';
import { readPayload } from '../read-payload.ts';
import { idField, textField, timeField } from './fields.ts';
import { versionOf } from './version.ts';

/** WhatsApp's fields have shorter names. */
export const consentField = z.object({
  state: textField.nullish(),
  opt_in_level: textField.nullish(),
  consent_updated_at: timeField.nullish(),
  consent_collected_from: textField.nullish(),
  updated_at: timeField.nullish(),
  collected_from: textField.nullish(),
});

type ShopifyConsent = z.infer<typeof consentField>;

/**
 * PENDING has not been confirmed, so it is no consent. Who was never asked is `not_subscribed`: that is no answer, and the
 * graph gets none. A redacted contact is gone, and so is its consent.
 */
const STATUS_OF_STATE: Readonly<Record<string, ConsentStatus>> = {
  subscribed: 'GRANTED',
  unsubscribed: 'DENIED',
  pending: 'UNKNOWN',
  redacted: 'DENIED',
};

/** @param at the time of an answer that has none; null where there is no such time, and then there is no answer either */
export const emailAnswer = (consent: ShopifyConsent | null | undefined, at: Instant | null): SourceAnswer | null =>
  toAnswer('EMAIL', consent, at);
export const smsAnswer = (consent: ShopifyConsent | null | undefined, at: Instant | null): SourceAnswer | null =>
  toAnswer('SMS', consent, at);

const emailUpdate = z.object({ customer_id: idField, email_marketing_consent: consentField });
const smsUpdate = z.object({ id: idField, sms_marketing_consent: consentField });
const whatsAppUpdate = z.object({ customer_id: idField, whats_app_marketing_consent: consentField });

export function mapEmailConsent(payload: unknown, envelope: Envelope): Mapping {
  const read = readPayload(emailUpdate, payload);
  if ('problems' in read) return read;
  const { customer_id, email_marketing_consent } = read.value;
  return toRecords(customer_id, emailAnswer(email_marketing_consent, envelope.occurredAt), envelope, payload);
}

export function mapSmsConsent(payload: unknown, envelope: Envelope): Mapping {
  const read = readPayload(smsUpdate, payload);
  if ('problems' in read) return read;
  return toRecords(read.value.id, smsAnswer(read.value.sms_marketing_consent, envelope.occurredAt), envelope, payload);
}

export function mapWhatsAppConsent(payload: unknown, envelope: Envelope): Mapping {
  const read = readPayload(whatsAppUpdate, payload);
  if ('problems' in read) return read;
  const { customer_id, whats_app_marketing_consent } = read.value;
  const answer = toAnswer('WHATSAPP', whats_app_marketing_consent, envelope.occurredAt);
  return toRecords(customer_id, answer, envelope, payload);
}

function toAnswer(
  channel: ContactChannel,
  consent: ShopifyConsent | null | undefined,
  at: Instant | null,
): SourceAnswer | null {
  const status = STATUS_OF_STATE[consent?.state ?? ''];
  const occurredAt = consent?.consent_updated_at ?? consent?.updated_at ?? at;
  if (consent == null || status === undefined || occurredAt == null) return null;
  return { channel, purpose: 'MARKETING', consent: status, occurredAt, evidence: evidenceOf(consent) };
}

function evidenceOf({ state, opt_in_level, consent_collected_from, collected_from }: ShopifyConsent): string {
  const from = consent_collected_from ?? collected_from;
  const parts = [state, opt_in_level, from == null ? null : `collected from ${from}`];
  return `Shopify: ${parts.filter((part) => part != null && part !== '').join(', ')}`.slice(0, 200);
}

function toRecords(customer: string, answer: SourceAnswer | null, envelope: Envelope, payload: unknown): Mapping {
  if (answer === null) return { ignored: true };
  const version = versionOf(answer.occurredAt, answer.channel, envelope, payload);
  return { records: [{ kind: 'consent', externalId: customer, version, path: [], answers: [answer] }] };
}
