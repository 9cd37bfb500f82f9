import type { Channel } from '../interaction/interaction.ts';
import type { RecordInteractionInput } from '../interaction/record-interaction.ts';
import type { Instant } from '../kernel/instant.ts';
import type { ContactChannel } from '../preferences/consent.ts';
import type { Audience } from './audience.ts';

const VIA: Readonly<Record<ContactChannel, Channel>> = {
  EMAIL: 'EMAIL',
  SMS: 'SMS',
  PHONE: 'PHONE',
  POST: 'POST',
  WHATSAPP: 'WHATSAPP',
  PUSH: 'APP',
  IN_PERSON: 'STORE',
};

/** The contact with one person of an audience that was sent. It counts against the person's weekly cap. */
export const sentInteraction = (
  { channel, sku }: Audience,
  occurredAt: Instant,
  customerId: string,
): RecordInteractionInput => ({
  customer: { id: customerId },
  type: 'MARKETING_SENT',
  via: VIA[channel],
  direction: 'OUTBOUND',
  occurredAt,
  skus: sku === null ? [] : [sku],
});
