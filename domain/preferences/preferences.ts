import { isDeepStrictEqual } from 'node:util';
import type { Instant, LocalTime, TimeZone } from '../kernel/instant.ts';
import type { ConsentAnswer, ContactChannel } from './consent.ts';

/** How a customer wants to be treated. One item of the head; without it, nobody has asked yet. */
export type Preferences = {
  readonly customerId: string;
  readonly version: number;
  /** How often the person's wishes were changed: the contract's version. A marketing send leaves it as it is. */
  readonly edition: number;
  /** The answer that holds, for each channel and purpose that was answered. */
  readonly consents: readonly ConsentAnswer[];
  readonly rules: ContactRules;
  readonly tastes: Tastes;
  /** For whom a rule of these is decided, beside this record: other records of the same person, whose own does not count. */
  readonly speaksFor: Readonly<Partial<Record<keyof ContactRules, readonly string[]>>>;
  /** When marketing was last sent, oldest first; no more than a weekly cap can count. */
  readonly marketingSends: readonly Instant[];
};

export type ContactRules = {
  readonly preferredChannel: ContactChannel | null;
  /** Null: the shop's. */
  readonly timeZone: TimeZone | null;
  /** Both or neither; over midnight where the second is the earlier. */
  readonly quietFrom: LocalTime | null;
  readonly quietTo: LocalTime | null;
  /** Marketing contacts in any 7 days at the most. */
  readonly weeklyCap: number | null;
  readonly pausedUntil: Instant | null;
};

export type Taste = { readonly topic: string; readonly value: string };
export type Size = { readonly of: string; readonly value: string };
export type Tastes = {
  readonly likes: readonly Taste[];
  readonly dislikes: readonly Taste[];
  readonly sizes: readonly Size[];
};

export type PreferencesRepository = {
  /** Version 0 where nothing was ever asked for. */
  preferences(customerId: string): Promise<Preferences>;
  /** In the order of the ids. */
  preferencesOf(customerIds: readonly string[]): Promise<readonly Preferences[]>;
};

/** The highest weekly cap, and so the number of sends that must be remembered. */
export const HIGHEST_WEEKLY_CAP = 100;

export const noPreferences = (customerId: string): Preferences => ({
  customerId,
  version: 0,
  edition: 0,
  consents: [],
  rules: {
    preferredChannel: null,
    timeZone: null,
    quietFrom: null,
    quietTo: null,
    weeklyCap: null,
    pausedUntil: null,
  },
  tastes: { likes: [], dislikes: [], sizes: [] },
  speaksFor: {},
  marketingSends: [],
});

/** The preferences with other wishes; the very same where nothing is another. */
export function mergePatch(
  preferences: Preferences,
  patch: Partial<Pick<Preferences, 'consents' | 'rules' | 'tastes' | 'speaksFor'>>,
): Preferences {
  const changed = { ...preferences, ...patch };
  if (isDeepStrictEqual(changed, preferences)) return preferences;
  return { ...changed, version: preferences.version + 1, edition: preferences.edition + 1 };
}

/** The preferences with one more marketing send, in its place by time; the very same where it is too old to count. */
export function withMarketingSent(preferences: Preferences, occurredAt: Instant): Preferences {
  const sends = [...preferences.marketingSends, occurredAt].toSorted();
  const kept = sends.slice(-HIGHEST_WEEKLY_CAP);
  if (sends.length > kept.length && sends[0] === occurredAt) return preferences;
  return { ...preferences, version: preferences.version + 1, marketingSends: kept };
}

/** What two ways to write a taste have in common. */
export const tasteKey = ({ topic, value }: Taste): string => JSON.stringify([normalized(topic), normalized(value)]);

/** The same of sizes. */
export const sizeKey = ({ of, value }: Size): string => JSON.stringify([normalized(of), normalized(value)]);

/** The same of what sizes are of. */
export const sizeSubjectKey = ({ of }: Size): string => normalized(of);

const normalized = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
