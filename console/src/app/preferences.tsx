import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { useContext } from 'react';
import { optionsOf } from '../components/options.ts';
import { LANGUAGES, languageOf, useTexts } from '../language/language.ts';
import { PlainSelect } from './plain-select.tsx';
import classes from './preferences.module.css';
import { ExplorerContext, useSettings } from './settings-context.ts';
import { texts } from './texts.ts';

/** The language and the colours of this browser. */
export function Preferences() {
  const { language, colors, light, dark, system, explorer } = useTexts(texts);
  const { locale, chooseLocale } = useSettings();
  const explorerUrl = useContext(ExplorerContext);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div className={classes['preferences']}>
      <PlainSelect
        label={language}
        value={languageOf(locale) ?? 'en'}
        options={optionsOf(LANGUAGES)}
        onChange={(chosen) => chooseLocale(localeOf(chosen))}
      />
      <PlainSelect
        label={colors}
        value={colorScheme}
        options={[
          { value: 'auto', label: system },
          { value: 'light', label: light },
          { value: 'dark', label: dark },
        ]}
        onChange={(chosen) => setColorScheme(chosen as MantineColorScheme)}
      />
      {explorerUrl !== null && (
        <a href={explorerUrl} className={classes['explorer']}>
          {explorer}
        </a>
      )}
    </div>
  );
}

/** The browser's own locale of a language, such as `de-AT`, before the language alone. */
function localeOf(language: string): string {
  return (
    navigator.languages.find((locale) => languageOf(locale) === language) ?? (language === 'en' ? 'en-GB' : language)
  );
}
