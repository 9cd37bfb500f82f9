import type { PersonName } from './customer.ts';
import { foldName } from './name-folding.ts';

/** The words of a name in the form in which names are compared. */
export function nameWords(text: string | null): readonly string[] {
  return foldName(text ?? '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Two words of a name: an index of them is searched for a whole word, and for a whole word with the begin of another. */
export type NameEntry = { readonly first: string; readonly second: string };

/** Words for each part of a name. More would not fit the transactions that keep them; the shortest are left out. */
const MOST_WORDS = 3;
const LONGEST_WORD = 40;

/**
 * Under which pairs of words a name is found: each given one (or preferred one) with each of the family, both ways
 * round, and those of one part in their order. Each word comes first in some pair.
 */
export function nameEntries(name: PersonName | null): readonly NameEntry[] {
  if (name === null) return [];
  const families = indexed(nameWords(name.family));
  const preferred = indexed(nameWords(name.preferred)).slice(0, 1);
  const givens = distinct([...preferred, ...indexed(nameWords(name.given))]).slice(0, MOST_WORDS);
  const pairs = [
    ...givens.flatMap((given) => families.flatMap((family) => [pair(given, family), pair(family, given)])),
    ...inOrder(givens),
    ...inOrder(families),
    ...joined(name),
  ];
  const firsts = new Set(pairs.map(({ first }) => first));
  const alone = [...givens, ...families].filter((word) => !firsts.has(word)).map((word) => pair(word, ''));
  return [...new Map([...pairs, ...alone].map((entry) => [`${entry.first}#${entry.second}`, entry])).values()];
}

/** Whether two names may be one person's: what both of them tell agrees, and what one of them lacks speaks neither way. */
export function compatibleNames(left: PersonName | null, right: PersonName | null): boolean {
  if (left === null || right === null) return true;
  const [mine, theirs] = [calledBy(left), calledBy(right)];
  return (
    agree(nameWords(left.family), nameWords(right.family)) &&
    (mine.length === 0 || theirs.length === 0 || mine.some((a) => theirs.some((b) => agree(a, b))))
  );
}

/** The given name and the preferred one, where there are such, in words. */
const calledBy = (name: PersonName): readonly (readonly string[])[] =>
  [nameWords(name.given), nameWords(name.preferred)].filter((words) => words.length > 0);

/** Word by word, as far as both of them go: equal, or one the initial of the other. */
function agree(left: readonly string[], right: readonly string[]): boolean {
  return left.every((word, index) => {
    const other = right[index] ?? word;
    return word === other || (Math.min(word.length, other.length) === 1 && word[0] === other[0]);
  });
}

/** The longest words, as far as the index holds them, in their order. */
function indexed(words: readonly string[]): readonly string[] {
  const cut = distinct(words.map((word) => [...word].slice(0, LONGEST_WORD).join('')));
  const longest = new Set(cut.toSorted((a, b) => b.length - a.length).slice(0, MOST_WORDS));
  return cut.filter((word) => longest.has(word));
}

/** Where names are written without a space between them, they are typed so as well. */
function joined({ given, family }: PersonName): readonly NameEntry[] {
  const name = nameWords(`${family ?? ''}${given ?? ''}`).join('');
  const isSpaceless = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+$/u.test(name);
  return given !== null && family !== null && isSpaceless ? [pair([...name].slice(0, LONGEST_WORD).join(''), '')] : [];
}

const inOrder = (words: readonly string[]): readonly NameEntry[] =>
  words.flatMap((first, index) => words.slice(index + 1).map((second) => pair(first, second)));

const pair = (first: string, second: string): NameEntry => ({ first, second });

const distinct = (words: readonly string[]): readonly string[] => [...new Set(words)];
