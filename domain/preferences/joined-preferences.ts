import type { Instant } from '../kernel/instant.ts';
import { newestAnswers } from './consent.ts';
import {
  type ContactRules,
  HIGHEST_WEEKLY_CAP,
  type Preferences,
  sizeSubjectKey,
  type Tastes,
  tasteKey,
} from './preferences.ts';

/**
 * Joins the preferences of a person with several records. For each channel and purpose, the newest answer is in force.
 * If rules differ, the one that protects more is in force: the longest pause, the lowest cap, the first quiet hours.
 * Tastes and sizes are joined, and if two records contradict each other, the first one wins. The result is for reading
 * only; never write it back.
 * @param all preferences of the person's records, the survivor's first
 */
export function joinPreferences(all: readonly [Preferences, ...Preferences[]]): Preferences {
  const [first, ...others] = all;
  if (others.length === 0) return first;
  const sum = (numberOf: (one: Preferences) => number) => all.reduce((total, one) => total + numberOf(one), 0);
  return {
    customerId: first.customerId,
    version: sum(({ version }) => version),
    edition: sum(({ edition }) => edition),
    consents: newestAnswers(all.flatMap(({ consents }) => consents)),
    rules: joinRules(all),
    overrides: {},
    tastes: joinTastes(all.map(({ tastes }) => tastes)),
    marketingSends: all
      .flatMap(({ marketingSends }) => marketingSends)
      .toSorted()
      .slice(-HIGHEST_WEEKLY_CAP),
  };
}

function joinRules(all: readonly Preferences[]): ContactRules {
  const valuesOf = <K extends keyof ContactRules>(rule: K): readonly NonNullable<ContactRules[K]>[] =>
    all
      .filter(({ customerId }) => !all.some(({ overrides }) => overrides[rule]?.includes(customerId) === true))
      .flatMap(({ rules }) => rules[rule] ?? []);
  return {
    preferredChannel: valuesOf('preferredChannel')[0] ?? null,
    timeZone: valuesOf('timeZone')[0] ?? null,
    quietFrom: valuesOf('quietFrom')[0] ?? null,
    quietTo: valuesOf('quietTo')[0] ?? null,
    weeklyCap: valuesOf('weeklyCap').toSorted((one, other) => one - other)[0] ?? null,
    pausedUntil: latest(valuesOf('pausedUntil')),
  };
}

const latest = (instants: readonly Instant[]): Instant | null => instants.toSorted().at(-1) ?? null;

function joinTastes(all: readonly Tastes[]): Tastes {
  const opinions = firstOfEach(
    all.map(({ likes, dislikes }) => [
      ...likes.map((taste) => ({ taste, isLiked: true })),
      ...dislikes.map((taste) => ({ taste, isLiked: false })),
    ]),
    ({ taste }) => tasteKey(taste),
  );
  return {
    likes: opinions.filter(({ isLiked }) => isLiked).map(({ taste }) => taste),
    dislikes: opinions.filter(({ isLiked }) => !isLiked).map(({ taste }) => taste),
    sizes: firstOfEach(
      all.map(({ sizes }) => sizes),
      sizeSubjectKey,
    ),
  };
}

/** The items of all lists, without those whose key occurs in an earlier list. */
function firstOfEach<T>(lists: readonly (readonly T[])[], keyOf: (item: T) => string): readonly T[] {
  const seen = new Set<string>();
  return lists.flatMap((list) => {
    const newItems = list.filter((item) => !seen.has(keyOf(item)));
    for (const item of newItems) seen.add(keyOf(item));
    return newItems;
  });
}
