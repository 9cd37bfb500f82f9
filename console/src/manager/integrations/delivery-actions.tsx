import { Button, Group, ScrollArea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  ConsoleReplayWebhookDeliveryDocument,
  ConsoleWebhookDeliveryDocument,
  type WebhookDeliveryFieldsFragment,
} from 'customer-graph-client/console';
import { CommandNotice } from '../../components/command-notice.tsx';
import { FormDrawer } from '../../components/form-drawer.tsx';
import { ReadView } from '../../components/read-view.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useRead } from '../../graph/use-read.ts';
import { useTexts } from '../../language/language.ts';
import { useViewer } from '../../session/viewer-context.ts';
import classes from './delivery-actions.module.css';
import { texts } from './texts.ts';

export function DeliveryActions({ delivery: { id } }: { readonly delivery: WebhookDeliveryFieldsFragment }) {
  const all = useTexts(texts);
  const viewer = useViewer();
  const command = useCommand(ConsoleReplayWebhookDeliveryDocument, (data) => data.replayWebhookDelivery ?? null);
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Group gap="xs">
        {viewer.may('pii:read') && (
          <Button size="xs" variant="default" onClick={open}>
            {all.payload}
          </Button>
        )}
        {viewer.may('integrations:admin') && (
          <Button
            size="xs"
            variant="default"
            loading={command.busy}
            onClick={() => void command.run({ deliveryId: id })}
          >
            {all.replay}
          </Button>
        )}
      </Group>
      <CommandNotice command={command} />
      <FormDrawer title={opened ? all.payload : null} onClose={close}>
        <Payload id={id} />
      </FormDrawer>
    </>
  );
}

/** To read it is in the audit log, so it is read when somebody asks for it. */
function Payload({ id }: { readonly id: string }) {
  const { noPayload, payload: label } = useTexts(texts);
  const read = useRead(ConsoleWebhookDeliveryDocument, { id });
  return (
    <ReadView read={read}>
      {({ node }) => {
        const payload = node != null && 'payload' in node ? node.payload : null;
        return (
          <ScrollArea.Autosize mah="60vh" viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': label }}>
            <pre className={classes['payload']}>{payload == null ? noPayload : JSON.stringify(payload, null, 2)}</pre>
          </ScrollArea.Autosize>
        );
      }}
    </ReadView>
  );
}
