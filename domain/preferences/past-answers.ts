import type { Instant } from '../kernel/instant.ts';
import { type ConsentAnswer, newestAnswers } from './consent.ts';
import type { Preferences } from './preferences.ts';

/** How many answers of one record a question about the past reads. */
export const MOST_PAST_ANSWERS = 500;

/** Whether an answer of the head was given after `at`, so that an older one, if any, was in force then. */
export const needsHistory = ({ consents }: Preferences, at: Instant): boolean =>
  consents.some(({ occurredAt }) => occurredAt > at);

/**
 * The preferences with the answers that were in force at `at`. Rules and tastes have no history: those of today stay.
 * @param history answers given up to `at`
 */
export function preferencesAt(preferences: Preferences, history: readonly ConsentAnswer[], at: Instant): Preferences {
  const inForce = [...preferences.consents, ...history].filter(({ occurredAt }) => occurredAt <= at);
  return { ...preferences, consents: newestAnswers(inForce) };
}
