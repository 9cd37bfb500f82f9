import { Button, SegmentedControl } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { ConsolePreventionActionsDocument, type PreventionStatus } from 'customer-graph-client/console';
import { useState } from 'react';
import { FormDrawer } from '../../components/form-drawer.tsx';
import { Page } from '../../components/page.tsx';
import { PageList } from '../../components/page-list.tsx';
import { usePages } from '../../graph/use-pages.ts';
import { useTexts } from '../../language/language.ts';
import { useViewer } from '../../session/viewer-context.ts';
import classes from './prevention-card.module.css';
import { PreventionCard } from './prevention-card.tsx';
import { PreventionForm } from './prevention-form.tsx';
import { texts } from './texts.ts';

const STATUSES = ['ALL', 'PLANNED', 'DONE', 'DROPPED'] as const satisfies readonly (PreventionStatus | 'ALL')[];
type Shown = (typeof STATUSES)[number];

/** What is done so that pain points stop, and whether it worked. */
export default function PreventionPage() {
  const all = useTexts(texts);
  const viewer = useViewer();
  const [shown, setShown] = useState<Shown>('ALL');
  const [opened, { open, close }] = useDisclosure(false);
  const pages = usePages(
    ConsolePreventionActionsDocument,
    { status: shown === 'ALL' ? null : [shown], first: 20, withCases: viewer.may('cases:read') },
    (data) => data.preventionActions,
  );
  const mayPlan = viewer.may('insights:write') || viewer.may('cases:write');
  return (
    <Page title={all.title} actions={mayPlan && <Button onClick={open}>{all.plan}</Button>}>
      <SegmentedControl
        aria-label={all.status}
        value={shown}
        data={STATUSES.map((value) => ({ value, label: all[value] }))}
        onChange={(value) => setShown(value as Shown)}
        style={{ alignSelf: 'flex-start' }}
      />
      <PageList pages={pages} empty={all.none}>
        {(actions) => (
          <ul className={classes['list']}>
            {actions.map((action) => (
              <PreventionCard key={action.id} action={action} mayPlan={mayPlan} />
            ))}
          </ul>
        )}
      </PageList>
      <FormDrawer title={opened ? all.plan : null} onClose={close}>
        <PreventionForm onDone={close} />
      </FormDrawer>
    </Page>
  );
}
