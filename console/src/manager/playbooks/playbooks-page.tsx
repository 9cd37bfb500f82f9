import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { ConsolePlaybooksDocument } from 'customer-graph-client/console';
import { FormDrawer } from '../../components/form-drawer.tsx';
import { Page } from '../../components/page.tsx';
import { ReadView } from '../../components/read-view.tsx';
import { useRead } from '../../graph/use-read.ts';
import { useTexts } from '../../language/language.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { PlaybookForm } from './playbook-form.tsx';
import { PlaybookTable } from './playbook-table.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { texts } from './texts.ts';

/** What follows from an event by itself. */
export default function PlaybooksPage() {
  const all = useTexts(texts);
  const viewer = useViewer();
  const [trying, tries] = useDisclosure(false);
  const [creating, creates] = useDisclosure(false);
  const read = useRead(ConsolePlaybooksDocument, {});
  const mayWrite = viewer.may('playbooks:write');
  const actions = mayWrite && (
    <Group gap="sm">
      <Button variant="default" onClick={tries.open}>
        {all.tryEvent}
      </Button>
      <Button onClick={creates.open}>{all.create}</Button>
    </Group>
  );
  return (
    <Page title={all.title} actions={actions}>
      <ReadView read={read}>
        {({ playbooks }) => <PlaybookTable playbooks={playbooks ?? []} mayWrite={mayWrite} />}
      </ReadView>
      <FormDrawer title={trying ? all.tryEvent : null} onClose={tries.close}>
        <PreviewPanel />
      </FormDrawer>
      <FormDrawer title={creating ? all.create : null} onClose={creates.close}>
        <PlaybookForm onDone={creates.close} />
      </FormDrawer>
    </Page>
  );
}
