import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import { ConsoleStartImportDocument, type ImportFormat } from 'customer-graph-client/console';
import { useState } from 'react';
import { CommandForm } from '../../components/command-form.tsx';
import { errorAt } from '../../components/command-notice.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useTexts } from '../../language/language.ts';
import { texts } from './texts.ts';

const FORMATS: readonly ImportFormat[] = [
  'CUSTOMERS_CSV',
  'ORDERS_CSV',
  'MUTATIONS_NDJSON',
  'SHOPIFY_CUSTOMERS_CSV',
  'SHOPIFY_ORDERS_CSV',
  'SQUARE_CUSTOMERS_CSV',
  'SQUARE_ITEMS_CSV',
  'WOOCOMMERCE_ORDERS_CSV',
  'ZENDESK_TICKETS_NDJSON',
];

export function StartImportForm({ onDone }: { onDone(): void }) {
  const all = useTexts(texts);
  const command = useCommand(ConsoleStartImportDocument, (data) => data.startImport ?? null);
  const [format, setFormat] = useState<ImportFormat>('CUSTOMERS_CSV');
  const [object, setObject] = useState('');
  const [integration, setIntegration] = useState('');
  const [dryRun, setDryRun] = useState(true);
  async function start(): Promise<void> {
    const started = await command.run({ format, object, integration: integration === '' ? null : integration, dryRun });
    if (started !== null) onDone();
  }
  return (
    <CommandForm
      command={command}
      fields={['format', 'object', 'integration']}
      submit={all.start}
      onSubmit={() => void start()}
      onCancel={onDone}
    >
      <Stack gap="sm">
        <NativeSelect
          label={all.format}
          value={format}
          data={[...FORMATS]}
          error={errorAt(command, 'format')}
          onChange={(event) => setFormat(event.currentTarget.value as ImportFormat)}
        />
        <TextInput
          label={all.object}
          description={all.objectHint}
          value={object}
          required
          error={errorAt(command, 'object')}
          onChange={(event) => setObject(event.currentTarget.value)}
        />
        <TextInput
          label={all.integration}
          description={all.integrationHint}
          value={integration}
          error={errorAt(command, 'integration')}
          onChange={(event) => setIntegration(event.currentTarget.value)}
        />
        <Checkbox label={all.dryRun} checked={dryRun} onChange={(event) => setDryRun(event.currentTarget.checked)} />
      </Stack>
    </CommandForm>
  );
}
