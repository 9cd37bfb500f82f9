import { NativeSelect, Textarea } from '@mantine/core';
import { ConsoleDeskPromiseCallDocument } from 'customer-graph-client/console';
import { useState } from 'react';
import { CommandForm } from '../../components/command-form.tsx';
import { errorAt } from '../../components/command-notice.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useTexts } from '../../language/language.ts';
import { texts } from './texts.ts';

const AN_HOUR_MS = 3_600_000;

type Props = { readonly customerId: string; readonly caseId: string; onDone(): void };

/** Promises to call about a case. The call stands in the list of what is owed until the customer is reached. */
export function PromiseCallForm({ customerId, caseId, onDone }: Props) {
  const all = useTexts(texts);
  const command = useCommand(ConsoleDeskPromiseCallDocument, (data) => data.promiseCall ?? null);
  const [hours, setHours] = useState('4');
  const [note, setNote] = useState('');
  async function save(): Promise<void> {
    const dueAt = new Date(Date.now() + Number(hours) * AN_HOUR_MS).toISOString();
    const input = { customer: { id: customerId }, caseId, dueAt, note: note.trim() || null };
    if ((await command.run(input)) !== null) onDone();
  }
  return (
    <CommandForm
      {...{ command, submit: all.save, onCancel: onDone }}
      fields={['note', 'dueAt']}
      onSubmit={() => void save()}
    >
      <NativeSelect
        label={all.callDue}
        value={hours}
        data-autofocus
        data={[
          { value: '1', label: all.inHours(1) },
          { value: '4', label: all.inHours(4) },
          { value: '24', label: all.inDays(1) },
          { value: '72', label: all.inDays(3) },
        ]}
        error={errorAt(command, 'dueAt')}
        onChange={(event) => setHours(event.currentTarget.value)}
      />
      <Textarea
        label={all.note}
        value={note}
        autosize
        error={errorAt(command, 'note')}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </CommandForm>
  );
}
