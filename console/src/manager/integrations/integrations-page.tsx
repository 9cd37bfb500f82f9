import { Button, SimpleGrid, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { ConsoleIntegrationsDocument } from 'customer-graph-client/console';
import { FormDrawer } from '../../components/form-drawer.tsx';
import { Page } from '../../components/page.tsx';
import { ReadView } from '../../components/read-view.tsx';
import { useRead } from '../../graph/use-read.ts';
import { useTexts } from '../../language/language.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { ConnectForm } from './connect-form.tsx';
import { IntegrationCard } from './integration-card.tsx';
import { texts } from './texts.ts';

/** The systems that feed the graph, and how they do today. */
export default function IntegrationsPage() {
  const all = useTexts(texts);
  const viewer = useViewer();
  const [opened, { open, close }] = useDisclosure(false);
  const read = useRead(ConsoleIntegrationsDocument, {});
  const isAdmin = viewer.may('integrations:admin');
  return (
    <Page title={all.title} actions={isAdmin && <Button onClick={open}>{all.connect}</Button>}>
      <ReadView read={read}>
        {({ integrations }) =>
          integrations == null || integrations.length === 0 ? (
            <Text>{all.none}</Text>
          ) : (
            <SimpleGrid cols={{ base: 1, md: 2 }}>
              {integrations.map((integration) => (
                <IntegrationCard key={integration.id} integration={integration} isAdmin={isAdmin} />
              ))}
            </SimpleGrid>
          )
        }
      </ReadView>
      <FormDrawer title={opened ? all.connect : null} onClose={close}>
        <ConnectForm onDone={close} />
      </FormDrawer>
    </Page>
  );
}
