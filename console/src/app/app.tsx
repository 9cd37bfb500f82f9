import { MantineProvider } from '@mantine/core';
import { Suspense, useEffect, useMemo, useState } from 'react';
import { LocaleContext, languageOf, preferredLocale } from '../language/language.ts';
import { FaultBoundary } from './fault-boundary.tsx';
import { LocalApp } from './local-app.tsx';
import { ExplorerContext, SettingsContext } from './settings-context.ts';
import { StaffApp } from './staff-app.tsx';
import type { Start } from './start.ts';
import { resolveVariables, theme } from './theme.ts';

const LOCALE_KEY = 'locale';

type Props = { readonly start: PromiseSettledResult<Start> };

/** The console in the language and the colours that the person chose. */
export function App({ start }: Props) {
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
              <SignedIn start={start} />
            </Suspense>
          </FaultBoundary>
        </SettingsContext>
      </LocaleContext>
    </MantineProvider>
  );
}

function SignedIn({ start }: Props) {
  if (start.status === 'rejected') throw start.reason;
  const { explorerUrl, graphqlUrl, signedIn, client } = start.value;
  return (
    <ExplorerContext value={explorerUrl}>
      {signedIn.kind === 'local' ? (
        <LocalApp graphqlUrl={graphqlUrl} first={{ ...signedIn, client }} />
      ) : (
        <StaffApp client={client} session={signedIn.session} />
      )}
    </ExplorerContext>
  );
}
