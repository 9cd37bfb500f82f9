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

/** A change of preferences. What is absent stays as it is. */
export type PreferencesPatch = {
  readonly rules?: ContactRules;
  readonly tastes?: Tastes;
  /** Added to the answers of one record. */
  readonly answers?: readonly ContactConsent[];
};

type RecordPreferences = readonly [Preferences, ...Preferences[]];

/**
 * Applies a change to the preferences of all records of a person. The named record keeps new answers, because the
 * newest answer is in force whichever record holds it. It also keeps a rule that changes and overrides that rule of the
 * other records. These keep their own rules, in case they turn out to be another person. A taste that is removed or
 * reversed changes in every record that has it. A new taste is added to the named record.
 * @param all preferences of the person's records, the survivor's first
 * @param recordId the record that the input names
 */
export function applyPreferencesPatch(
  all: RecordPreferences,
  recordId: string,
  { rules, tastes, answers = [] }: PreferencesPatch,
): RecordPreferences {
  const person = joinPreferences(all);
  const patchRecord = (record: Preferences) => {
    const isNamed = record.customerId === recordId;
    return mergePatch(record, {
      consents: isNamed ? newestAnswers([...record.consents, ...answers.map(toAnswer)]) : record.consents,
      ...(rules === undefined ? {} : rulesAfterPatch(all, record, isNamed, person.rules, rules)),
      ...(tastes === undefined ? {} : tastesAfterPatch(all, record, isNamed, person.tastes, tastes)),
    });
  };
  const [first, ...others] = all;
  const [firstAfter, othersAfter] = [patchRecord(first), others.map(patchRecord)];
  // Every change of rules and tastes writes the first record too, so that two changes at the same time conflict.
  const isBypassed =
    firstAfter === first && answers.length === 0 && othersAfter.some((record, at) => record !== others[at]);
  return [isBypassed ? { ...first, version: first.version + 1 } : firstAfter, ...othersAfter];
}

function rulesAfterPatch(
  all: RecordPreferences,
  record: Preferences,
  isNamed: boolean,
  before: ContactRules,
  after: ContactRules,
): Pick<Preferences, 'rules' | 'overrides'> {
  const isChanged = (rule: keyof ContactRules) => before[rule] !== after[rule];
  const isQuietChanged = isChanged('quietFrom') || isChanged('quietTo');
  const changed = RULES.filter((rule) => (QUIET.includes(rule) ? isQuietChanged : isChanged(rule)));
  const others = all.filter((other) => other !== record).map(({ customerId }) => customerId);
  const overrides = Object.fromEntries(Object.entries(record.overrides).filter(([rule]) => !isAmong(changed, rule)));
  if (!isNamed) return { rules: record.rules, overrides };
  const changedRules = <T>(valueFor: (rule: keyof ContactRules) => T) =>
    Object.fromEntries(changed.map((rule) => [rule, valueFor(rule)]));
  return {
    rules: { ...record.rules, ...changedRules((rule) => after[rule]) },
    overrides: others.length === 0 ? overrides : { ...overrides, ...changedRules(() => others) },
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
/** These two are one rule. */
const QUIET: readonly (keyof ContactRules)[] = ['quietFrom', 'quietTo'];

function tastesAfterPatch(
  all: RecordPreferences,
  record: Preferences,
  isNamed: boolean,
  before: Tastes,
  after: Tastes,
): Pick<Preferences, 'tastes'> {
  return {
    tastes: {
      likes: opinionsAfterPatch(all, record, isNamed, 'likes', before, after),
      dislikes: opinionsAfterPatch(all, record, isNamed, 'dislikes', before, after),
      sizes: sizesAfterPatch(record, isNamed, before.sizes, after.sizes),
    },
  };
}

/**
 * The likes or dislikes of one record after the change. A record drops what contradicts the change. It keeps what the
 * change does not touch.
 */
function opinionsAfterPatch(
  all: RecordPreferences,
  record: Preferences,
  isNamed: boolean,
  list: 'likes' | 'dislikes',
  before: Tastes,
  after: Tastes,
): readonly Taste[] {
  const keysOf = (tastes: readonly Taste[]) => new Set(tastes.map(tasteKey));
  const [liked, disliked] = [keysOf(before.likes), keysOf(before.dislikes)];
  const [likes, dislikes] = [keysOf(after.likes), keysOf(after.dislikes)];
  const isChanged = (key: string) => liked.has(key) !== likes.has(key) || disliked.has(key) !== dislikes.has(key);
  const afterKeys = keysOf(after[list]);
  const recordKeys = keysOf(record.tastes[list]);
  const knownKeys = keysOf(all.flatMap(({ tastes }) => tastes[list]));
  return [
    ...after[list].filter((taste) => recordKeys.has(tasteKey(taste)) || (isNamed && !knownKeys.has(tasteKey(taste)))),
    ...record.tastes[list].filter((taste) => !afterKeys.has(tasteKey(taste)) && !isChanged(tasteKey(taste))),
  ];
}

/**
 * The sizes of one record after the change. The named record takes all sizes of a subject that changes, because one
 * record holds the sizes of one subject.
 */
function sizesAfterPatch(
  record: Preferences,
  isNamed: boolean,
  before: readonly Size[],
  after: readonly Size[],
): readonly Size[] {
  const keysOfSubject = (sizes: readonly Size[], of: Size) =>
    sizes
      .filter((size) => sizeSubjectKey(size) === sizeSubjectKey(of))
      .map(sizeKey)
      .toSorted();
  const isChanged = (size: Size) => !isDeepStrictEqual(keysOfSubject(before, size), keysOfSubject(after, size));
  const own = record.tastes.sizes;
  const afterKeys = new Set(after.map(sizeKey));
  const ownKeys = new Set(own.map(sizeKey));
  return [
    ...after.filter((size) => (isNamed && isChanged(size)) || (ownKeys.has(sizeKey(size)) && !isChanged(size))),
    ...own.filter((size) => !afterKeys.has(sizeKey(size)) && !isChanged(size)),
  ];
}
