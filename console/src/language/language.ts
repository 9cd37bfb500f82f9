import { createContext, useContext } from 'react';

export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof LANGUAGES;

/** Texts, or functions from values to a text, by name. */
type Texts = Readonly<Record<string, string | ((...values: never[]) => string)>>;
type SameTexts<T> = {
  readonly [Name in keyof T]: T[Name] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : string;
};
export type BothLanguages<T> = { readonly en: SameTexts<T>; readonly de: SameTexts<T> };

/** The compiler checks that both languages have the same texts with the same values. */
export const defineTexts = <T extends Texts>(en: T, de: SameTexts<T>): BothLanguages<T> => ({
  en: en as unknown as SameTexts<T>,
  de,
});

/** The locale of the browser, where it is of a language that the console has. */
export function preferredLocale(): string {
  return navigator.languages.find((locale) => languageOf(locale) !== null) ?? 'en-GB';
}

export function languageOf(locale: string): Language | null {
  const language = locale.slice(0, 2).toLowerCase();
  return language in LANGUAGES ? (language as Language) : null;
}

export const LocaleContext = createContext('en-GB');

const useLanguage = (): Language => languageOf(useContext(LocaleContext)) ?? 'en';

export function useTexts<T>(texts: BothLanguages<T>): SameTexts<T> {
  return texts[useLanguage()];
}
