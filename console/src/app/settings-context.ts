import { createContext, useContext } from 'react';

export type Settings = { readonly locale: string; chooseLocale(locale: string): void };

export const SettingsContext = createContext<Settings>({ locale: 'en-GB', chooseLocale: () => {} });

export const useSettings = (): Settings => useContext(SettingsContext);
