import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { ConsoleRecordVisitDocument, type Sentiment } from 'customer-graph-client/console';
import { useState } from 'react';
import { CommandForm } from '../../components/command-form.tsx';
import { errorAt } from '../../components/command-notice.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useTexts } from '../../language/language.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { interactionTypeTexts } from '../../terms/interaction-terms.ts';
import type { ActionFormProps } from '../person/actions.ts';
import { useCounterStore } from '../shared/counter-store.ts';
import { sentimentTexts, texts } from './texts.ts';

/** What somebody at a counter notes down, and the channel that each goes by. */
const CHANNELS = { STORE_VISIT: 'STORE', CALL: 'PHONE', NOTE: null } as const;
type VisitType = keyof typeof CHANNELS;

export function VisitForm({ customer, onDone, onCancel }: ActionFormProps) {
  const all = useTexts(texts);
  const types = useTexts(interactionTypeTexts);
  const sentiments = useTexts(sentimentTexts);
  const { store } = useCounterStore();
  const { name: agent } = useViewer();
  const command = useCommand(ConsoleRecordVisitDocument, (data) => data.recordInteraction ?? null);
  const [type, setType] = useState<VisitType>('STORE_VISIT');
  const [subject, setSubject] = useState('');
  const [body, setBody] = useState('');
  const [sentiment, setSentiment] = useState<Sentiment>('NEUTRAL');
  async function record(): Promise<void> {
    const payload = await command.run({
      customer: { id: customer.id },
      ...{ type, store, agent, subject, sentiment },
      via: CHANNELS[type],
      direction: 'INBOUND',
      touchpoint: 'counter',
      body: body.trim() || null,
      occurredAt: new Date().toISOString(),
    });
    if (payload !== null) onDone([all.recorded, ...payload.warnings.map(({ message }) => message)].join(' '));
  }
  return (
    <CommandForm
      command={command}
      fields={['subject', 'body', 'type']}
      submit={all.record}
      onSubmit={() => void record()}
      onCancel={onCancel}
    >
      <TextInput
        label={all.about}
        value={subject}
        data-autofocus
        error={errorAt(command, 'subject')}
        onChange={(event) => setSubject(event.currentTarget.value)}
      />
      <NativeSelect
        label={all.what}
        value={type}
        data={(Object.keys(CHANNELS) as VisitType[]).map((value) => ({ value, label: types[value] }))}
        error={errorAt(command, 'type')}
        onChange={(event) => setType(event.currentTarget.value as VisitType)}
      />
      <NativeSelect
        label={all.mood}
        value={sentiment}
        data={(Object.keys(sentiments) as Sentiment[]).map((value) => ({ value, label: sentiments[value] }))}
        onChange={(event) => setSentiment(event.currentTarget.value as Sentiment)}
      />
      <Textarea
        label={all.details}
        value={body}
        autosize
        minRows={2}
        error={errorAt(command, 'body')}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
    </CommandForm>
  );
}
