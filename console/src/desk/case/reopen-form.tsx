import { Textarea } from '@mantine/core';
import { ConsoleDeskReopenCaseDocument } from 'customer-graph-client/console';
import { useState } from 'react';
import { CommandForm } from '../../components/command-form.tsx';
import { errorAt } from '../../components/command-notice.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useTexts } from '../../language/language.ts';
import { texts } from './texts.ts';

export function ReopenForm({ caseId, onDone }: { readonly caseId: string; onDone(): void }) {
  const { reopen, reopenBecause } = useTexts(texts);
  const command = useCommand(ConsoleDeskReopenCaseDocument, (data) => data.reopenCase ?? null);
  const [because, setBecause] = useState('');
  async function save(): Promise<void> {
    if ((await command.run({ caseId, because: because.trim() })) !== null) onDone();
  }
  return (
    <CommandForm {...{ command, submit: reopen, onCancel: onDone }} fields={['because']} onSubmit={() => void save()}>
      <Textarea
        label={reopenBecause}
        value={because}
        required
        autosize
        data-autofocus
        error={errorAt(command, 'because')}
        onChange={(event) => setBecause(event.currentTarget.value)}
      />
    </CommandForm>
  );
}
