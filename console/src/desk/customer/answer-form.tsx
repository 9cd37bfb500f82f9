import { TextInput } from '@mantine/core';
import {
  type ConsentStatus,
  ConsoleDeskSetConsentsDocument,
  type ContactChannel,
  type ContactPurpose,
} from 'customer-graph-client/console';
import { useState } from 'react';
import { CommandForm } from '../../components/command-form.tsx';
import { errorAt } from '../../components/command-notice.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useTexts } from '../../language/language.ts';
import { consentTexts, contactChannelTexts, purposeTexts } from '../../terms/contact-terms.ts';
import { ChoiceSelect } from '../common/choice-select.tsx';
import { texts } from './texts.ts';

/** What a person says about one way and one purpose. Most calls are refusals of advertising. */
export function AnswerForm({ customerId, onDone }: { readonly customerId: string; onDone(): void }) {
  const all = useTexts(texts);
  const command = useCommand(ConsoleDeskSetConsentsDocument, (data) => data.setContactConsents ?? null);
  const [channel, setChannel] = useState<ContactChannel>('EMAIL');
  const [purpose, setPurpose] = useState<ContactPurpose>('MARKETING');
  const [consent, setConsent] = useState<ConsentStatus>('DENIED');
  const [evidence, setEvidence] = useState('');
  async function save(): Promise<void> {
    const answers = [{ channel, purpose, consent, evidence: evidence.trim() || null }];
    const occurredAt = new Date().toISOString();
    if ((await command.run({ customer: { id: customerId }, occurredAt, answers })) !== null) onDone();
  }
  return (
    <CommandForm
      {...{ command, submit: all.save, onCancel: onDone }}
      fields={['answers.0.evidence']}
      onSubmit={() => void save()}
    >
      <ChoiceSelect
        label={all.channel}
        texts={useTexts(contactChannelTexts)}
        value={channel}
        onChange={(value) => value !== null && setChannel(value)}
      />
      <ChoiceSelect
        label={all.purpose}
        texts={useTexts(purposeTexts)}
        value={purpose}
        onChange={(value) => value !== null && setPurpose(value)}
      />
      <ChoiceSelect
        label={all.consent}
        texts={useTexts(consentTexts)}
        value={consent}
        onChange={(value) => value !== null && setConsent(value)}
      />
      <TextInput
        label={all.evidence}
        description={all.evidenceHint}
        value={evidence}
        error={errorAt(command, 'answers.0.evidence')}
        onChange={(event) => setEvidence(event.currentTarget.value)}
      />
    </CommandForm>
  );
}
