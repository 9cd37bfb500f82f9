import { distinctTexts } from '../kernel/code.ts';
import { recentPurchases } from '../order/recent-purchases.ts';
import type { ContactChannel } from './consent.ts';
import {
  type ContactFacts,
  type ContactObjection,
  type ContactQuestion,
  consentTo,
  contactObjections,
} from './contact-objections.ts';

export type ContactDecision = {
  readonly allowed: boolean;
  readonly reasons: readonly ContactObjection[];
  /** The other channels that are allowed for the same question, in the order in which to try them. */
  readonly alternatives: readonly ContactChannel[];
  /** What the person bought too recently to be offered it again, for any question. Newest first. */
  readonly avoidSkus: readonly string[];
};

/** The limit of people in one question. */
export const MAX_PEOPLE_ASKED = 100;

/** After the preferred channel, the channels that cost and disturb least come first. */
const CHANNELS_TO_TRY: readonly ContactChannel[] = ['EMAIL', 'PUSH', 'SMS', 'WHATSAPP', 'PHONE', 'POST', 'IN_PERSON'];

export function decideContact(facts: ContactFacts, question: ContactQuestion): ContactDecision {
  const objectionsOn = contactObjections(facts, question);
  const reasons = objectionsOn(question.channel);
  const bought = recentPurchases(facts.purchases, facts.recentPurchaseDays, question.at);
  return {
    allowed: reasons.length === 0,
    reasons,
    alternatives: channelsToTry(facts, question).filter((channel) => objectionsOn(channel).length === 0),
    avoidSkus: distinctTexts(bought.map(({ sku }) => sku)),
  };
}

/** The other channels, best first. A push needs an app, and only a granted consent shows that the person has it. */
function channelsToTry(
  { preferences }: ContactFacts,
  { channel, purpose }: ContactQuestion,
): readonly ContactChannel[] {
  const { preferredChannel } = preferences.rules;
  const best = preferredChannel === null ? [] : [preferredChannel];
  return [...new Set([...best, ...CHANNELS_TO_TRY])].filter(
    (other) => other !== channel && (other !== 'PUSH' || consentTo(preferences, 'PUSH', purpose) === 'GRANTED'),
  );
}
