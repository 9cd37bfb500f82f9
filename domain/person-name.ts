import removeAccents from 'remove-accents';
import type { PersonName } from './customer.ts';

const MOST_TOKENS = 4;

/** A name as it is compared: lower case, no accents, one space between its words. */
export function nameKey(name: string): string {
  return removeAccents(name.normalize('NFKD'))
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Two ways round of the same two words: the range of the index in which a search for them begins. */
export type NameEntry = { readonly first: string; readonly second: string };

/**
 * Under which words a person is found: family before given and given before family, the preferred name as a given one,
 * and each later word of a family name of several.
 */
export function nameEntries(name: PersonName | null): readonly NameEntry[] {
  if (name === null) return [];
  const givens = unique([name.given, name.preferred].map((part) => nameKey(part ?? '')));
  const families = tails(nameKey(name.family ?? ''));
  const entries = [
    ...givens.flatMap((given) => (families.length === 0 ? [{ first: given, second: '' }] : [])),
    ...families.flatMap((family) =>
      givens.length === 0
        ? [{ first: family, second: '' }]
        : givens.flatMap((given) => [
            { first: family, second: given },
            { first: given, second: family },
          ]),
    ),
  ];
  return [...new Map(entries.map((entry) => [`${entry.first}#${entry.second}`, entry])).values()];
}

/**
 * Whether two names may be one person's: family names equal, given names equal or one the beginning of the other, and
 * what one of them lacks speaks neither way.
 */
export function compatibleNames(left: PersonName | null, right: PersonName | null): boolean {
  if (left === null || right === null) return true;
  return agree(left.family, right.family, (a, b) => a === b) && agree(left.given, right.given, begins);
}

const begins = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

function agree(left: string | null, right: string | null, alike: (a: string, b: string) => boolean): boolean {
  const [a, b] = [nameKey(left ?? ''), nameKey(right ?? '')];
  return a === '' || b === '' || alike(a, b);
}

/** `garcia lopez` and `lopez`. */
function tails(name: string): readonly string[] {
  const words = name.split(' ').slice(0, MOST_TOKENS);
  return unique(words.map((_, index) => words.slice(index).join(' ')));
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts.filter((text) => text !== ''))];
