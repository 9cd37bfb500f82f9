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
 * The wishes of a person with several records. The newest answer holds for each channel and purpose. Of rules that
 * differ, the one that protects more: the longest pause, the lowest cap, the first quiet hours. Tastes and sizes are
 * joined, and where two records contradict each other, the first one holds. To be read, and never to be written back.
 * @param all of the person, the survivor's first
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
    speaksFor: {},
    tastes: joinTastes(all.map(({ tastes }) => tastes)),
    marketingSends: all
      .flatMap(({ marketingSends }) => marketingSends)
      .toSorted()
      .slice(-HIGHEST_WEEKLY_CAP),
  };
}

function joinRules(all: readonly Preferences[]): ContactRules {
  const wished = <K extends keyof ContactRules>(rule: K): readonly NonNullable<ContactRules[K]>[] =>
    all
      .filter(({ customerId }) => !all.some(({ speaksFor }) => speaksFor[rule]?.includes(customerId) === true))
      .flatMap(({ rules }) => rules[rule] ?? []);
  return {
    preferredChannel: wished('preferredChannel')[0] ?? null,
    timeZone: wished('timeZone')[0] ?? null,
    quietFrom: wished('quietFrom')[0] ?? null,
    quietTo: wished('quietTo')[0] ?? null,
    weeklyCap: wished('weeklyCap').toSorted((one, other) => one - other)[0] ?? null,
    pausedUntil: latest(wished('pausedUntil')),
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

/** All that the lists say, but for what a list before has said something about. */
function firstOfEach<T>(lists: readonly (readonly T[])[], keyOf: (item: T) => string): readonly T[] {
  const said = new Set<string>();
  return lists.flatMap((list) => {
    const news = list.filter((item) => !said.has(keyOf(item)));
    for (const item of news) said.add(keyOf(item));
    return news;
  });
}
