import { TextInput } from '@mantine/core';
import { ConsoleDeskUpdateCaseDocument } from 'customer-graph-client/console';
import { useState } from 'react';
import { CommandForm } from '../../components/command-form.tsx';
import { errorAt } from '../../components/command-notice.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useTexts } from '../../language/language.ts';
import { caseReasonTexts, severityTexts } from '../../terms/case-terms.ts';
import { ChoiceSelect } from '../common/choice-select.tsx';
import type { ShownCase } from './case-type.ts';
import { texts } from './texts.ts';

export function ChangeCaseForm({ serviceCase, onDone }: { readonly serviceCase: ShownCase; onDone(): void }) {
  const all = useTexts(texts);
  const command = useCommand(ConsoleDeskUpdateCaseDocument, (data) => data.updateCase ?? null);
  const [title, setTitle] = useState(serviceCase.title);
  const [severity, setSeverity] = useState(serviceCase.severity);
  const [reason, setReason] = useState(serviceCase.caseReason);
  async function save(): Promise<void> {
    if ((await command.run({ caseId: serviceCase.id, title: title.trim(), severity, reason })) !== null) onDone();
  }
  return (
    <CommandForm command={command} fields={['title']} submit={all.save} onSubmit={() => void save()} onCancel={onDone}>
      <TextInput
        label={all.caseTitle}
        value={title}
        data-autofocus
        error={errorAt(command, 'title')}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <ChoiceSelect
        label={all.severity}
        texts={useTexts(severityTexts)}
        value={severity}
        onChange={(value) => value !== null && setSeverity(value)}
      />
      <ChoiceSelect
        label={all.reason}
        texts={useTexts(caseReasonTexts)}
        value={reason}
        onChange={(value) => value !== null && setReason(value)}
      />
    </CommandForm>
  );
}
