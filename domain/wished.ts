import { isDeepStrictEqual } from 'node:util';
import { type ContactConsent, newestAnswers, toAnswer } from './consent.ts';
import { joinedPreferences } from './joined-preferences.ts';
import {
  type ContactRules,
  type Preferences,
  type Size,
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
 * speaks for the others in it; they keep their own, should they turn out to be somebody else. Of a list that changes,
 * every record keeps what is still in it, and the first one takes what is new.
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
  const listOf =
    <T extends Taste | Size>(pick: (tastes: Tastes) => readonly T[], keyOf: (item: T) => string) =>
    (one: Preferences): readonly T[] => {
      const list = pick(after);
      if (isDeepStrictEqual(pick(before), list)) return pick(one.tastes);
      const held = new Set(pick(one.tastes).map(keyOf));
      const known = new Set(all.flatMap(({ tastes }) => pick(tastes).map(keyOf)));
      return list.filter((item) => held.has(keyOf(item)) || (one === all[0] && !known.has(keyOf(item))));
    };
  const [likes, dislikes, sizes] = [
    listOf((tastes) => tastes.likes, tasteKey),
    listOf((tastes) => tastes.dislikes, tasteKey),
    listOf((tastes) => tastes.sizes, sizeKey),
  ];
  return (one) => ({ tastes: { likes: likes(one), dislikes: dislikes(one), sizes: sizes(one) } });
}
