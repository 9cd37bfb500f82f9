import type { PersonName } from '../customer/customer.ts';
import { splitGeneration } from '../customer/name-generation.ts';
import { partWords } from '../customer/person-name.ts';

/** A name as it is compared: lower case, without accents, titles and particles. */
export type NameFeatures = {
  /** Ways in which the person is called, the given name first; each of words with a space between them. */
  readonly given: readonly string[];
  /** The family name without its particles, its words with a space between them. Empty where there is none. */
  readonly family: string;
  /** All words of the family name in one: `de la Cruz` and `Delacruz` have it in common. */
  readonly joinedFamily: string;
  /** What tells a son from his father: `jr`, `iii`. */
  readonly generation: string | null;
};

/** Ways to read one name: as it was given, and where it may have been typed otherwise, the other way round. */
export type NameInterpretation = {
  readonly given: readonly string[];
  readonly family: string;
  readonly joinedFamily: string;
};

export function nameFeatures(name: PersonName | null): NameFeatures {
  const family = splitGeneration(partWords(name?.family));
  const [first, ...others] = partWords(name?.given);
  const more = splitGeneration(others);
  const plainFamily = family.words.every(isRank) ? [] : family.words;
  const plainGiven = withoutWords(TITLES, first === undefined ? [] : [first, ...more.words]);
  const called = [plainGiven, withoutWords(TITLES, partWords(name?.preferred))]
    .filter((words) => !words.every(isFormOfAddress))
    .map((words) => words.join(' '));
  return {
    given: [...new Set(called)].filter((words) => words !== ''),
    family: withoutWords(PARTICLES, plainFamily).join(' '),
    joinedFamily: plainFamily.join(''),
    generation: family.generation ?? more.generation,
  };
}

/** The name as it stands, and with given and family name in each other's place. */
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

/** The words without those of the set, unless nothing else is there. */
function withoutWords(left: ReadonlySet<string>, words: readonly string[]): readonly string[] {
  const rest = words.filter((word) => !left.has(word));
  return rest.length > 0 ? rest : words;
}

const TITLES = new Set(
  'mr mrs ms miss mx dr prof sir dame lady lord rev herr frau monsieur madame mme mlle sr sra'.split(' '),
);

/** How people are addressed who have another name: thousands are called `Sir` in a file, and it is nobody's given name. */
const isFormOfAddress = (word: string): boolean => FORMS_OF_ADDRESS.has(word) || /^\d+(st|nd|rd|th)$/.test(word);
const FORMS_OF_ADDRESS = new Set('mr mrs ms mx dr prof sir rev herr frau monsieur madame mme mlle sr sra'.split(' '));

/** What stands behind the family name of a person of rank, and is none. */
const isRank = (word: string): boolean => RANKS.has(word);
const RANKS = new Set('baronet bt bart esq'.split(' '));

/** Of, of the, son of: what stands before family names, and is left out or joined to them as forms and people like it. */
const PARTICLES = new Set(
  'van von vom zu zum zur de der den des del della di da do dos das du d la le les las los el al bin ibn bint ben ter ten te af av y e st san'.split(
    ' ',
  ),
);
