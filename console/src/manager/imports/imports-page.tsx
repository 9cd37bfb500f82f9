import { Button } from '@mantine/core';
import { useDisclosure, useInterval } from '@mantine/hooks';
import { ConsoleImportJobsDocument } from 'customer-graph-client/console';
import { useEffect, useEffectEvent } from 'react';
import { FormDrawer } from '../../components/form-drawer.tsx';
import { Page } from '../../components/page.tsx';
import { PageList } from '../../components/page-list.tsx';
import { usePages } from '../../graph/use-pages.ts';
import { useTexts } from '../../language/language.ts';
import { ImportTable } from './import-table.tsx';
import { StartImportForm } from './start-import-form.tsx';
import { texts } from './texts.ts';

const WATCH_MS = 2_000;

/** The imports of files, the newest first. While one runs, its progress is read again every two seconds. */
export default function ImportsPage() {
  const { title, start, none } = useTexts(texts);
  const [opened, { open, close }] = useDisclosure(false);
  const pages = usePages(ConsoleImportJobsDocument, { first: 20 }, (data) => data.importJobs);
  const refresh = useEffectEvent(() => pages.refresh());
  const { start: watch, stop } = useInterval(() => refresh(), WATCH_MS);
  const runs = pages.items.some(({ importStatus }) => importStatus === 'RUNNING');
  useEffect(() => {
    if (runs) watch();
    return stop;
  }, [runs, watch, stop]);
  return (
    <Page title={title} actions={<Button onClick={open}>{start}</Button>}>
      <PageList pages={pages} empty={none}>
        {(jobs) => <ImportTable jobs={jobs} />}
      </PageList>
      <FormDrawer title={opened ? start : null} onClose={close}>
        <StartImportForm onDone={close} />
      </FormDrawer>
    </Page>
  );
}
