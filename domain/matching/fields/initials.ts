import { romanizationKey, scriptOf } from '../../customer/transliteration.ts';
import { BY_SYLLABLES, toLatin } from './compare-words.ts';
import { agrees, type Comparison, contradicts, DIFFERENT, MISSING } from './match-comparison.ts';

/** Whether a word that `foldName` gave is one letter. One character or syllable of Chinese, Japanese or Korean may be a whole name. */
export function isInitial(word: string): boolean {
  if ([...word].length !== 1) return false;
  const script = scriptOf(word);
  return script === null || !BY_SYLLABLES.has(script);
}

type Compare = (left: string, right: string) => Comparison;

/**
 * Compares the words of two given names of which at least one begins with an initial. In order, each word of the shorter name
 * belongs to a word of the longer one, the first to the first. `J. P.` may be Jean Paul, Jean or Jean Marie Paul, but not Jean
 * Robert, Paul or Paul Jean.
 * @param compareWhole compares two words that are not initials
 */
export function compareByInitials(
  left: readonly string[],
  right: readonly string[],
  compareWhole: Compare,
): Comparison {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  const compare = orInitial(compareWhole);
  if (isInOrder(short, long, (one, other) => agrees(compare(one, other)))) return INITIAL;
  return isInOrder(short, long, (one, other) => !contradicts(compare(one, other))) ? MISSING : DIFFERENT;
}

/** The comparison of two words that may be initials. An initial agrees weakly with a word that it begins, and contradicts others. */
export const orInitial =
  (compareWhole: Compare): Compare =>
  (left, right) =>
    isInitial(left) || isInitial(right) ? compareInitial(left, right) : compareWhole(left, right);

const INITIAL: Comparison = { level: 'similar', basis: 'initial', weak: true };

function isInOrder(
  short: readonly string[],
  long: readonly string[],
  fits: (one: string, other: string) => boolean,
): boolean {
  let next = 0;
  return short.every((word, index) => {
    const found = long.findIndex((other, at) => at >= next && (index > 0 || at === 0) && fits(word, other));
    next = found + 1;
    return found >= 0;
  });
}

function compareInitial(left: string, right: string): Comparison {
  if (firstLetter(left) === firstLetter(right)) return INITIAL;
  const [mine, theirs] = [scriptOf(left), scriptOf(right)];
  if (mine !== null && mine === theirs) return DIFFERENT;
  return hasLetters(left) && hasLetters(right) ? acrossScripts(left, right) : DIFFERENT;
}

const firstLetter = (word: string): string => [...word][0] ?? '';
const hasLetters = (word: string): boolean => /\p{L}/u.test(word);

function acrossScripts(left: string, right: string): Comparison {
  const [mine, theirs] = [toLatin(left), toLatin(right)];
  if (mine?.kind !== 'letters' || theirs?.kind !== 'letters') return MISSING;
  const [one, other] = [firstLetter(romanizationKey(mine.text)), firstLetter(romanizationKey(theirs.text))];
  return one === other || INTERCHANGEABLE.some((letters) => letters.includes(one) && letters.includes(other))
    ? INITIAL
    : DIFFERENT;
}

/** First letters of romanisation keys that may stand for one letter of another script: Елена, Yelena; Ганна, Hanna; Джон, John. */
const INTERCHANGEABLE = ['aeiu', 'bv', 'uv', 'cks', 'ctz', 'hk', 'gh', 'giz', 'ft'];
