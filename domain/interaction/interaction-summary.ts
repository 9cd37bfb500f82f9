import { truncate } from '../kernel/text.ts';
import type { Channel, Interaction, InteractionType } from './interaction.ts';

const TYPES: Readonly<Record<InteractionType, string>> = {
  STORE_VISIT: 'Store visit',
  CALL: 'Call',
  MESSAGE: 'Message',
  SOCIAL_POST: 'Social post',
  WEB_VISIT: 'Web visit',
  PRODUCT_VIEWED: 'Product viewed',
  CART_ABANDONED: 'Cart abandoned',
  CHECKOUT_STARTED: 'Checkout started',
  REVIEW: 'Review',
  COMPLAINT: 'Complaint',
  MARKETING_SENT: 'Marketing sent',
  NOTE: 'Note',
};

/** Each channel as a phrase of a sentence. */
export const CHANNEL_PHRASES: Readonly<Record<Channel, string>> = {
  STORE: 'in a store',
  WEB: 'on the web',
  APP: 'in the app',
  PHONE: 'by phone',
  EMAIL: 'by email',
  SMS: 'by SMS',
  WHATSAPP: 'on WhatsApp',
  CHAT: 'in a chat',
  SOCIAL: 'on social media',
  REVIEW_SITE: 'on a review site',
  SURVEY: 'in a survey',
  POST: 'by post',
};

/** The channel that a type already implies. */
const IMPLIED_CHANNELS: Readonly<Partial<Record<InteractionType, Channel>>> = {
  STORE_VISIT: 'STORE',
  CALL: 'PHONE',
  SOCIAL_POST: 'SOCIAL',
  WEB_VISIT: 'WEB',
};

export const MAX_TOPIC_LENGTH = 120;

/**
 * One line for a person: the type, the channel, and the subject or else the start of the body.
 * `Complaint by phone: Clasp is loose`
 */
export function interactionSummary({ type, via, direction, subject, body }: Interaction): string {
  const toCustomer = direction === 'OUTBOUND' && (type === 'CALL' || type === 'MESSAGE') ? ' to the customer' : '';
  const channel = via === null || via === IMPLIED_CHANNELS[type] ? '' : ` ${CHANNEL_PHRASES[via]}`;
  const topic = truncate(subject ?? body ?? '', MAX_TOPIC_LENGTH);
  return `${TYPES[type]}${toCustomer}${channel}${topic === '' ? '' : `: ${topic}`}`;
}
