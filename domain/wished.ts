import { isDeepStrictEqual } from 'node:util';
import { type ContactConsent, newestAnswers, toAnswer } from './consent.ts';
import { joinedPreferences } from './joined-preferences.ts';
import {
  type ContactRules,
  type Preferences,
  type Size,
  sizedThing,
  sizeKey,
  type Taste,
  type Tastes,
  tasteKey,
  withWishes,
} from './preferences.ts';

/** What a person wishes from now on; what is left out stays as it is. */
export type Wishes = {
  readonly rules?: ContactRules;
  readonly tastes?: Tastes;
  /** To be added to those of one record. */
  readonly answers?: readonly ContactConsent[];
};

type OfAll = readonly [Preferences, ...Preferences[]];

/**
 * The preferences of all records of a person after its wishes changed. An answer is kept by the record to which it was
 * given, since the newest one holds whichever record keeps it. A rule that changes is kept by the first record, which
 * speaks for the others in it; they keep their own, should they turn out to be somebody else. A taste that goes or turns
 * does so in every record that tells it, and the first one takes what is new.
 * @param all of the person, the survivor's first
 * @param recordId to which the answers were given
 */
export function wished(all: OfAll, recordId: string, { rules, tastes, answers = [] }: Wishes): OfAll {
  const person = joinedPreferences(all);
  const [first, ...others] = all;
  const ruled = rules === undefined ? {} : rulesSpoken(all, person.rules, rules);
  const lists = tastes === undefined ? () => ({}) : tastesKept(all, person.tastes, tastes);
  const answered = (one: Preferences) => ({
    consents: one.customerId === recordId ? newestAnswers([...one.consents, ...answers.map(toAnswer)]) : one.consents,
  });
  const after = others.map((one) => withWishes(one, { ...answered(one), ...lists(one) }));
  const firstAfter = withWishes(first, { ...answered(first), ...ruled, ...lists(first) });
  // The first record is part of every change of rules and tastes, so that of two at once one sees the other.
  const isPassedBy =
    firstAfter === first && (rules ?? tastes) !== undefined && after.some((one, at) => one !== others[at]);
  return [isPassedBy ? { ...first, version: first.version + 1 } : firstAfter, ...after];
}

function rulesSpoken(all: OfAll, before: ContactRules, after: ContactRules): Pick<Preferences, 'rules' | 'speaksFor'> {
  const [first, ...others] = all;
  const isChanged = (rule: keyof ContactRules) => before[rule] !== after[rule];
  const isQuietChanged = isChanged('quietFrom') || isChanged('quietTo');
  const changed = RULES.filter((rule) => (QUIET.includes(rule) ? isQuietChanged : isChanged(rule)));
  const ids = others.map(({ customerId }) => customerId);
  return {
    rules: { ...first.rules, ...Object.fromEntries(changed.map((rule) => [rule, after[rule]])) },
    speaksFor:
      ids.length === 0
        ? first.speaksFor
        : { ...first.speaksFor, ...Object.fromEntries(changed.map((rule) => [rule, ids])) },
  };
}

const RULES: readonly (keyof ContactRules)[] = [
  'preferredChannel',
  'timeZone',
  'quietFrom',
  'quietTo',
  'weeklyCap',
  'pausedUntil',
];
/** One rule in two parts. */
const QUIET: readonly (keyof ContactRules)[] = ['quietFrom', 'quietTo'];

function tastesKept(all: OfAll, before: Tastes, after: Tastes): (one: Preferences) => Pick<Preferences, 'tastes'> {
  return (one) => ({
    tastes: {
      likes: opinionsKept(all, one, 'likes', before, after),
      dislikes: opinionsKept(all, one, 'dislikes', before, after),
      sizes: sizesKept(one, one === all[0], before.sizes, after.sizes),
    },
  });
}

/** What a record says against what is said now goes as well. Where nothing else is said now, it keeps its word. */
function opinionsKept(
  all: OfAll,
  one: Preferences,
  list: 'likes' | 'dislikes',
  before: Tastes,
  after: Tastes,
): readonly Taste[] {
  const keysOf = (tastes: readonly Taste[]) => new Set(tastes.map(tasteKey));
  const [liked, disliked] = [keysOf(before.likes), keysOf(before.dislikes)];
  const [likes, dislikes] = [keysOf(after.likes), keysOf(after.dislikes)];
  const isChanged = (key: string) => liked.has(key) !== likes.has(key) || disliked.has(key) !== dislikes.has(key);
  const said = keysOf(after[list]);
  const held = keysOf(one.tastes[list]);
  const known = keysOf(all.flatMap(({ tastes }) => tastes[list]));
  return [
    ...after[list].filter((taste) => held.has(tasteKey(taste)) || (one === all[0] && !known.has(tasteKey(taste)))),
    ...one.tastes[list].filter((taste) => !said.has(tasteKey(taste)) && !isChanged(tasteKey(taste))),
  ];
}

/** The first record takes all sizes of what changes size, for the sizes of one thing are told by one record. */
function sizesKept(
  one: Preferences,
  isFirst: boolean,
  before: readonly Size[],
  after: readonly Size[],
): readonly Size[] {
  const told = (sizes: readonly Size[], of: Size) =>
    sizes
      .filter((size) => sizedThing(size) === sizedThing(of))
      .map(sizeKey)
      .toSorted();
  const isChanged = (size: Size) => !isDeepStrictEqual(told(before, size), told(after, size));
  const own = one.tastes.sizes;
  const said = new Set(after.map(sizeKey));
  const held = new Set(own.map(sizeKey));
  return [
    ...after.filter((size) => (isFirst && isChanged(size)) || (held.has(sizeKey(size)) && !isChanged(size))),
    ...own.filter((size) => !said.has(sizeKey(size)) && !isChanged(size)),
  ];
}
