import { createContext, useContext } from 'react';

export type Settings = { readonly locale: string; chooseLocale(locale: string): void };

export const SettingsContext = createContext<Settings>({ locale: 'en-GB', chooseLocale: () => {} });

/** Where the place that serves the console has a page to ask the API from; null: it has none. */
export const ExplorerContext = createContext<string | null>(null);

export const useSettings = (): Settings => useContext(SettingsContext);
