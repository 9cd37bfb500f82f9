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
  /** Other channels on which the same question is answered with yes, in the order in which to try them. */
  readonly alternatives: readonly ContactChannel[];
  /** What the person bought too lately to be offered it again, whatever the question was; newest first. */
  readonly avoidSkus: readonly string[];
};

/** How many people one question may be about. */
export const MOST_PEOPLE_ASKED = 100;

/** Behind the one that the person prefers, the channels that cost and disturb least come first. */
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

/** The other channels, best first. Nothing but a granted consent tells that somebody has the app that a push needs. */
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
