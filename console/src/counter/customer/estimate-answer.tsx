import { Button, Group, Stack } from '@mantine/core';
import { ConsoleAnswerEstimateDocument, type ConsoleJobFragment } from 'customer-graph-client/console';
import { useState } from 'react';
import { CommandNotice } from '../../components/command-notice.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { usePresence } from '../shared/counter-store.ts';
import { PresenceField } from '../shared/presence-field.tsx';
import { texts } from './texts.ts';

type Props = { readonly job: ConsoleJobFragment; onDone(message: string): void };

/** The answer of the person to an estimate, with its sum in the buttons, so that nobody approves another one. */
export function EstimateAnswer({ job, onDone }: Props) {
  const { approve, decline, approved, declined } = useTexts(texts);
  const { money } = useFormats();
  const [present, setPresent] = useState(false);
  const { isElsewhere, presence } = usePresence(job.store);
  const command = useCommand(ConsoleAnswerEstimateDocument, (data) => data.answerEstimate ?? null);
  const { estimate } = job;
  if (estimate == null) return null;
  async function answer(isApproved: boolean): Promise<void> {
    if (estimate == null) return;
    const { amount, currency } = estimate;
    const sum = { amount, currency };
    const done = await command.run({ jobId: job.id, estimate: sum, approve: isApproved, ...presence(present) });
    if (done !== null) onDone(isApproved ? approved(money(estimate)) : declined);
  }
  return (
    <Stack gap="xs">
      {isElsewhere && job.store !== null && <PresenceField store={job.store} checked={present} onChange={setPresent} />}
      <Group gap="xs">
        <Button size="xs" loading={command.busy} onClick={() => void answer(true)}>
          {approve(money(estimate))}
        </Button>
        <Button size="xs" variant="default" disabled={command.busy} onClick={() => void answer(false)}>
          {decline}
        </Button>
      </Group>
      <CommandNotice command={command} />
    </Stack>
  );
}
