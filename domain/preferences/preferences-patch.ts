import { isDeepStrictEqual } from 'node:util';
import { type ContactConsent, newestAnswers, toAnswer } from './consent.ts';
import { joinPreferences } from './joined-preferences.ts';
import {
  type ContactRules,
  mergePatch,
  type Preferences,
  type Size,
  sizeKey,
  sizeSubjectKey,
  type Taste,
  type Tastes,
  tasteKey,
} from './preferences.ts';

/** What a person wishes from now on; what is left out stays as it is. */
export type PreferencesPatch = {
  readonly rules?: ContactRules;
  readonly tastes?: Tastes;
  /** To be added to those of one record. */
  readonly answers?: readonly ContactConsent[];
};

type PreferencesOfRecords = readonly [Preferences, ...Preferences[]];

/**
 * The preferences of all records of a person after its wishes changed. An answer is kept by the record to which it was
 * given, since the newest one holds whichever record keeps it. So is a rule that changes, and that record speaks for the
 * others in it; they keep their own, should they turn out to be somebody else. A taste that goes or turns does so in
 * every record that tells it, and what is new stands with the record to which it was told.
 * @param all of the person, the survivor's first
 * @param recordId to which it was told
 */
export function applyPreferencesPatch(
  all: PreferencesOfRecords,
  recordId: string,
  { rules, tastes, answers = [] }: PreferencesPatch,
): PreferencesOfRecords {
  const person = joinPreferences(all);
  const wishOf = (one: Preferences) => {
    const isTold = one.customerId === recordId;
    return mergePatch(one, {
      consents: isTold ? newestAnswers([...one.consents, ...answers.map(toAnswer)]) : one.consents,
      ...(rules === undefined ? {} : rulesAfterPatch(all, one, isTold, person.rules, rules)),
      ...(tastes === undefined ? {} : tastesAfterPatch(all, one, isTold, person.tastes, tastes)),
    });
  };
  const [first, ...others] = all;
  const [firstAfter, othersAfter] = [wishOf(first), others.map(wishOf)];
  // The first record is part of every change of rules and tastes, so that of two at once one sees the other.
  const isPassedBy = firstAfter === first && answers.length === 0 && othersAfter.some((one, at) => one !== others[at]);
  return [isPassedBy ? { ...first, version: first.version + 1 } : firstAfter, ...othersAfter];
}

function rulesAfterPatch(
  all: PreferencesOfRecords,
  one: Preferences,
  isTold: boolean,
  before: ContactRules,
  after: ContactRules,
): Pick<Preferences, 'rules' | 'speaksFor'> {
  const isChanged = (rule: keyof ContactRules) => before[rule] !== after[rule];
  const isQuietChanged = isChanged('quietFrom') || isChanged('quietTo');
  const changed = RULES.filter((rule) => (QUIET.includes(rule) ? isQuietChanged : isChanged(rule)));
  const others = all.filter((other) => other !== one).map(({ customerId }) => customerId);
  const speaksFor = Object.fromEntries(Object.entries(one.speaksFor).filter(([rule]) => !isAmong(changed, rule)));
  if (!isTold) return { rules: one.rules, speaksFor };
  const of = <T>(give: (rule: keyof ContactRules) => T) =>
    Object.fromEntries(changed.map((rule) => [rule, give(rule)]));
  return {
    rules: { ...one.rules, ...of((rule) => after[rule]) },
    speaksFor: others.length === 0 ? speaksFor : { ...speaksFor, ...of(() => others) },
  };
}

const isAmong = (rules: readonly string[], rule: string): boolean => rules.includes(rule);

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

function tastesAfterPatch(
  all: PreferencesOfRecords,
  one: Preferences,
  isTold: boolean,
  before: Tastes,
  after: Tastes,
): Pick<Preferences, 'tastes'> {
  return {
    tastes: {
      likes: opinionsAfterPatch(all, one, isTold, 'likes', before, after),
      dislikes: opinionsAfterPatch(all, one, isTold, 'dislikes', before, after),
      sizes: sizesAfterPatch(one, isTold, before.sizes, after.sizes),
    },
  };
}

/** What a record says against what is said now goes as well. Where nothing else is said now, it keeps its word. */
function opinionsAfterPatch(
  all: PreferencesOfRecords,
  one: Preferences,
  isTold: boolean,
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
    ...after[list].filter((taste) => held.has(tasteKey(taste)) || (isTold && !known.has(tasteKey(taste)))),
    ...one.tastes[list].filter((taste) => !said.has(tasteKey(taste)) && !isChanged(tasteKey(taste))),
  ];
}

/** The record that is told takes all sizes of what changes size, for the sizes of one thing are told by one record. */
function sizesAfterPatch(
  one: Preferences,
  isTold: boolean,
  before: readonly Size[],
  after: readonly Size[],
): readonly Size[] {
  const told = (sizes: readonly Size[], of: Size) =>
    sizes
      .filter((size) => sizeSubjectKey(size) === sizeSubjectKey(of))
      .map(sizeKey)
      .toSorted();
  const isChanged = (size: Size) => !isDeepStrictEqual(told(before, size), told(after, size));
  const own = one.tastes.sizes;
  const said = new Set(after.map(sizeKey));
  const held = new Set(own.map(sizeKey));
  return [
    ...after.filter((size) => (isTold && isChanged(size)) || (held.has(sizeKey(size)) && !isChanged(size))),
    ...own.filter((size) => !said.has(sizeKey(size)) && !isChanged(size)),
  ];
}
