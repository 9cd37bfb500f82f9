import { Anchor, List, Radio, Stack, Text, Textarea } from '@mantine/core';
import {
  type CallOutcome,
  type ConsoleCallToMakeFragment,
  ConsoleDeskRecordCallDocument,
} from 'customer-graph-client/console';
import { useState } from 'react';
import { CommandForm } from '../components/command-form.tsx';
import { errorAt } from '../components/command-notice.tsx';
import { useCommand } from '../graph/use-command.ts';
import { useFormats } from '../language/formats.ts';
import { useTexts } from '../language/language.ts';
import { callOutcomeTexts, texts } from './texts.ts';

type Props = {
  readonly call: ConsoleCallToMakeFragment;
  /** What is owed, where the page does not say it. */
  readonly what?: string;
  readonly phones: readonly { readonly number: string }[];
  onDone(saved: boolean): void;
};

/** What became of a promised call. */
export function RecordCallForm({ call: { id: callId, note: topic, attempts }, what, phones, onDone }: Props) {
  const all = useTexts(texts);
  const outcomes = useTexts(callOutcomeTexts);
  const { dateTime } = useFormats();
  const command = useCommand(ConsoleDeskRecordCallDocument, (data) => data.recordCall ?? null);
  const [outcome, setOutcome] = useState<CallOutcome | null>(null);
  const [note, setNote] = useState('');
  const [isAsked, setAsked] = useState(false);
  async function save(): Promise<void> {
    setAsked(true);
    if (outcome === null) return;
    const occurredAt = new Date().toISOString();
    const saved = await command.run({ callId, outcome, occurredAt, note: note.trim() || null });
    if (saved !== null) onDone(true);
  }
  return (
    <CommandForm
      command={command}
      fields={['note']}
      submit={all.save}
      onSubmit={() => void save()}
      onCancel={() => onDone(false)}
    >
      {what !== undefined && <Text>{what}</Text>}
      {topic && <Text size="sm">{topic}</Text>}
      {phones.map(({ number }) => (
        <Anchor key={number} href={`tel:${number}`}>
          {number}
        </Anchor>
      ))}
      {attempts.length > 0 && (
        <Stack gap={2}>
          <Text size="sm" fw={700}>
            {all.attempts}
          </Text>
          <List size="sm">
            {attempts.map((attempt) => (
              <List.Item key={attempt.at}>
                {dateTime(attempt.at)}: {outcomes[attempt.outcome]} {attempt.note}
              </List.Item>
            ))}
          </List>
        </Stack>
      )}
      <Radio.Group
        label={all.outcome}
        value={outcome}
        error={isAsked && outcome === null ? all.chooseOutcome : null}
        onChange={(value) => setOutcome(value as CallOutcome)}
      >
        <Stack gap="xs" mt="xs">
          {Object.entries(outcomes).map(([value, label], index) => (
            <Radio key={value} value={value} label={label} data-autofocus={index === 0 || undefined} />
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
