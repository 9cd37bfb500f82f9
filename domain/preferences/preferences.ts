import { isDeepStrictEqual } from 'node:util';
import type { Instant, LocalTime, TimeZone } from '../kernel/instant.ts';
import type { ConsentAnswer, ContactChannel } from './consent.ts';

/** How a customer wants to be treated. One item of the head. Without it, nothing was set yet. */
export type Preferences = {
  readonly customerId: string;
  readonly version: number;
  /** The number of changes that the person asked for: the public version. A marketing send does not change it. */
  readonly edition: number;
  /** The answer in force for each channel and purpose. */
  readonly consents: readonly ConsentAnswer[];
  readonly rules: ContactRules;
  readonly tastes: Tastes;
  /** The other records of the same person whose value of a rule this record overrides, by rule. */
  readonly overrides: Readonly<Partial<Record<keyof ContactRules, readonly string[]>>>;
  /** When marketing was sent, oldest first. No more than a weekly cap can count. */
  readonly marketingSends: readonly Instant[];
};

export type ContactRules = {
  readonly preferredChannel: ContactChannel | null;
  /** Null: that of the shop. */
  readonly timeZone: TimeZone | null;
  /** Both or neither. If the second is earlier, the span crosses midnight. */
  readonly quietFrom: LocalTime | null;
  readonly quietTo: LocalTime | null;
  /** The most marketing contacts in any 7 days. */
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
  /** Version 0 if nothing was set yet. */
  preferences(customerId: string): Promise<Preferences>;
  /** In the order of the ids. */
  preferencesOf(customerIds: readonly string[]): Promise<readonly Preferences[]>;
};

/** The highest weekly cap, and so the number of sends to store. */
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
  overrides: {},
  marketingSends: [],
});

/** The preferences with a patch. The same object if the patch changes nothing. */
export function mergePatch(
  preferences: Preferences,
  patch: Partial<Pick<Preferences, 'consents' | 'rules' | 'tastes' | 'overrides'>>,
): Preferences {
  const changed = { ...preferences, ...patch };
  if (isDeepStrictEqual(changed, preferences)) return preferences;
  return { ...changed, version: preferences.version + 1, edition: preferences.edition + 1 };
}

/** The preferences with another marketing send, in order of time. The same object if it is too old to count. */
export function withMarketingSent(preferences: Preferences, occurredAt: Instant): Preferences {
  const sends = [...preferences.marketingSends, occurredAt].toSorted();
  const newest = sends.slice(-HIGHEST_WEEKLY_CAP);
  if (sends.length > newest.length && sends[0] === occurredAt) return preferences;
  return { ...preferences, version: preferences.version + 1, marketingSends: newest };
}

/** Spellings of one taste have the same key. */
export const tasteKey = ({ topic, value }: Taste): string => JSON.stringify([normalize(topic), normalize(value)]);

/** Spellings of one size have the same key. */
export const sizeKey = ({ of, value }: Size): string => JSON.stringify([normalize(of), normalize(value)]);

/** Spellings of what a size is of have the same key. */
export const sizeSubjectKey = ({ of }: Size): string => normalize(of);

const normalize = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
