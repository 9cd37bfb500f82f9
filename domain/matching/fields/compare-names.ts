import { compareWords } from './compare-words.ts';
import {
  agrees,
  bestOf,
  type Comparison,
  contradicts,
  DIFFERENT,
  MISSING,
  rankOf,
  strongest,
} from './match-comparison.ts';
import { type NameFeatures, type NameInterpretation, nameInterpretations } from './match-name.ts';
import { areNicknames, areOwnNames, shareFormalName } from './nicknames.ts';
import { similarity } from './text-similarity.ts';

export type NameComparison = {
  readonly given: Comparison;
  readonly family: Comparison;
  /** Whether the given name of one was compared with the family name of the other. */
  readonly swapped: boolean;
};

/**
 * Compares the names in every plausible interpretation: first as they stand, then with one of them swapped. A swapped
 * comparison is kept only if all parts that both have agree. A single part may be a given name or a family name.
 */
export function nameComparisons(left: Named, right: Named): readonly [NameComparison, ...NameComparison[]] {
  const [straight, ...others] = nameInterpretations(left.name);
  const [other, ...otherReadings] = nameInterpretations(right.name);
  const swapped = [
    ...others.map((reading) => [reading, other] as const),
    ...otherReadings.map((reading) => [straight, reading] as const),
  ].flatMap(([one, two]) => {
    const comparison = compareInterpretations(one, two, true);
    const fits =
      (agrees(comparison.given) || one.given.length === 0 || two.given.length === 0) &&
      (agrees(comparison.family) || one.family === '' || two.family === '');
    return fits ? [comparison] : [];
  });
  return [compareInterpretations(straight, other, false), ...swapped];
}

type Named = { readonly name: NameFeatures };

function compareInterpretations(left: NameInterpretation, right: NameInterpretation, swapped: boolean): NameComparison {
  return { given: bestOf(left.given, right.given, compareGiven), family: compareFamily(left, right), swapped };
}

function compareGiven(left: string, right: string): Comparison {
  const [[mine = '', ...others], [theirs = '', ...otherTheirs]] = [left.split(' '), right.split(' ')];
  if (isInitial(left) || isInitial(right))
    return isInitialOf(mine, theirs) ? { level: 'similar', basis: 'initial', weak: true } : DIFFERENT;
  if (left === right) return { level: 'exact', value: left };
  const first = compareFirst(mine, theirs);
  if (others.length === 0 && otherTheirs.length === 0) return first;
  const joined = compareWords([mine, ...others].join(''), [theirs, ...otherTheirs].join(''), 'given');
  if (joined.level === 'exact' || !agrees(first)) return strongest([first, joined]);
  return middleNamesAgree(others, otherTheirs)
    ? { ...first, ...(first.level === 'exact' ? { level: 'close', basis: 'part', detail: 'part' } : {}) }
    : // Jean-Paul and Jean-Pierre, Muhammad Ali and Muhammad Hasan: brothers more often than one person.
      { level: 'similar', basis: 'part', weak: true };
}

function compareFirst(mine: string, theirs: string): Comparison {
  if (mine === theirs) return { level: 'exact', value: mine };
  if (areNicknames(mine, theirs))
    return { level: 'close', basis: 'nickname', ...(mayBeSiblings(mine, theirs) ? { weak: true } : {}) };
  const words = compareWords(mine, theirs, 'given');
  if (words.basis === 'typo' && isShortened(mine, theirs)) return { ...words, basis: 'nickname', detail: 'nickname' };
  return shareFormalName(mine, theirs)
    ? strongest([words, { level: 'similar', basis: 'nickname', weak: true }])
    : words;
}

/** `Steph` and `Stephan`: nobody forgets to type two letters at the end, but a Stephanie may be called Steph too. */
function isShortened(mine: string, theirs: string): boolean {
  const [short, long] = mine.length < theirs.length ? [mine, theirs] : [theirs, mine];
  return long.startsWith(short) && long.length - short.length >= 2;
}

/** `Ann` and `Anna`: both are names of their own, and as similar as a name and its typo. */
const mayBeSiblings = (mine: string, theirs: string): boolean =>
  areOwnNames(mine, theirs) && similarity(mine, theirs) !== 'different';

/** Whether the names after the first one may be one person's: one side has none, or at least one pair agrees. */
function middleNamesAgree(mine: readonly string[], theirs: readonly string[]): boolean {
  if (mine.length === 0 || theirs.length === 0) return true;
  return mine.some((one) => theirs.some((two) => isInitialOf(one, two) || agrees(compareFirst(one, two))));
}

/** Whether one is the first letter of the other. */
function isInitialOf(one: string, other: string): boolean {
  const [[first], [second]] = [[...one], [...other]];
  return first === second && (isInitial(one) || isInitial(other));
}

/** One letter of an alphabet with capitals. In other scripts a single letter may be a name. */
const isInitial = (word: string): boolean => [...word].length === 1 && word !== word.toUpperCase();

function compareFamily(left: NameInterpretation, right: NameInterpretation): Comparison {
  if (left.family === '' || right.family === '') return MISSING;
  if (left.family === right.family || left.joinedFamily === right.joinedFamily)
    return { level: 'exact', value: left.family.length <= right.family.length ? left.family : right.family };
  const [mine, theirs] = [left.family.split(' '), right.family.split(' ')];
  const [one, other] = [mine.join(''), theirs.join('')];
  const words = compareWords(one, other, 'family');
  const joined =
    left.joinedFamily === one && right.joinedFamily === other
      ? words
      : strongest([compareWords(left.joinedFamily, right.joinedFamily, 'family'), words]);
  if (mine.length === 1 && theirs.length === 1) return joined;
  if (mine.length !== theirs.length)
    return mine.some((word) => theirs.includes(word)) ? { level: 'close', basis: 'part' } : joined;
  return compareInOrder(mine, theirs);
}

/** The agreement of the two words that agree least: `García López` and `García Pérez` are two families. */
function compareInOrder(mine: readonly string[], theirs: readonly string[]): Comparison {
  const words = mine.map((word, index) => compareWords(word, theirs[index] ?? '', 'family'));
  const least = words.reduce((worst, next) => (rankOf(next.level) < rankOf(worst.level) ? next : worst));
  if (!contradicts(least)) return least;
  return new Set(mine).isSubsetOf(new Set(theirs)) ? { level: 'close', basis: 'part' } : least;
}
