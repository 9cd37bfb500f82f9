import type { SourceSystem } from '../kernel/caller.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Page, Slice } from '../kernel/page.ts';

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

export type ConsentRepository = {
  /** In the order of the ids; null where there is none. */
  consents(ids: readonly string[]): Promise<readonly (ContactConsent | null)[]>;
  /** Every answer that the customer gave, newest first. */
  consentHistory(customerId: string, slice: Slice): Promise<Page<ContactConsent>>;
  /** The newest answers given up to `at`, newest first; at most `limit`. */
  consentsUntil(customerId: string, at: Instant, limit: number): Promise<readonly ContactConsent[]>;
};

/** Of each channel and purpose, the answer that holds: the newest, whatever the order in which they came. */
export function newestAnswers(answers: readonly ConsentAnswer[]): readonly ConsentAnswer[] {
  const held = new Map<string, ConsentAnswer>();
  for (const answer of answers) {
    const subject = `${answer.channel}#${answer.purpose}`;
    const known = held.get(subject);
    if (known === undefined || outranks(answer, known)) held.set(subject, answer);
  }
  return [...held.values()];
}

/** The history's answer as the head keeps it. */
export const toAnswer = ({ customerId: _, recordedAt: __, evidence: ___, ...answer }: ContactConsent): ConsentAnswer =>
  answer;

/** Where times are equal, the answer that forbids more. */
const STRICTNESS: Readonly<Record<ConsentStatus, number>> = { GRANTED: 0, UNKNOWN: 1, DENIED: 2 };

function outranks(answer: ConsentAnswer, known: ConsentAnswer): boolean {
  if (answer.occurredAt !== known.occurredAt) return answer.occurredAt > known.occurredAt;
  return STRICTNESS[answer.consent] > STRICTNESS[known.consent];
}

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
