import { latinReading } from '../customer/latin-reading.ts';
import { COMMON_FAMILY_NAMES, COMMON_GIVEN_NAMES, type Frequencies } from './name-frequencies.ts';
import table from './name-table.json' with { type: 'json' };

/** Which part of a name a word is: `Martin` and `Marten` are two given names, and either may be the other's family name. */
export type NamePart = 'given' | 'family';

/** Of a name that is rare where the counts come from: it may well be met more often in a shop elsewhere. */
const RAREST = 1 / 10_000;

/** How often each name is met, by the counts of offices and by the list of what is common elsewhere. */
export const NAME_FREQUENCIES: Readonly<Record<NamePart, Frequencies>> = {
  given: withTable(COMMON_GIVEN_NAMES, table.given),
  family: withTable(COMMON_FAMILY_NAMES, table.family),
};

/** Names of which a table knows that many have them are no typing errors of each other. */
export function isKnownName(word: string, part: NamePart): boolean {
  const { values } = NAME_FREQUENCIES[part];
  if (Object.hasOwn(values, word)) return true;
  const reading = latinReading(word);
  return reading?.kind === 'letters' && Object.hasOwn(values, reading.text);
}

/** The more frequent of both: what is rare in the one country may be common in another. */
function withTable({ values, others }: Frequencies, byShare: Readonly<Record<string, string>>): Frequencies {
  const known = new Map(Object.entries(values));
  for (const [perMillion, names] of Object.entries(byShare))
    for (const name of names.split(' '))
      known.set(name, Math.max(known.get(name) ?? RAREST, Number(perMillion) / 1_000_000));
  return { values: Object.fromEntries(known), others };
}
