import { isCommonName } from '../fields/common-names.ts';
import { mailboxWords } from '../fields/mailbox-names.ts';
import type { Features } from '../fields/match-features.ts';
import type { NameFeatures } from '../fields/match-name.ts';

/**
 * The names that a record may have by its mailboxes, if its own name lacks a part: `mary.jones@…`, `maryjones84@…` and
 * `mjones@…`. They only find candidates, so a wrong guess costs a key and nothing else.
 */
export function guessedNames({ name, emails }: Pick<Features, 'name' | 'emails'>): readonly NameFeatures[] {
  if (name.given.length > 0 && name.family !== '') return [];
  return emails.flatMap(guessesIn).map(([given, family]) => ({
    given: name.given.length > 0 ? name.given : [given],
    family: name.family === '' ? family : name.family,
    joinedFamily: name.family === '' ? family : name.joinedFamily,
    generation: name.generation,
  }));
}

/** A given name or an initial, and a family name. */
type Guess = readonly [string, string];

function guessesIn(email: string): readonly Guess[] {
  const words = mailboxWords(email);
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  const guesses: readonly Guess[] =
    words.length > 1
      ? [
          [first, last],
          [last, first],
        ]
      : [[first.slice(0, 1), first.slice(1)], ...splitsOf(first)];
  return guesses.filter(([, family]) => family.length > 1);
}

/** The ways to divide letters into two common names. */
const splitsOf = (letters: string): readonly Guess[] =>
  Array.from(letters, (_, at) => [letters.slice(0, at), letters.slice(at)] as const).flatMap(([one, other]) => [
    ...(isCommonName(one, 'given') && isCommonName(other, 'family') ? [[one, other] as const] : []),
    ...(isCommonName(one, 'family') && isCommonName(other, 'given') ? [[other, one] as const] : []),
  ]);
