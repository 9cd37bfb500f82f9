import { NativeSelect, Stack, TextInput } from '@mantine/core';
import {
  ConsoleAudienceSegmentsDocument,
  ConsoleExportAudienceDocument,
  type ContactChannel,
  type ContactPurpose,
} from 'customer-graph-client/console';
import { useState } from 'react';
import { CommandForm } from '../../components/command-form.tsx';
import { errorAt } from '../../components/command-notice.tsx';
import { optionsOf } from '../../components/options.ts';
import { useCommand } from '../../graph/use-command.ts';
import { useRead } from '../../graph/use-read.ts';
import { useTexts } from '../../language/language.ts';
import { contactChannelTexts, purposeTexts } from '../../terms/contact-terms.ts';
import { texts } from './texts.ts';

type Props = {
  /** Absent: the person chooses one. */
  readonly segmentId?: string;
  onDone(): void;
};

/** Makes a file of the members of a segment who may be contacted. */
export function ExportForm({ segmentId: given, onDone }: Props) {
  const all = useTexts(texts);
  const channels = useTexts(contactChannelTexts);
  const purposes = useTexts(purposeTexts);
  const command = useCommand(ConsoleExportAudienceDocument, (data) => data.exportAudience ?? null);
  const read = useRead(ConsoleAudienceSegmentsDocument, {}, { pause: given !== undefined });
  const segments = read.data?.segments?.filter(({ enabled }) => enabled) ?? [];
  const [chosen, setChosen] = useState('');
  const [channel, setChannel] = useState<ContactChannel>('EMAIL');
  const [purpose, setPurpose] = useState<ContactPurpose>('MARKETING');
  const [category, setCategory] = useState('');
  async function start(): Promise<void> {
    const segmentId = given ?? (chosen === '' ? (segments[0]?.id ?? '') : chosen);
    const product = category === '' ? {} : { category };
    const started = await command.run({ segmentId, channel, purpose, ...product });
    if (started !== null) onDone();
  }
  return (
    <CommandForm
      command={command}
      fields={['segmentId', 'channel', 'purpose', 'category']}
      submit={all.start}
      onSubmit={() => void start()}
      onCancel={onDone}
    >
      <Stack gap="sm">
        {given === undefined && (
          <NativeSelect
            label={all.segment}
            value={chosen}
            data={segments.map(({ id, name }) => ({ value: id, label: name }))}
            error={errorAt(command, 'segmentId')}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
        )}
        <NativeSelect
          label={all.channel}
          value={channel}
          data={optionsOf(channels)}
          error={errorAt(command, 'channel')}
          onChange={(event) => setChannel(event.currentTarget.value as ContactChannel)}
        />
        <NativeSelect
          label={all.purpose}
          value={purpose}
          data={optionsOf(purposes)}
          error={errorAt(command, 'purpose')}
          onChange={(event) => setPurpose(event.currentTarget.value as ContactPurpose)}
        />
        <TextInput
          label={all.category}
          description={all.categoryHint}
          value={category}
          error={errorAt(command, 'category')}
          onChange={(event) => setCategory(event.currentTarget.value)}
        />
      </Stack>
    </CommandForm>
  );
}
