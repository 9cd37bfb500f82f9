import { Button } from '@mantine/core';
import { useDisclosure, useInterval } from '@mantine/hooks';
import { ConsoleAudiencesDocument } from 'customer-graph-client/console';
import { useEffect, useEffectEvent } from 'react';
import { FormDrawer } from '../../components/form-drawer.tsx';
import { Page } from '../../components/page.tsx';
import { PageList } from '../../components/page-list.tsx';
import { usePages } from '../../graph/use-pages.ts';
import { useTexts } from '../../language/language.ts';
import { AudienceTable } from './audience-table.tsx';
import { ExportForm } from './export-form.tsx';
import { texts } from './texts.ts';

const WATCH_MS = 5_000;

/** The files of members of segments, newest first. While one is made, its state is read again. */
export default function AudiencesPage() {
  const all = useTexts(texts);
  const [opened, { open, close }] = useDisclosure(false);
  const pages = usePages(ConsoleAudiencesDocument, { first: 20 }, (data) => data.audiences);
  const refresh = useEffectEvent(() => pages.refresh());
  const { start, stop } = useInterval(() => refresh(), WATCH_MS);
  const isRunning = pages.items.some(({ exportStatus }) => exportStatus === 'RUNNING');
  useEffect(() => {
    if (isRunning) start();
    return stop;
  }, [isRunning, start, stop]);
  return (
    <Page title={all.title} actions={<Button onClick={open}>{all.start}</Button>}>
      <PageList pages={pages} empty={all.none}>
        {(audiences) => <AudienceTable audiences={audiences} />}
      </PageList>
      <FormDrawer title={opened ? all.start : null} onClose={close}>
        <ExportForm onDone={close} />
      </FormDrawer>
    </Page>
  );
}
