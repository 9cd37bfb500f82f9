import { NativeSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { ConsoleDeskSendMessageDocument } from 'customer-graph-client/console';
import { useState } from 'react';
import { CommandForm } from '../../components/command-form.tsx';
import { errorAt } from '../../components/command-notice.tsx';
import { optionsOf } from '../../components/options.ts';
import { useCommand } from '../../graph/use-command.ts';
import { useTexts } from '../../language/language.ts';
import { contactChannelTexts } from '../../terms/contact-terms.ts';
import { MessagePreview } from './message-preview.tsx';
import { texts } from './texts.ts';

/** What a person writes about a case. */
const KINDS = ['CASE_UPDATE', 'CASE_OPENED', 'CASE_RESOLVED', 'CUSTOM'] as const;
type Kind = (typeof KINDS)[number];
type Channel = 'EMAIL' | 'SMS';

type Props = { readonly caseId: string; readonly customerId: string; onDone(): void };

/** A message about a case: a text of the shop as the customer gets it, or one's own words. */
export function SendMessageForm({ caseId, customerId, onDone }: Props) {
  const all = useTexts(texts);
  const { EMAIL, SMS } = useTexts(contactChannelTexts);
  const command = useCommand(ConsoleDeskSendMessageDocument, (data) => data.sendMessage ?? null);
  const [kind, setKind] = useState<Kind>('CASE_UPDATE');
  const [channel, setChannel] = useState<Channel>('EMAIL');
  const [subject, setSubject] = useState('');
  const [body, setBody] = useState('');
  const question = { customer: { id: customerId }, kind, channel, about: caseId };
  async function send(): Promise<void> {
    const own = {
      purpose: 'SERVICE',
      subject: channel === 'EMAIL' ? subject.trim() : null,
      body: body.trim(),
    } as const;
    if ((await command.run({ ...question, ...(kind === 'CUSTOM' ? own : {}) })) !== null) onDone();
  }
  return (
    <CommandForm
      {...{ command, submit: all.sendNow, onCancel: onDone }}
      fields={['subject', 'body']}
      onSubmit={() => void send()}
    >
      <SimpleGrid cols={2}>
        <NativeSelect
          label={all.messageKind}
          value={kind}
          data-autofocus
          data={KINDS.map((value) => ({ value, label: all[value] }))}
          onChange={(event) => setKind(event.currentTarget.value as Kind)}
        />
        <NativeSelect
          label={all.channel}
          value={channel}
          data={optionsOf({ EMAIL, SMS })}
          onChange={(event) => setChannel(event.currentTarget.value as Channel)}
        />
      </SimpleGrid>
      {kind !== 'CUSTOM' && <MessagePreview question={question} />}
      {kind === 'CUSTOM' && channel === 'EMAIL' && (
        <TextInput
          label={all.subject}
          value={subject}
          error={errorAt(command, 'subject')}
          onChange={(event) => setSubject(event.currentTarget.value)}
        />
      )}
      {kind === 'CUSTOM' && (
        <Textarea
          label={all.body}
          value={body}
          autosize
          minRows={4}
          error={errorAt(command, 'body')}
          onChange={(event) => setBody(event.currentTarget.value)}
        />
      )}
    </CommandForm>
  );
}
