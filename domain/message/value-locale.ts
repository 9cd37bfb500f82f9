import { canonicalLocale } from './template.ts';

/**
 * The locale in which a text writes days, times and money: that of the reader, who may live in another country than the
 * text's author. A British reader of an English text gets `5 March 2027`, an American `March 5, 2027`.
 * @param textLocale of the text, such as `en`; its language stays
 * @param readerLocale null: not known
 * @param shopRegion where readers live whose region is not known; null: not known either
 */
export function localeOfValues(textLocale: string, readerLocale: string | null, shopRegion: string | null): string {
  const text = new Intl.Locale(textLocale);
  const reader = readerLocale === null ? null : canonicalLocale(readerLocale);
  const region = reader === null ? undefined : new Intl.Locale(reader).region;
  if (reader !== null && region !== undefined && new Intl.Locale(reader).language === text.language) return reader;
  const known = text.region ?? region ?? shopRegion;
  return known === null ? textLocale : new Intl.Locale(textLocale, { region: known }).toString();
}
