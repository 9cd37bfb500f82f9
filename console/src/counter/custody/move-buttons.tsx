import { Button, Group, Stack } from '@mantine/core';
import { ConsoleMoveItemDocument, type ServiceJobStatus } from 'customer-graph-client/console';
import { useState } from 'react';
import { CommandNotice } from '../../components/command-notice.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useTexts } from '../../language/language.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { usePresence } from '../shared/counter-store.ts';
import { PresenceField } from '../shared/presence-field.tsx';
import type { StoredItem } from './item-table.tsx';
import { moveTexts } from './texts.ts';

type Move = keyof typeof moveTexts.en;

/** The moves of an item that the graph allows; an answer to an estimate and the way back to the person have their own. */
const MOVES: Readonly<Record<ServiceJobStatus, readonly Move[]>> = {
  RECEIVED: ['IN_PROGRESS', 'AWAITING_PARTS', 'READY', 'CANCELLED'],
  IN_PROGRESS: ['READY', 'AWAITING_PARTS', 'CANCELLED'],
  AWAITING_APPROVAL: ['READY', 'CANCELLED'],
  AWAITING_PARTS: ['IN_PROGRESS', 'READY', 'CANCELLED'],
  READY: ['IN_PROGRESS'],
  CANCELLED: ['IN_PROGRESS'],
  RETURNED: [],
};

export function MoveButtons({ job }: { readonly job: StoredItem }) {
  const names = useTexts(moveTexts);
  const { name: associate } = useViewer();
  const { isElsewhere, presence } = usePresence(job.store);
  const [present, setPresent] = useState(false);
  const command = useCommand(ConsoleMoveItemDocument, (data) => data.updateServiceJob ?? null);
  const move = (status: Move) =>
    command.run({ jobId: job.id, expectedVersion: job.version, status, associate, ...presence(present) });
  return (
    <Stack gap="xs">
      {isElsewhere && job.store !== null && <PresenceField store={job.store} checked={present} onChange={setPresent} />}
      <Group gap="xs">
        {MOVES[job.jobStatus].map((status) => (
          <Button
            key={status}
            size="xs"
            variant={status === 'READY' ? 'filled' : 'default'}
            disabled={command.busy}
            onClick={() => void move(status)}
          >
            {names[status]}
          </Button>
        ))}
      </Group>
      <CommandNotice command={command} />
    </Stack>
  );
}
