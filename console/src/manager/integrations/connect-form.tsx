import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import { ConsoleSaveIntegrationDocument, type IntegrationSystem } from 'customer-graph-client/console';
import { useState } from 'react';
import { CommandForm } from '../../components/command-form.tsx';
import { errorAt } from '../../components/command-notice.tsx';
import { optionsOf } from '../../components/options.ts';
import { useCommand } from '../../graph/use-command.ts';
import { useTexts } from '../../language/language.ts';
import { SYSTEMS } from './systems.ts';
import { texts } from './texts.ts';

/** A new system begins with a dry run: its deliveries are checked, and nothing is written. */
export function ConnectForm({ onDone }: { onDone(): void }) {
  const all = useTexts(texts);
  const command = useCommand(ConsoleSaveIntegrationDocument, (data) => data.saveIntegration ?? null);
  const [code, setCode] = useState('');
  const [system, setSystem] = useState<IntegrationSystem>('SHOPIFY');
  const [dryRun, setDryRun] = useState(true);
  async function save(): Promise<void> {
    const saved = await command.run({ code, system, dryRun });
    if (saved !== null) onDone();
  }
  return (
    <CommandForm
      command={command}
      fields={['code', 'system']}
      submit={all.connect}
      onSubmit={() => void save()}
      onCancel={onDone}
    >
      <Stack gap="sm">
        <TextInput
          label={all.code}
          description={all.codeHint}
          value={code}
          required
          data-autofocus
          error={errorAt(command, 'code')}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <NativeSelect
          label={all.system}
          value={system}
          data={optionsOf(SYSTEMS)}
          error={errorAt(command, 'system')}
          onChange={(event) => setSystem(event.currentTarget.value as IntegrationSystem)}
        />
        <Checkbox label={all.dryRun} checked={dryRun} onChange={(event) => setDryRun(event.currentTarget.checked)} />
      </Stack>
    </CommandForm>
  );
}
