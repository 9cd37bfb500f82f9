import { Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { Page } from '../../components/page.tsx';
import { ReadView } from '../../components/read-view.tsx';
import { useTexts } from '../../language/language.ts';
import { StoreChoice } from '../shared/store-choice.tsx';
import { foundIn, guestSalesIn } from './found.ts';
import { LookUpField } from './look-up-field.tsx';
import { LookUpResults } from './look-up-results.tsx';
import { NothingFound } from './nothing-found.tsx';
import { readText } from './readings.ts';
import { texts } from './texts.ts';
import { useLookUp } from './use-look-up.ts';

/** One field that takes whatever the customer has. The text is in the address, so that going back shows the list again. */
export default function LookUpPage() {
  const { title, intro } = useTexts(texts);
  const navigate = useNavigate();
  const [parameters, setParameters] = useSearchParams();
  const text = parameters.get('q') ?? '';
  const read = useLookUp(text);
  const found = read.data === undefined ? [] : foundIn(read.data);
  const sales = read.data === undefined ? [] : guestSalesIn(read.data);
  const only = found.length === 1 && sales.length === 0 ? found[0]?.customer.id : undefined;
  const opens = readText(text).customerId ?? only;
  useEffect(() => {
    // In place of the list of one, which going back would only open again.
    if (opens !== undefined) void navigate(`/counter/customers/${opens}`, { replace: true });
  }, [opens, navigate]);
  return (
    <Page title={title} actions={<StoreChoice />}>
      <Stack gap="lg" maw={820}>
        <LookUpField text={text} busy={read.loading} onAsk={(typed) => setParameters({ q: typed })} />
        {text === '' ? (
          <Text c="dimmed">{intro}</Text>
        ) : (
          <ReadView read={read}>
            {() => (
              <>
                <LookUpResults found={found} sales={sales} isOpening={opens !== undefined} />
                {found.length === 0 && <NothingFound text={text} hasSale={sales.length > 0} />}
              </>
            )}
          </ReadView>
        )}
      </Stack>
    </Page>
  );
}
