import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import {
  type ConsolePreventionActionFragment,
  ConsoleSavePreventionActionDocument,
  type PainDimension,
} from 'customer-graph-client/console';
import { useState } from 'react';
import { CommandForm } from '../../components/command-form.tsx';
import { errorAt } from '../../components/command-notice.tsx';
import { optionsOf } from '../../components/options.ts';
import { useCommand } from '../../graph/use-command.ts';
import { addDays } from '../../language/days.ts';
import { useTexts } from '../../language/language.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { useShop } from '../../shop/shop-context.ts';
import { DIMENSIONS } from '../terms/pain-terms.ts';
import { PainKeyField } from './pain-key-field.tsx';
import { texts } from './texts.ts';

const DUE_DAYS = 30;

type Props = {
  /** The action to change; absent: a new one. */
  readonly action?: ConsolePreventionActionFragment;
  readonly pain?: { readonly by: PainDimension; readonly key: string };
  readonly title?: string;
  /** The cases that a new action is linked to, unless the person says otherwise. */
  readonly caseIds?: readonly string[];
  onDone(saved: boolean): void;
};

export function PreventionForm({ action, pain, title: proposal, caseIds = [], onDone }: Props) {
  const all = useTexts(texts);
  const dimensions = useTexts(DIMENSIONS);
  const viewer = useViewer();
  const { today } = useShop();
  const command = useCommand(ConsoleSavePreventionActionDocument, (data) => data.savePreventionAction ?? null);
  const [title, setTitle] = useState(action?.title ?? proposal ?? '');
  const [owner, setOwner] = useState(action?.owner ?? viewer.name ?? '');
  const [dueOn, setDueOn] = useState(action?.dueOn ?? addDays(today(null), DUE_DAYS));
  const [by, setBy] = useState<PainDimension>(action?.pain.by ?? pain?.by ?? 'REASON');
  const [key, setKey] = useState(action?.pain.key ?? pain?.key ?? '');
  const [linked, setLinked] = useState(true);
  const [isPast, setPast] = useState(false);
  async function save(): Promise<void> {
    // A day that has passed stays with its action, and is none to choose.
    const isPastDay = dueOn !== action?.dueOn && dueOn < today(null);
    setPast(isPastDay);
    if (isPastDay) return;
    const saved = await command.run({
      ...(action === undefined ? {} : { id: action.id, expectedVersion: action.version }),
      ...{ title, dueOn, pain: { by, key } },
      ...(owner === action?.owner ? {} : { owner }),
      ...(linked && caseIds.length > 0 ? { caseIds: [...caseIds] } : {}),
    });
    if (saved !== null) onDone(true);
  }
  return (
    <CommandForm
      command={command}
      fields={['title', 'owner', 'dueOn', 'pain.key']}
      submit={all.save}
      onSubmit={() => void save()}
      onCancel={() => onDone(false)}
    >
      <Stack gap="sm">
        <TextInput
          label={all.what}
          value={title}
          required
          data-autofocus
          error={errorAt(command, 'title')}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <TextInput
          label={all.owner}
          value={owner}
          required
          error={errorAt(command, 'owner')}
          onChange={(event) => setOwner(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={all.dueOn}
          value={dueOn}
          error={isPast ? all.pastDay : errorAt(command, 'dueOn')}
          onChange={(event) => setDueOn(event.currentTarget.value)}
        />
        {pain === undefined && (
          <>
            <NativeSelect
              label={all.painBy}
              value={by}
              data={optionsOf(dimensions)}
              onChange={(event) => {
                setBy(event.currentTarget.value as PainDimension);
                setKey('');
              }}
            />
            <PainKeyField by={by} value={key} error={errorAt(command, 'pain.key')} onChange={setKey} />
          </>
        )}
        {caseIds.length > 0 && (
          <Checkbox
            label={all.linkCases(caseIds.length)}
            checked={linked}
            onChange={(event) => setLinked(event.currentTarget.checked)}
          />
        )}
      </Stack>
    </CommandForm>
  );
}
