import { Anchor, type MantineColorScheme, NativeSelect, Stack, useMantineColorScheme } from '@mantine/core';
import { useContext } from 'react';
import { optionsOf } from '../components/options.ts';
import { LANGUAGES, languageOf, useTexts } from '../language/language.ts';
import { ExplorerContext, useSettings } from './settings-context.ts';
import { texts } from './texts.ts';

/** The language and the colours of this browser. */
export function Preferences() {
  const { language, colors, light, dark, system, explorer } = useTexts(texts);
  const { locale, chooseLocale } = useSettings();
  const explorerUrl = useContext(ExplorerContext);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Stack gap="xs">
      <NativeSelect
        size="xs"
        label={language}
        value={languageOf(locale) ?? 'en'}
        data={optionsOf(LANGUAGES)}
        onChange={(event) => chooseLocale(localeOf(event.currentTarget.value))}
      />
      <NativeSelect
        size="xs"
        label={colors}
        value={colorScheme}
        data={[
          { value: 'auto', label: system },
          { value: 'light', label: light },
          { value: 'dark', label: dark },
        ]}
        onChange={(event) => setColorScheme(event.currentTarget.value as MantineColorScheme)}
      />
      {explorerUrl !== null && (
        <Anchor href={explorerUrl} size="sm">
          {explorer}
        </Anchor>
      )}
    </Stack>
  );
}

/** The browser's own locale of a language, such as `de-AT`, before the language alone. */
function localeOf(language: string): string {
  return (
    navigator.languages.find((locale) => languageOf(locale) === language) ?? (language === 'en' ? 'en-GB' : language)
  );
}
