import { Anchor, List, Radio, Stack, Text, Textarea } from '@mantine/core';
import {
  type CallOutcome,
  type ConsoleDeskCommitmentFragment,
  ConsoleDeskRecordCallDocument,
} from 'customer-graph-client/console';
import { useState } from 'react';
import { CommandForm } from '../../components/command-form.tsx';
import { errorAt } from '../../components/command-notice.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';

import { callOutcomeTexts, texts } from './texts.ts';

type Props = { readonly commitment: ConsoleDeskCommitmentFragment; onDone(): void };

/** What became of a promised call. */
export function RecordCallForm({ commitment: { about, customer, what }, onDone }: Props) {
  const all = useTexts(texts);
  const outcomes = useTexts(callOutcomeTexts);
  const { dateTime } = useFormats();
  const command = useCommand(ConsoleDeskRecordCallDocument, (data) => data.recordCall ?? null);
  const [outcome, setOutcome] = useState<CallOutcome>('REACHED');
  const [note, setNote] = useState('');
  if (about?.__typename !== 'Call') return null;
  const callId = about.id;
  async function save(): Promise<void> {
    const occurredAt = new Date().toISOString();
    const saved = await command.run({ callId, outcome, occurredAt, note: note.trim() || null });
    if (saved !== null) onDone();
  }
  return (
    <CommandForm command={command} fields={['note']} submit={all.save} onSubmit={() => void save()} onCancel={onDone}>
      <Text>{what}</Text>
      {about.note && <Text size="sm">{about.note}</Text>}
      {customer?.phones.map(({ number }) => (
        <Anchor key={number} href={`tel:${number}`}>
          {number}
        </Anchor>
      ))}
      {about.attempts.length > 0 && (
        <Stack gap={2}>
          <Text size="sm" fw={700}>
            {all.attempts}
          </Text>
          <List size="sm">
            {about.attempts.map((attempt) => (
              <List.Item key={attempt.at}>
                {dateTime(attempt.at)}: {outcomes[attempt.outcome]} {attempt.note}
              </List.Item>
            ))}
          </List>
        </Stack>
      )}
      <Radio.Group label={all.outcome} value={outcome} onChange={(value) => setOutcome(value as CallOutcome)}>
        <Stack gap="xs" mt="xs">
          {Object.entries(outcomes).map(([value, label]) => (
            <Radio key={value} value={value} label={label} data-autofocus={value === outcome || undefined} />
          ))}
        </Stack>
      </Radio.Group>
      <Text size="sm">{all.callAgain}</Text>
      <Textarea
        label={all.note}
        value={note}
        autosize
        error={errorAt(command, 'note')}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </CommandForm>
  );
}
