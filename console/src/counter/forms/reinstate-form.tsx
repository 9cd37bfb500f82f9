import { Text, Textarea, TextInput } from '@mantine/core';
import { ConsoleReinstateWarrantyDocument } from 'customer-graph-client/console';
import { useState } from 'react';
import { CommandForm } from '../../components/command-form.tsx';
import { errorAt } from '../../components/command-notice.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import type { ActionFormProps } from '../person/actions.ts';
import { describe } from '../person/counter-customer.ts';
import { texts } from './texts.ts';

/** Cover that lapsed without a fault of the person holds again. */
export function ReinstateForm({ customer, subjectId, onDone, onCancel }: ActionFormProps) {
  const all = useTexts(texts);
  const { day } = useFormats();
  const command = useCommand(ConsoleReinstateWarrantyDocument, (data) => data.reinstateWarranty ?? null);
  const [because, setBecause] = useState('');
  const [dueOn, setDueOn] = useState('');
  if (subjectId === null) return null;
  async function reinstate(warrantyId: string): Promise<void> {
    const payload = await command.run({ warrantyId, because, nextInspectionDue: dueOn || null });
    if (payload === null) return;
    const due = payload.warranty?.nextInspectionDue ?? null;
    onDone([all.reinstated, ...(due === null ? [] : [all.nextInspection(day(due))])].join(' '));
  }
  return (
    <CommandForm
      command={command}
      fields={['because', 'nextInspectionDue']}
      submit={all.reinstate}
      onSubmit={() => void reinstate(subjectId)}
      onCancel={onCancel}
    >
      <Text fw={600}>{describe(customer, subjectId)}</Text>
      <Textarea
        label={all.because}
        value={because}
        required
        autosize
        data-autofocus
        error={errorAt(command, 'because')}
        onChange={(event) => setBecause(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={all.nextInspectionDue}
        description={all.nextInspectionHint}
        value={dueOn}
        error={errorAt(command, 'nextInspectionDue')}
        onChange={(event) => setDueOn(event.currentTarget.value)}
      />
    </CommandForm>
  );
}
