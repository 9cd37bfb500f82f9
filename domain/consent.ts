import type { SourceSystem } from './caller.ts';
import type { Instant } from './instant.ts';
import type { Page, Slice } from './page.ts';

export const CONTACT_CHANNELS = ['EMAIL', 'SMS', 'PHONE', 'POST', 'PUSH', 'WHATSAPP', 'IN_PERSON'] as const;
/** The ways on which a person can be reached. */
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];
export type ContactPurpose = 'MARKETING' | 'SERVICE' | 'TRANSACTIONAL' | 'RESEARCH';
export type ConsentStatus = 'GRANTED' | 'DENIED' | 'UNKNOWN';

/** What a person answered for one channel and purpose, as the head keeps it. */
export type ConsentAnswer = {
  readonly id: string;
  readonly channel: ContactChannel;
  readonly purpose: ContactPurpose;
  readonly consent: ConsentStatus;
  readonly occurredAt: Instant;
  readonly source: SourceSystem;
};

/** The answer as the history keeps it, never to be changed. */
export type ContactConsent = ConsentAnswer & {
  readonly customerId: string;
  readonly recordedAt: Instant;
  /** What the person saw or said. May be long, so it stands in the history alone. */
  readonly evidence: string | null;
};

export type ConsentRecords = {
  /** In the order of the ids; null where there is none. */
  consents(ids: readonly string[]): Promise<readonly (ContactConsent | null)[]>;
  /** Every answer that the customer gave, newest first. */
  consentHistory(customerId: string, slice: Slice): Promise<Page<ContactConsent>>;
};

const VERBS: Readonly<Record<ConsentStatus, string>> = {
  GRANTED: 'Agreed to',
  DENIED: 'Refused',
  UNKNOWN: 'Took back the answer about',
};
const ABOUT: Readonly<Record<ContactPurpose, string>> = {
  MARKETING: 'marketing',
  SERVICE: 'service messages',
  TRANSACTIONAL: 'messages about purchases',
  RESEARCH: 'research',
};
const BY: Readonly<Record<ContactChannel, string>> = {
  EMAIL: 'by email',
  SMS: 'by SMS',
  PHONE: 'by phone',
  POST: 'by post',
  PUSH: 'by push message',
  WHATSAPP: 'by WhatsApp',
  IN_PERSON: 'in person',
};

/** The answer in one line that a person can read: `Refused marketing by SMS`. */
export const consentSummary = ({ consent, purpose, channel }: ConsentAnswer): string =>
  `${VERBS[consent]} ${ABOUT[purpose]} ${BY[channel]}`;
