import type { LoadOwned } from '../kernel/access.ts';
import type { SourceSystem } from '../kernel/caller.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Page, Slice } from '../kernel/page.ts';

export const CONTACT_CHANNELS = ['EMAIL', 'SMS', 'PHONE', 'POST', 'PUSH', 'WHATSAPP', 'IN_PERSON'] as const;
/** How the shop can reach a person. */
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];
export type ContactPurpose = 'MARKETING' | 'SERVICE' | 'TRANSACTIONAL' | 'RESEARCH';
export type ConsentStatus = 'GRANTED' | 'DENIED' | 'UNKNOWN';

/** The answer of a person for one channel and purpose, as the head holds it. */
export type ConsentAnswer = {
  readonly id: string;
  readonly channel: ContactChannel;
  readonly purpose: ContactPurpose;
  readonly consent: ConsentStatus;
  readonly occurredAt: Instant;
  readonly source: SourceSystem;
};

/** The answer as the history holds it. It never changes. */
export type ContactConsent = ConsentAnswer & {
  readonly customerId: string;
  readonly recordedAt: Instant;
  /** What the person saw or said. May be long, so only the history holds it. */
  readonly evidence: string | null;
  /** See `BroughtBy`. */
  readonly broughtBy?: string;
};

export type ConsentRepository = {
  readonly consents: LoadOwned<ContactConsent>;
  /** All answers of the customer, newest first. */
  consentHistory(customerId: string, slice: Slice): Promise<Page<ContactConsent>>;
  /** The newest answers up to `at`, newest first. At most `limit`. */
  consentsUntil(customerId: string, at: Instant, limit: number): Promise<readonly ContactConsent[]>;
};

/** The answer in force for each channel and purpose: the newest one, in whatever order they arrive. */
export function newestAnswers(answers: readonly ConsentAnswer[]): readonly ConsentAnswer[] {
  const newest = new Map<string, ConsentAnswer>();
  for (const answer of answers) {
    const channelAndPurpose = `${answer.channel}#${answer.purpose}`;
    const known = newest.get(channelAndPurpose);
    if (known === undefined || outranks(answer, known)) newest.set(channelAndPurpose, answer);
  }
  return [...newest.values()];
}

/** The answer of the history in the form of the head. */
export function toAnswer(consent: ContactConsent): ConsentAnswer {
  const { customerId: _, recordedAt: __, evidence: ___, broughtBy: ____, ...answer } = consent;
  return answer;
}

/** If times are equal, the stricter answer is in force. */
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

/** The answer in one line for a person: `Refused marketing by SMS`. */
export const consentSummary = ({ consent, purpose, channel }: ConsentAnswer): string =>
  `${VERBS[consent]} ${ABOUT[purpose]} ${BY[channel]}`;
