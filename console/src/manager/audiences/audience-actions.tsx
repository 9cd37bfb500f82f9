import { Button, Group, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  type ConsoleAudienceFragment,
  ConsoleAudienceUrlDocument,
  ConsoleConfirmAudienceSentDocument,
} from 'customer-graph-client/console';
import { useState } from 'react';
import { useClient } from 'urql';
import { CommandForm } from '../../components/command-form.tsx';
import { errorAt } from '../../components/command-notice.tsx';
import { FormDrawer } from '../../components/form-drawer.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useTexts } from '../../language/language.ts';
import { fromLocalTime } from '../../language/zoned-time.ts';
import { useShop } from '../../shop/shop-context.ts';
import { texts } from './texts.ts';

type Props = { readonly audience: ConsoleAudienceFragment };

export function AudienceActions({ audience: { id, exportStatus, requestedAt, sentAt } }: Props) {
  const all = useTexts(texts);
  const [opened, { open, close }] = useDisclosure(false);
  const canConfirm = sentAt == null && (exportStatus === 'READY' || exportStatus === 'EXPIRED');
  return (
    <Group gap="xs">
      {exportStatus === 'READY' && <DownloadButton id={id} />}
      {canConfirm && (
        <Button size="xs" variant="default" onClick={open}>
          {all.confirm}
        </Button>
      )}
      <FormDrawer title={opened ? all.confirm : null} onClose={close}>
        <ConfirmForm audienceId={id} requestedAt={requestedAt} onDone={close} />
      </FormDrawer>
    </Group>
  );
}

/** The link is good for minutes, so it is read when somebody asks for it. */
function DownloadButton({ id }: { readonly id: string }) {
  const all = useTexts(texts);
  const client = useClient();
  const [missing, setMissing] = useState(false);
  async function download(): Promise<void> {
    const { data } = await client
      .query(ConsoleAudienceUrlDocument, { id }, { requestPolicy: 'network-only' })
      .toPromise();
    const url = data?.node != null && 'url' in data.node ? data.node.url : null;
    if (url == null) setMissing(true);
    else window.open(url, '_blank', 'noopener');
  }
  if (missing) return <Text size="sm">{all.noFile}</Text>;
  return (
    <Button size="xs" onClick={() => void download()}>
      {all.download}
    </Button>
  );
}

type ConfirmProps = { readonly audienceId: string; readonly requestedAt: string; onDone(): void };

function ConfirmForm({ audienceId, requestedAt, onDone }: ConfirmProps) {
  const all = useTexts(texts);
  const command = useCommand(ConsoleConfirmAudienceSentDocument, (data) => data.confirmAudienceSent ?? null);
  const { zoneOf } = useShop();
  const [when, setWhen] = useState('');
  async function confirm(): Promise<void> {
    const now = new Date().toISOString();
    const at = fromLocalTime(when, zoneOf(null)) ?? now;
    const done = await command.run({ audienceId, occurredAt: at < requestedAt ? requestedAt : at });
    if (done !== null) onDone();
  }
  return (
    <CommandForm
      command={command}
      fields={['occurredAt']}
      submit={all.confirm}
      onSubmit={() => void confirm()}
      onCancel={onDone}
    >
      <TextInput
        type="datetime-local"
        label={all.sentAt}
        description={all.sentAtHint}
        value={when}
        data-autofocus
        error={errorAt(command, 'occurredAt')}
        onChange={(event) => setWhen(event.currentTarget.value)}
      />
    </CommandForm>
  );
}
