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

/** The words of a part of a name; none where it stands for a name that nobody knew. */
export const partWords = (text: string | null | undefined): readonly string[] =>
  text == null || isPlaceholderName(text) ? [] : nameWords(text);

/** What tells a son from his father: `jr`, `iii`; it stands with the family name or behind the first given name. */
export function generationOf({ given, family }: PersonName): string | null {
  const behindFirst = partWords(given).slice(1);
  return splitGeneration(partWords(family)).generation ?? splitGeneration(behindFirst).generation;
}

/** The words without titles, and without those that tell a son from his father: who is which of them, others compare. */
const plainWords = (text: string | null): readonly string[] => splitGeneration(withoutTitles(nameWords(text))).words;

/** Whether two names may be one person's: what both of them tell agrees, and what one of them lacks speaks neither way. */
export function areCompatibleNames(left: PersonName | null, right: PersonName | null): boolean {
  if (left === null || right === null) return true;
  const [mine, theirs] = [givenNamesOf(left), givenNamesOf(right)];
  return (
    agree(plainWords(left.family), plainWords(right.family)) &&
    (mine.length === 0 || theirs.length === 0 || mine.some((a) => theirs.some((b) => agree(a, b))))
  );
}

/** The given name and the preferred one, where there are such, in words. */
const givenNamesOf = (name: PersonName): readonly (readonly string[])[] =>
  [plainWords(name.given), plainWords(name.preferred)].filter((words) => words.length > 0);

/** Word by word, as far as both of them go: equal, or one the initial of the other. */
function agree(left: readonly string[], right: readonly string[]): boolean {
  return left.every((word, index) => {
    const other = right[index] ?? word;
    return word === other || (Math.min(word.length, other.length) === 1 && word[0] === other[0]);
  });
}
