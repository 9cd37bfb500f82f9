import { foldName } from '../../customer/name-folding.ts';
import { transliterate } from '../../customer/transliteration.ts';
import type { NameComparison } from './compare-names.ts';
import { type Comparison, contradicts } from './match-comparison.ts';
import type { Features } from './match-features.ts';
import type { NameInterpretation } from './match-name.ts';
import { areNicknames } from './nicknames.ts';

/**
 * The comparison of two names of which one lacks a part, with that part as a mailbox of its record spells it:
 * `mary.jones84@…` on a record without a given name spells the name of Mary Jones. Null if none or both of the names are
 * complete, if a stated part contradicts, or if no mailbox spells both parts of the complete name.
 */
export function compareSpelledName(names: NameComparison, left: Mailboxes, right: Mailboxes): NameComparison | null {
  const [mine, theirs] = names.readings;
  if (isComplete(mine) === isComplete(theirs) || contradicts(names.given) || contradicts(names.family)) return null;
  const [complete, partial] = isComplete(mine) ? [mine, theirs] : [theirs, mine];
  const { emails } = isComplete(mine) ? right : left;
  const spelling = strongestSpelling(emails.map((email) => spellingOfGiven(email, complete)));
  if (spelling === null) return null;
  const [value = ''] = complete.given;
  return {
    ...names,
    given: partial.given.length === 0 ? { ...SPELLED[spelling], value } : names.given,
    family: partial.family === '' ? { ...SPELLED.NAME, value: complete.family } : names.family,
  };
}

type Mailboxes = Pick<Features, 'emails'>;

const isComplete = ({ given, family }: NameInterpretation): boolean => given.length > 0 && family !== '';

/** How a mailbox spells the given name before or after the family name. */
type Spelling = 'NAME' | 'INITIAL' | null;

const SPELLED: Readonly<Record<'NAME' | 'INITIAL', Comparison>> = {
  NAME: { level: 'close', detail: 'mailboxName', weak: true },
  INITIAL: { level: 'similar', detail: 'mailboxInitial', weak: true },
};

/** Whether a mailbox supplies what the name lacks. `value` is what it spells then. */
export const isSpelled = ({ detail }: Comparison): boolean =>
  detail === SPELLED.NAME.detail || detail === SPELLED.INITIAL.detail;

const strongestSpelling = (spellings: readonly Spelling[]): Spelling =>
  spellings.find((spelling) => spelling === 'NAME') ?? spellings.find((spelling) => spelling !== null) ?? null;

/** Fewer letters spell the names of too many people. */
const MIN_LETTERS = 6;

/** The words of letters before the @, in the form in which names are compared. Empty if they are too short for a name. */
export function mailboxWords(email: string): readonly string[] {
  const words = foldName(email.slice(0, email.lastIndexOf('@'))).split(/[^\p{L}]+/u);
  return words.join('').length < MIN_LETTERS ? [] : words.filter((word) => word !== '');
}

/** How the letters before the @ spell the given name, if the rest of them is the family name. Null if they spell something else. */
function spellingOfGiven(email: string, { given, family, joinedFamily }: NameInterpretation): Spelling {
  const letters = mailboxWords(email).join('');
  const words = family.split(' ');
  // People with two family names use both or one of them.
  const families = new Set([joinedFamily, words.join(''), words[0] ?? '', words.at(-1) ?? ''].map(toLatin));
  const givens = given.flatMap((name) => [name.replaceAll(' ', ''), name.split(' ')[0] ?? '']);
  const names = [...new Set(givens.map(toLatin))].flatMap((one) => [...families].map((other) => [one, other] as const));
  return strongestSpelling(
    names.flatMap(([one, other]) => [
      spellingBeside(letters, one, other),
      spellingBeside(withoutUmlauts(letters), withoutUmlauts(one), withoutUmlauts(other)),
    ]),
  );
}

function spellingBeside(letters: string, given: string, family: string): Spelling {
  if (family.length < 2) return null;
  const before = letters.endsWith(family) ? letters.slice(0, -family.length) : '';
  const after = letters.startsWith(family) ? letters.slice(family.length) : '';
  if ([before, after].some((rest) => rest.length > 1 && (rest === given || areNicknames(rest, given)))) return 'NAME';
  // The last letter of smiths@… is no initial: the whole family may use it.
  return [before, after === 's' ? '' : after].some((rest) => rest !== '' && rest === given[0]) ? 'INITIAL' : null;
}

const toLatin = (word: string): string => transliterate(word)?.text ?? word;

/** Müller is compared as `muller`, and writes mueller in an address. */
const withoutUmlauts = (letters: string): string => letters.replace(/([aou])e/g, '$1');
