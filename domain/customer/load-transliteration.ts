import type { Customer } from './customer.ts';

type Transliterator = (word: string) => string | null;

/** The tables are large and most requests need none, so the first name in another script loads them. */
let loaded: Transliterator | null = null;

const OTHER_SCRIPT = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

/** Loads the tables for `transliterateWord`, if one of these texts is not in Latin letters. */
export async function loadTransliteration(texts: Iterable<string | null | undefined>): Promise<void> {
  if (loaded !== null) return;
  for (const text of texts)
    if (text != null && OTHER_SCRIPT.test(text)) {
      const { transliterate } = await import('./transliteration.ts');
      loaded = (word) => {
        const result = transliterate(word);
        // A rough one lacks vowels or is one of many spellings: nobody would type exactly that one.
        return result?.kind === 'letters' ? result.text : null;
      };
      return;
    }
}

/** A word of a name in Latin letters; null if it already is in them, has no reliable form, or no tables are loaded. */
export const transliterateWord: Transliterator = (word) => loaded?.(word) ?? null;

/** The texts to pass to `loadTransliteration` before the entries of these records are made. */
export function* namesToTransliterate(records: Iterable<Customer | null>): Generator<string | null | undefined> {
  for (const record of records)
    yield* [record?.name?.given, record?.name?.family, record?.name?.preferred, ...(record?.formerNames ?? [])];
}
