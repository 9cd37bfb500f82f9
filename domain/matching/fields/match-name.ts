import type { PersonName } from '../../customer/customer.ts';
import { splitGeneration } from '../../customer/name-generation.ts';
import { partWords, splitGivenName } from '../../customer/person-name.ts';

/** A name in the form that is compared: lower case, without accents, titles and particles. */
export type NameFeatures = {
  /** The given name, then the preferred name. Spaces separate the words of each. `J.P.` is `jp`, and besides `j p`. */
  readonly given: readonly string[];
  /** The family name without particles, words separated by spaces. Empty if there is none. */
  readonly family: string;
  /** All words of the family name joined. It is the same for `de la Cruz` and `Delacruz`. */
  readonly joinedFamily: string;
  /** The suffix that distinguishes a son from his father: `jr`, `iii`. */
  readonly generation: string | null;
};

/** One way to read a name: as it was typed, or with given and family name swapped. */
export type NameInterpretation = {
  readonly given: readonly string[];
  readonly family: string;
  readonly joinedFamily: string;
};

export function nameFeatures(name: PersonName | null): NameFeatures {
  const family = splitGeneration(partWords(name?.family));
  const { words, generation } = splitGivenName(name?.given);
  const plainFamily = family.words.every(isRank) ? [] : family.words;
  const givenNames = [
    words,
    partWords(name?.preferred),
    splitGivenName(separateInitials(name?.given)).words,
    partWords(separateInitials(name?.preferred)),
  ]
    .map((each) => withoutWords(TITLES, each))
    .filter((each) => !each.every(isFormOfAddress))
    .map((each) => each.join(' '));
  return {
    given: [...new Set(givenNames)].filter((each) => each !== ''),
    family: withoutWords(PARTICLES, plainFamily).join(' '),
    joinedFamily: plainFamily.join(''),
    generation: family.generation ?? generation,
  };
}

/** `J.P.` as `J. P.` */
const separateInitials = (text: string | null | undefined): string | null =>
  text?.replace(/(?<![\p{L}\p{M}])(\p{L})\.(?=\p{L})/gu, '$1. ') ?? null;

/** The name as it stands, and with given and family name swapped. */
export function nameInterpretations({
  given,
  family,
  joinedFamily,
}: NameFeatures): readonly [NameInterpretation, ...NameInterpretation[]] {
  const straight: NameInterpretation = { given, family, joinedFamily };
  const [first = ''] = given;
  const words = first.split(' ');
  if (family === '')
    return words.length < 2
      ? [straight, { given: [], family: first, joinedFamily: first }]
      : [straight, splitAt(words, -1), splitAt(words.toReversed(), -1)];
  if (first !== '') return [straight, { given: [family], family: first, joinedFamily: words.join('') }];
  const families = family.split(' ');
  return families.length < 2
    ? [straight, { given: [family], family: '', joinedFamily: '' }]
    : [straight, splitAt(families, -1), splitAt(families.toReversed(), -1)];
}

function splitAt(words: readonly string[], at: number): NameInterpretation {
  const family = words.slice(at);
  return { given: [words.slice(0, at).join(' ')], family: family.join(' '), joinedFamily: family.join('') };
}

/** The words without the excluded ones. If no word remains, all words. */
function withoutWords(excluded: ReadonlySet<string>, words: readonly string[]): readonly string[] {
  const rest = words.filter((word) => !excluded.has(word));
  return rest.length > 0 ? rest : words;
}

const TITLES = new Set(
  'mr mrs ms miss mx dr prof sir dame lady lord rev herr frau monsieur madame mme mlle sr sra'.split(' '),
);

/** Whether the word is a form of address. Files have thousands of records named `Sir`, and it is nobody's given name. */
const isFormOfAddress = (word: string): boolean => FORMS_OF_ADDRESS.has(word) || /^\d+(st|nd|rd|th)$/.test(word);
const FORMS_OF_ADDRESS = new Set('mr mrs ms mx dr prof sir rev herr frau monsieur madame mme mlle sr sra'.split(' '));

/** Whether the word is a rank. It follows a family name but is not part of it. */
const isRank = (word: string): boolean => RANKS.has(word);
const RANKS = new Set('baronet bt bart esq'.split(' '));

/** Particles before family names (of, of the, son of). Forms and people omit them or join them to the name. */
const PARTICLES = new Set(
  'van von vom zu zum zur de der den des del della di da do dos das du d la le les las los el al bin ibn bint ben ter ten te af av y e st san'.split(
    ' ',
  ),
);
