import { Stack, TextInput } from '@mantine/core';
import { ConsoleSaveSegmentDocument, type ConsoleSegmentFieldsFragment } from 'customer-graph-client/console';
import { useState } from 'react';
import { CommandForm } from '../../components/command-form.tsx';
import { errorAt } from '../../components/command-notice.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useTexts } from '../../language/language.ts';
import { ConditionEditor, parseCondition } from '../conditions/condition-editor.tsx';
import { isUnsound } from '../conditions/condition-model.ts';
import { readCondition } from '../conditions/read-condition.ts';
import { FIELD_TEXTS } from './field-texts.ts';
import { SEGMENT_FIELDS } from './segment-fields.ts';
import { SegmentPreview } from './segment-preview.tsx';
import { texts } from './texts.ts';
import { useValueTexts } from './use-value-texts.ts';

const FIRST_CONDITION = {
  all: [{ fact: 'metrics', path: '$.orderCount', operator: 'greaterThanInclusive', value: 1 }],
};

type Props = {
  /** Absent: a new one. */
  readonly segment?: ConsoleSegmentFieldsFragment;
  onDone(id: string | null): void;
};

export function SegmentForm({ segment, onDone }: Props) {
  const all = useTexts(texts);
  const fieldTexts = useTexts(FIELD_TEXTS);
  const valueTexts = useValueTexts();
  const command = useCommand(ConsoleSaveSegmentDocument, (data) => data.saveSegment ?? null);
  const [name, setName] = useState(segment?.name ?? '');
  const [description, setDescription] = useState(segment?.description ?? '');
  const [condition, setCondition] = useState(() => JSON.stringify(segment?.condition ?? FIRST_CONDITION, null, 2));
  const [isChecked, setChecked] = useState(false);
  const built = readCondition(parseCondition(condition), SEGMENT_FIELDS);
  const isWrong = built !== null && isUnsound(built, SEGMENT_FIELDS);
  function check(): boolean {
    setChecked(true);
    return !isWrong;
  }
  const conditionErrors = command.errors.filter(({ path }) => path.includes('condition'));
  const errorsOfCondition =
    conditionErrors.length === 0 ? null : conditionErrors.map(({ message }) => message).join(' ');
  async function save(): Promise<void> {
    if (!check()) return;
    const saved = await command.run({
      ...(segment === undefined ? {} : { id: segment.id, expectedVersion: segment.version }),
      ...{ name, description: description === '' ? null : description },
      condition: parseCondition(condition) as never,
    });
    if (saved !== null) onDone(saved.segment?.id ?? null);
  }
  return (
    <CommandForm
      command={command}
      fields={['name', 'description', ...conditionErrors.map(({ path }) => path.slice(1).join('.'))]}
      submit={all.save}
      onSubmit={() => void save()}
      onCancel={() => onDone(null)}
    >
      <Stack gap="md">
        <TextInput
          label={all.name}
          value={name}
          required
          data-autofocus
          error={errorAt(command, 'name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={all.description}
          value={description}
          error={errorAt(command, 'description')}
          onChange={(event) => setDescription(event.currentTarget.value)}
        />
        <ConditionEditor
          joinLabel={all.customersWhere}
          {...{ fieldTexts, valueTexts }}
          markFaults={isChecked}
          fields={SEGMENT_FIELDS}
          value={condition}
          error={isChecked && isWrong ? all.wrongValues : errorsOfCondition}
          onChange={setCondition}
        />
        <SegmentPreview {...{ condition, check }} />
      </Stack>
    </CommandForm>
  );
}
