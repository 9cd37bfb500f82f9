import { NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
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
import { useShop } from '../../shop/shop-context.ts';
import { ConditionEditor, parseCondition } from '../conditions/condition-editor.tsx';
import { TRIGGERS } from '../terms/action-terms.ts';
import { type ActionDraft, newAction, readAction, writeAction } from './action-draft.ts';
import { ActionRows } from './action-rows.tsx';
import { fieldsOfTrigger } from './event-fields.ts';
import { FIELD_TEXTS } from './field-texts.ts';
import { PreviewPanel } from './preview-panel.tsx';
import { texts } from './texts.ts';
import { useEventValueTexts } from './use-event-value-texts.ts';

const NO_CONDITION = { all: [] };

type Props = {
  /** Absent: a new one. */
  readonly playbook?: ConsolePlaybookFragment;
  onDone(): void;
};

/** A playbook: when, only if, then; and what it would do as it stands here. */
export function PlaybookForm({ playbook, onDone }: Props) {
  const all = useTexts(texts);
  const triggers = useTexts(TRIGGERS);
  const fieldTexts = useTexts(FIELD_TEXTS);
  const valueTexts = useEventValueTexts();
  const { currency } = useShop();
  const command = useCommand(ConsoleSavePlaybookDocument, (data) => data.savePlaybook ?? null);
  const [name, setName] = useState(playbook?.name ?? '');
  const [trigger, setTrigger] = useState<PlaybookTrigger>(playbook?.trigger ?? 'FEEDBACK_RECEIVED');
  const [condition, setCondition] = useState(() => JSON.stringify(playbook?.condition ?? NO_CONDITION, null, 2));
  const [actions, setActions] = useState<readonly ActionDraft[]>(
    () => playbook?.actions.map(readAction) ?? [newAction('OPEN_CASE')],
  );
  const parsed = parseCondition(condition);
  const draft = {
    ...{ name, trigger, condition: parsed as never },
    actions: actions.map((action) => writeAction(action, currency)),
  };
  async function save(): Promise<void> {
    if (parsed === undefined) return;
    const existing = playbook === undefined ? {} : { id: playbook.id, expectedVersion: playbook.version };
    const saved = await command.run({ ...existing, draft });
    if (saved !== null) onDone();
  }
  const ofCondition = command.errors.filter(({ path }) => path.includes('condition'));
  const shown = command.errors.map(({ path }) => path.slice(1).join('.')).filter(isOfForm);
  return (
    <Stack gap="xl">
      <CommandForm command={command} fields={shown} submit={all.save} onSubmit={() => void save()} onCancel={onDone}>
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
        <ConditionEditor
          // Each trigger has fields of its own.
          key={trigger}
          joinLabel={all.onlyIf}
          mayBeEmpty
          fields={fieldsOfTrigger(trigger)}
          {...{ fieldTexts, valueTexts }}
          value={condition}
          error={ofCondition.length === 0 ? null : ofCondition.map(({ message }) => message).join(' ')}
          onChange={setCondition}
        />
        <ActionRows
          actions={actions}
          errorOf={(path) => errorAt(command, `draft.actions.${path}`)}
          onChange={setActions}
        />
      </CommandForm>
      {parsed !== undefined && (
        <Stack gap="sm" component="section" aria-label={all.tryDraft}>
          <Title order={3} size="h4">
            {all.tryDraft}
          </Title>
          <Text size="sm">{all.tryDraftHint}</Text>
          <PreviewPanel key={trigger} draft={draft} />
        </Stack>
      )}
    </Stack>
  );
}

/** Whether an error has a field to stand beside: that of a whole action has none. */
const isOfForm = (path: string): boolean => /^draft\.(name|trigger|condition|actions\.\d+\.\w)/.test(path);
