import { JsonInput, NativeSelect, Stack, TextInput } from '@mantine/core';
import {
  type ConsolePlaybookFragment,
  ConsoleSavePlaybookDocument,
  type PlaybookTrigger,
} from 'customer-graph-client/console';
import { useState } from 'react';
import { CommandForm } from '../../components/command-form.tsx';
import { errorAt } from '../../components/command-notice.tsx';
import { optionsOf } from '../../components/options.ts';
import { useCommand } from '../../graph/use-command.ts';
import { useTexts } from '../../language/language.ts';
import { parseCondition } from '../conditions/condition-editor.tsx';
import { TRIGGERS } from '../terms/action-terms.ts';
import { writeActions } from './action-inputs.ts';
import { texts } from './texts.ts';

const FIRST_CONDITION = { all: [{ fact: 'event', path: '$.isLow', operator: 'equal', value: true }] };
const FIRST_ACTIONS = [{ kind: 'OPEN_CASE', severity: 'NORMAL', reason: 'OTHER', title: '' }];
const write = (value: unknown): string => JSON.stringify(value, null, 2);
const MONOSPACE = { input: { fontFamily: 'monospace' } };

type Props = {
  /** Absent: a new one. */
  readonly playbook?: ConsolePlaybookFragment;
  onDone(): void;
};

/** A playbook with its condition and its actions as texts, in the format of docs/playbooks.md. */
export function PlaybookForm({ playbook, onDone }: Props) {
  const all = useTexts(texts);
  const triggers = useTexts(TRIGGERS);
  const command = useCommand(ConsoleSavePlaybookDocument, (data) => data.savePlaybook ?? null);
  const [name, setName] = useState(playbook?.name ?? '');
  const [trigger, setTrigger] = useState<PlaybookTrigger>(playbook?.trigger ?? 'FEEDBACK_RECEIVED');
  const [condition, setCondition] = useState(() => write(playbook?.condition ?? FIRST_CONDITION));
  const [actions, setActions] = useState(() => write(playbook ? writeActions(playbook.actions) : FIRST_ACTIONS));
  const under = (part: string) => command.errors.filter(({ path }) => path.includes(part));
  const textOf = (part: string) =>
    under(part)
      .map(({ message }) => message)
      .join(' ');
  const isJson = parseCondition(condition) !== undefined && parseCondition(actions) !== undefined;
  async function save(): Promise<void> {
    if (!isJson) return;
    const draft = { name, trigger, condition: parseCondition(condition), actions: parseCondition(actions) } as never;
    const existing = playbook === undefined ? {} : { id: playbook.id, expectedVersion: playbook.version };
    const saved = await command.run({ ...existing, draft });
    if (saved !== null) onDone();
  }
  const shown = [...under('condition'), ...under('actions')].map(({ path }) => path.slice(1).join('.'));
  return (
    <CommandForm
      command={command}
      fields={['draft.name', 'draft.trigger', ...shown]}
      submit={all.save}
      onSubmit={() => void save()}
      onCancel={onDone}
    >
      <Stack gap="sm">
        <TextInput
          label={all.name}
          value={name}
          required
          data-autofocus
          error={errorAt(command, 'draft.name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          label={all.trigger}
          value={trigger}
          data={optionsOf(triggers)}
          error={errorAt(command, 'draft.trigger')}
          onChange={(event) => setTrigger(event.currentTarget.value as PlaybookTrigger)}
        />
        <JsonInput
          label={all.condition}
          value={condition}
          error={parseCondition(condition) === undefined ? all.noJson : textOf('condition') || null}
          onChange={setCondition}
          {...{ autosize: true, minRows: 4, maxRows: 16, styles: MONOSPACE }}
        />
        <JsonInput
          label={all.actions}
          value={actions}
          error={parseCondition(actions) === undefined ? all.noJson : textOf('actions') || null}
          onChange={setActions}
          {...{ autosize: true, minRows: 4, maxRows: 16, styles: MONOSPACE }}
        />
      </Stack>
    </CommandForm>
  );
}
