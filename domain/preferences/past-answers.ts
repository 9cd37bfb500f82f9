import type { Instant } from '../kernel/instant.ts';
import { type ConsentAnswer, newestAnswers } from './consent.ts';
import type { Preferences } from './preferences.ts';

/** How many answers of one record are read for a question about the past. */
export const MAX_PAST_ANSWERS = 500;

/** Whether the head has an answer from after `at`. Then an older answer may have been in force at that time. */
export const needsHistory = ({ consents }: Preferences, at: Instant): boolean =>
  consents.some(({ occurredAt }) => occurredAt > at);

/**
 * The preferences with the answers that were in force at `at`. Rules and tastes have no history, so the present ones
 * stay.
 * @param history answers up to `at`
 */
export function preferencesAt(preferences: Preferences, history: readonly ConsentAnswer[], at: Instant): Preferences {
  const inForce = [...preferences.consents, ...history].filter(({ occurredAt }) => occurredAt <= at);
  return { ...preferences, consents: newestAnswers(inForce) };
}
