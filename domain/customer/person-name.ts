import type { PersonName } from './customer.ts';
import { foldName } from './name-folding.ts';
import { splitGeneration } from './name-generation.ts';
import { withoutTitles } from './name-parts.ts';
import { isPlaceholderName } from './placeholder-contacts.ts';

/** The words of a name in the form in which names are compared. */
export function nameWords(text: string | null): readonly string[] {
  return foldName(text ?? '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The words of a part of a name; none for a placeholder such as `unknown`. */
export const partWords = (text: string | null | undefined): readonly string[] =>
  text == null || isPlaceholderName(text) ? [] : nameWords(text);

/**
 * The generation (`jr`, `iii`), which tells a son from his father. It follows the family name or the first given name.
 */
export const generationOf = ({ given, family }: PersonName): string | null =>
  splitGeneration(partWords(family)).generation ?? splitGivenName(given).generation;

/** The words of a given name, and the generation that follows them. */
export function splitGivenName(text: string | null | undefined): ReturnType<typeof splitGeneration> {
  const [first, ...others] = partWords(text);
  if (first === undefined) return { words: [], generation: null };
  if (others.length === 1 && isMarked(text ?? '')) return splitGeneration([first, ...others]);
  const { words, generation } = splitGeneration(others);
  return { words: [first, ...words], generation };
}

/** Whether Jun or Sen after one given name is a mark: `Hans jun`, `Hans Jun.`. It is a name in Xiao Jun and Min-jun. */
const isMarked = (text: string): boolean => /\s(jun|sen)\s*$/.test(text) || /\s(jun|sen)\.\s*$/i.test(text);

/** The words without titles and generation. `generationOf` gives the generation to callers that compare it. */
const plainWords = (text: string | null): readonly string[] => splitGeneration(withoutTitles(nameWords(text))).words;

/**
 * Whether two names may belong to one person: parts that both have agree, and a part that one of them lacks does not
 * count.
 */
export function areCompatibleNames(left: PersonName | null, right: PersonName | null): boolean {
  if (left === null || right === null) return true;
  const [mine, theirs] = [givenNamesOf(left), givenNamesOf(right)];
  return (
    agree(plainWords(left.family), plainWords(right.family)) &&
    (mine.length === 0 || theirs.length === 0 || mine.some((a) => theirs.some((b) => agree(a, b))))
  );
}

/** The words of the given name and of the preferred name, if present. */
const givenNamesOf = (name: PersonName): readonly (readonly string[])[] =>
  [plainWords(name.given), plainWords(name.preferred)].filter((words) => words.length > 0);

/**
 * Compares word by word up to the end of the shorter name: each pair is equal, or one word is the initial of the other.
 */
function agree(left: readonly string[], right: readonly string[]): boolean {
  return left.every((word, index) => {
    const other = right[index] ?? word;
    return word === other || (Math.min(word.length, other.length) === 1 && word[0] === other[0]);
  });
}
