import { Textarea } from '@mantine/core';
import { ConsoleDeskResolveCaseDocument, type RootCauseCategory } from 'customer-graph-client/console';
import { useState } from 'react';
import { CommandForm } from '../../components/command-form.tsx';
import { errorAt } from '../../components/command-notice.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useTexts } from '../../language/language.ts';
import { rootCauseTexts } from '../../terms/case-terms.ts';
import { ChoiceSelect } from '../common/choice-select.tsx';
import { texts } from './texts.ts';

/** Ends a case: why it happened, and what prevents it. */
export function ResolveForm({ caseId, onDone }: { readonly caseId: string; onDone(): void }) {
  const all = useTexts(texts);
  const command = useCommand(ConsoleDeskResolveCaseDocument, (data) => data.resolveCase ?? null);
  const [category, setCategory] = useState<RootCauseCategory>('PRODUCT');
  const [explanation, setExplanation] = useState('');
  const [prevention, setPrevention] = useState('');
  const [note, setNote] = useState('');
  async function save(): Promise<void> {
    const rootCause = { category, explanation: explanation.trim(), prevention: prevention.trim() || null };
    if ((await command.run({ caseId, rootCause, note: note.trim() || null })) !== null) onDone();
  }
  const area = (label: string, path: string, value: string, change: (text: string) => void) => (
    <Textarea
      {...{ label, value }}
      autosize
      error={errorAt(command, path)}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
  return (
    <CommandForm
      {...{ command, submit: all.resolve, onCancel: onDone }}
      fields={['rootCause.explanation', 'rootCause.prevention', 'note']}
      onSubmit={() => void save()}
    >
      <ChoiceSelect
        label={all.rootCause}
        texts={useTexts(rootCauseTexts)}
        value={category}
        onChange={(value) => value !== null && setCategory(value)}
      />
      {area(all.explanation, 'rootCause.explanation', explanation, setExplanation)}
      {area(all.prevention, 'rootCause.prevention', prevention, setPrevention)}
      {area(all.resolutionNote, 'note', note, setNote)}
    </CommandForm>
  );
}
