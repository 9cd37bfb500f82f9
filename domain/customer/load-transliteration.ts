import type { Customer } from './customer.ts';

type Transliterator = (word: string) => string | null;

/** The tables are large, and most requests need none: they are loaded with the first name in other letters. */
let loaded: Transliterator | null = null;

const OTHER_SCRIPT = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

/** Loads what `readingOf` needs for these texts, where one is in other letters than Latin ones. */
export async function loadTransliteration(texts: Iterable<string | null | undefined>): Promise<void> {
  if (loaded !== null) return;
  for (const text of texts)
    if (text != null && OTHER_SCRIPT.test(text)) {
      const { transliterate: latinReading } = await import('./transliteration.ts');
      loaded = (word) => {
        const reading = latinReading(word);
        // Others are one of many spellings, or lack vowels: nobody would type just that one.
        return reading?.kind === 'letters' ? reading.text : null;
      };
      return;
    }
}

/** How a word of a name reads in Latin letters; null where it is in them, where nobody can tell, or nothing was loaded. */
export const transliterateWord: Transliterator = (word) => loaded?.(word) ?? null;

/** The texts of which `loadReadings` has to know before the entries of these records are made. */
export function* namesToTransliterate(records: Iterable<Customer | null>): Generator<string | null | undefined> {
  for (const record of records)
    yield* [record?.name?.given, record?.name?.family, record?.name?.preferred, ...(record?.formerNames ?? [])];
}
