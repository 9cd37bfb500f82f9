import { MantineProvider } from '@mantine/core';
import { Suspense, useEffect, useMemo, useState } from 'react';
import { LocaleContext, languageOf, preferredLocale } from '../language/language.ts';
import type { Opening } from '../session/opening.ts';
import { FaultBoundary } from './fault-boundary.tsx';
import { LocalApp } from './local-app.tsx';
import { ExplorerContext, SettingsContext } from './settings-context.ts';
import { StaffApp } from './staff-app.tsx';
import { resolveVariables, theme } from './theme.ts';

const LOCALE_KEY = 'locale';

type Props = { readonly opening: PromiseSettledResult<Opening> };

/** The console in the language and the colours that the person chose. */
export function App({ opening }: Props) {
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
              <SignedIn opening={opening} />
            </Suspense>
          </FaultBoundary>
        </SettingsContext>
      </LocaleContext>
    </MantineProvider>
  );
}

function SignedIn({ opening }: Props) {
  if (opening.status === 'rejected') throw opening.reason;
  const { explorerUrl, signedIn, ...access } = opening.value;
  return (
    <ExplorerContext value={explorerUrl}>
      {signedIn.kind === 'local' ? (
        <LocalApp {...access} first={signedIn} />
      ) : (
        <StaffApp {...access} session={signedIn.session} />
      )}
    </ExplorerContext>
  );
}
