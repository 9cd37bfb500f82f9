import type { ConsentAnswer, ConsentStatus, ContactChannel, ContactPurpose } from '../../domain/preferences/consent.ts';
import { decideContact } from '../../domain/preferences/contact-decision.ts';
import type {
  ContactFacts,
  ContactObjectionCode,
  ContactQuestion,
} from '../../domain/preferences/contact-objections.ts';
import { type ContactRules, noPreferences } from '../../domain/preferences/preferences.ts';
import { customerWith } from './heads.ts';

export const NOON = '2026-06-10T12:00:00.000Z';
export const DAY_MS = 24 * 60 * 60 * 1000;
export const addMillis = (at: string, milliseconds: number): string =>
  new Date(Date.parse(at) + milliseconds).toISOString();

export const ana = customerWith({
  emails: [{ address: 'ana@example.com', label: null, verified: true, primary: true }],
  phones: [{ number: '+442079460018', label: null, verified: true, primary: true }],
  addresses: [{ lines: ['1 High St'], locality: null, region: null, postalCode: null, country: 'GB', label: null }],
});
export const unreachable = { ...ana, emails: [], phones: [], addresses: [] };

export const consentAnswer = (
  channel: ContactChannel,
  purpose: ContactPurpose,
  consent: ConsentStatus,
): ConsentAnswer => ({
  id: `con_${channel}_${purpose}`,
  channel,
  purpose,
  consent,
  occurredAt: '2026-01-01T00:00:00.000Z',
  source: 'POS',
});
export const GRANTED_CONSENTS = (['EMAIL', 'SMS', 'PHONE', 'POST', 'PUSH', 'WHATSAPP', 'IN_PERSON'] as const).map(
  (channel) => consentAnswer(channel, 'MARKETING', 'GRANTED'),
);

/** Facts about a customer who granted marketing on every channel, with overrides. */
export function factsOf(
  parts: Partial<Omit<ContactFacts, 'preferences'>> & {
    readonly consents?: readonly ConsentAnswer[];
    readonly rules?: Partial<ContactRules>;
    readonly marketingSends?: readonly string[];
  } = {},
): ContactFacts {
  const { consents = GRANTED_CONSENTS, rules = {}, marketingSends = [], ...rest } = parts;
  const none = noPreferences(ana.id);
  const preferences = { ...none, consents, rules: { ...none.rules, ...rules }, marketingSends };
  return {
    customer: ana,
    preferences,
    purchases: [],
    openCases: 0,
    recentPurchaseDays: 90,
    shopTimeZone: 'Europe/London',
    ...rest,
  };
}
/** Asks about marketing by email at noon, with overrides. */
export const contactQuestion = (parts: Partial<ContactQuestion> = {}): ContactQuestion => ({
  channel: 'EMAIL',
  purpose: 'MARKETING',
  sku: null,
  category: null,
  at: NOON,
  ...parts,
});
/** The codes of the objections, in their order. */
export const objectionCodes = (
  facts: ContactFacts,
  question: Partial<ContactQuestion> = {},
): readonly ContactObjectionCode[] => decideContact(facts, contactQuestion(question)).reasons.map(({ code }) => code);
