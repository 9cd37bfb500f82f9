import { NativeSelect, Textarea } from '@mantine/core';
import { ConsoleDeskPostCaseUpdateDocument } from 'customer-graph-client/console';
import { useState } from 'react';
import { CommandForm } from '../../components/command-form.tsx';
import { errorAt } from '../../components/command-notice.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useTexts } from '../../language/language.ts';
import { texts } from './texts.ts';

const AN_HOUR_MS = 3_600_000;

/** A word to the customer, with the promise when the next one follows. */
export function PostUpdateForm({ caseId, onDone }: { readonly caseId: string; onDone(): void }) {
  const all = useTexts(texts);
  const command = useCommand(ConsoleDeskPostCaseUpdateDocument, (data) => data.postCaseUpdate ?? null);
  const [message, setMessage] = useState('');
  const [hours, setHours] = useState('24');
  async function save(): Promise<void> {
    const nextUpdateDueAt = hours === '' ? null : new Date(Date.now() + Number(hours) * AN_HOUR_MS).toISOString();
    if ((await command.run({ caseId, message: message.trim(), nextUpdateDueAt })) !== null) onDone();
  }
  return (
    <CommandForm
      {...{ command, submit: all.save, onCancel: onDone }}
      fields={['message', 'nextUpdateDueAt']}
      onSubmit={() => void save()}
    >
      <Textarea
        label={all.update}
        value={message}
        required
        autosize
        minRows={3}
        data-autofocus
        error={errorAt(command, 'message')}
        onChange={(event) => setMessage(event.currentTarget.value)}
      />
      <NativeSelect
        label={all.nextUpdateDue}
        value={hours}
        data={[
          { value: '4', label: all.inHours(4) },
          { value: '24', label: all.inDays(1) },
          { value: '72', label: all.inDays(3) },
          { value: '168', label: all.inDays(7) },
          { value: '', label: all.noNext },
        ]}
        error={errorAt(command, 'nextUpdateDueAt')}
        onChange={(event) => setHours(event.currentTarget.value)}
      />
    </CommandForm>
  );
}
