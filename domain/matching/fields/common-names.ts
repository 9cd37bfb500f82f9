import { transliterate } from '../../customer/transliteration.ts';
import { COMMON_FAMILY_NAMES, COMMON_GIVEN_NAMES, type Frequencies } from './name-frequencies.ts';
import table from './name-table.json' with { type: 'json' };

/** The part of a name that a word is. `Martin` and `Marten` are two given names; as family names one may be a typo. */
export type NamePart = 'given' | 'family';

/** How frequent each name is, from the official counts in domain/matching/fields/name-table.json. */
const SHARES: Readonly<Record<NamePart, ReadonlyMap<string, number>>> = {
  given: sharesIn(table.given),
  family: sharesIn(table.family),
};

const COMMON: Readonly<Record<NamePart, Frequencies>> = { given: COMMON_GIVEN_NAMES, family: COMMON_FAMILY_NAMES };

/** The share of all people who have a name. 0 if the table does not list it. */
export const shareOfName = (name: string, part: NamePart): number => SHARES[part].get(name) ?? 0;

/** Whether many people are known to have the name. Two common names are not typos of each other. */
export function isCommonName(word: string, part: NamePart): boolean {
  if (isListed(word, part)) return true;
  const reading = transliterate(word);
  return reading?.kind === 'letters' && isListed(reading.text, part);
}

const isListed = (name: string, part: NamePart): boolean =>
  SHARES[part].has(name) || Object.hasOwn(COMMON[part].values, name);

function sharesIn(byShare: Readonly<Record<string, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(byShare).flatMap(([perMillion, names]) =>
      names.split(' ').map((name) => [name, Number(perMillion) / 1_000_000] as const),
    ),
  );
}
