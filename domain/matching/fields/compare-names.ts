import { isCommonName } from './common-names.ts';
import { compareWords } from './compare-words.ts';
import { isHan } from './han-names.ts';
import { splitHanName } from './han-whole-names.ts';
import { compareByInitials, isInitial, orInitial } from './initials.ts';
import { agrees, bestOf, type Comparison, contradicts, MISSING, rankOf, strongest } from './match-comparison.ts';
import { type NameFeatures, type NameInterpretation, nameInterpretations } from './match-name.ts';
import { areNicknames, areOwnNames, shareFormalName } from './nicknames.ts';
import { similarity } from './text-similarity.ts';

export type NameComparison = {
  readonly given: Comparison;
  readonly family: Comparison;
  /** Whether the given name of one was compared with the family name of the other. */
  readonly swapped: boolean;
  /** The two names as they were compared, left first. */
  readonly readings: readonly [NameInterpretation, NameInterpretation];
};

/**
 * Compares the names in every plausible interpretation: first as they stand, then with one of them swapped. A swapped
 * comparison counts only if a part agrees and no part differs. A single part may be a given name or a family name, but a Robert and
 * a Daniel without family names are twins more often than one Daniel Robert.
 */
export function nameComparisons(left: Named, right: Named): readonly [NameComparison, ...NameComparison[]] {
  const [straight, ...others] = nameInterpretations(left.name);
  const [other, ...otherReadings] = nameInterpretations(right.name);
  const [split, otherSplit] = [splitHanName(left.name), splitHanName(right.name)];
  const swapped = [
    ...[...others, ...split].map((reading) => [reading, other] as const),
    ...[...otherReadings, ...otherSplit].map((reading) => [straight, reading] as const),
    // 张伟 in one field is Wei Zhang and Zhang Wei, in one field or two.
    ...split.flatMap((reading) => otherReadings.map((each) => [reading, each] as const)),
    ...otherSplit.flatMap((reading) => others.map((each) => [each, reading] as const)),
  ].flatMap(([one, two]) => {
    const comparison = compareInterpretations(one, two, true);
    const { given, family } = comparison;
    const fits =
      (agrees(given) || one.given.length === 0 || two.given.length === 0) &&
      (agrees(family) || one.family === '' || two.family === '');
    return fits && (agrees(given) || agrees(family)) ? [comparison] : [];
  });
  return [compareInterpretations(straight, other, false), ...swapped];
}

type Named = { readonly name: NameFeatures };

function compareInterpretations(left: NameInterpretation, right: NameInterpretation, swapped: boolean): NameComparison {
  const given = bestOf(left.given, right.given, compareGiven);
  return { given, family: compareFamily(left, right), swapped, readings: [left, right] };
}

function compareGiven(left: string, right: string): Comparison {
  const [mine, theirs] = [left.split(' '), right.split(' ')];
  if (left === right && !mine.every(isInitial)) return { level: 'exact', value: left };
  if (isHan(left) !== isHan(right)) return compareWords(mine.join(''), theirs.join(''), 'given');
  const hasInitials = [...mine, ...theirs].some(isInitial);
  if (mine.join('') === theirs.join('') && !hasOwnInitials(mine) && !hasOwnInitials(theirs))
    return hasInitials ? { level: 'close', basis: 'typo', weak: true } : { level: 'exact', value: mine.join('') };
  const [[first = '', ...others], [otherFirst = '', ...otherOthers]] = [mine, theirs];
  if (isInitial(first) || isInitial(otherFirst)) return compareFirstInitials(mine, theirs);
  const found = compareFirst(first, otherFirst);
  if (others.length === 0 && otherOthers.length === 0) return found;
  if (!agrees(found)) {
    // Carl Maria is not a typo of Carla Maria.
    const isOther = found.level === 'nearly' && mine.length === theirs.length;
    return hasInitials || isOther ? found : strongest([found, compareWords(mine.join(''), theirs.join(''), 'given')]);
  }
  return middleNamesAgree(others, otherOthers)
    ? { ...found, ...(found.level === 'exact' ? { level: 'close', basis: 'part', detail: 'part' } : {}) }
    : PART;
}

/** Whether the initials stand for names of their own: Joshu A is Joshua, but Paul A is not Paula. */
const hasOwnInitials = (words: readonly string[]): boolean =>
  words.some(isInitial) && words.every((word) => isInitial(word) || isCommonName(word, 'given'));

/** Jean-Paul and Jean-Pierre, Muhammad Ali and Muhammad Hasan: brothers more often than one person. */
const PART: Comparison = { level: 'similar', basis: 'part', weak: true };

function compareFirstInitials(mine: readonly string[], theirs: readonly string[]): Comparison {
  const found = compareByInitials(mine, theirs, compareFirst);
  if (!contradicts(found)) return found;
  const [one, other] = [withoutFirstInitials(mine), withoutFirstInitials(theirs)];
  const hasOneFirstInitial = (one.length === mine.length) !== (other.length === theirs.length);
  // F. Scott may be called Scott.
  return hasOneFirstInitial && agrees(compareGiven(one.join(' '), other.join(' '))) ? PART : found;
}

/** The words from the first one that is not an initial. */
function withoutFirstInitials(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word) => !isInitial(word));
  return at < 0 ? [] : words.slice(at);
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
  const compare = orInitial(compareFirst);
  return mine.some((one) => theirs.some((two) => agrees(compare(one, two))));
}

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
  const isReordered = mine.toSorted().join(' ') === theirs.toSorted().join(' ');
  return isReordered ? { level: 'close', basis: 'part' } : least;
}
