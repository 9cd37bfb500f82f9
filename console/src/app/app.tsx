import { MantineProvider } from '@mantine/core';
import { lazy, Suspense, use, useEffect, useMemo, useState } from 'react';
import { LocaleContext, languageOf, preferredLocale } from '../language/language.ts';
import type { Configuration } from '../session/configuration.ts';
import { FaultBoundary } from './fault-boundary.tsx';
import { LocalApp } from './local-app.tsx';
import { ExplorerContext, SettingsContext } from './settings-context.ts';
import { resolveVariables, theme } from './theme.ts';

const StaffApp = lazy(() => import('./staff-app.tsx'));

const LOCALE_KEY = 'locale';

/** The console in the language and the colours that the person chose. */
export function App({ configuration }: { readonly configuration: Promise<Configuration> }) {
  const [locale, setLocale] = useState(() => localStorage.getItem(LOCALE_KEY) ?? preferredLocale());
  useEffect(() => {
    document.documentElement.lang = languageOf(locale) ?? 'en';
  }, [locale]);
  const settings = useMemo(
    () => ({
      locale,
      chooseLocale: (chosen: string) => {
        localStorage.setItem(LOCALE_KEY, chosen);
        setLocale(chosen);
      },
    }),
    [locale],
  );
  return (
    <MantineProvider theme={theme} cssVariablesResolver={resolveVariables} defaultColorScheme="auto">
      <LocaleContext value={locale}>
        <SettingsContext value={settings}>
          <FaultBoundary>
            <Suspense>
              <SignedIn configuration={configuration} />
            </Suspense>
          </FaultBoundary>
        </SettingsContext>
      </LocaleContext>
    </MantineProvider>
  );
}

function SignedIn({ configuration }: { readonly configuration: Promise<Configuration> }) {
  const { graphqlUrl, signIn, explorerUrl = null } = use(configuration);
  return (
    <ExplorerContext value={explorerUrl}>
      {signIn === null ? <LocalApp graphqlUrl={graphqlUrl} /> : <StaffApp graphqlUrl={graphqlUrl} signIn={signIn} />}
    </ExplorerContext>
  );
}
