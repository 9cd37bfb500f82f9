import { Checkbox, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { type Channel, ConsoleDeskAddCaseContactDocument, type Direction } from 'customer-graph-client/console';
import { useId, useState } from 'react';
import { CommandForm } from '../../components/command-form.tsx';
import { errorAt } from '../../components/command-notice.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useTexts } from '../../language/language.ts';
import { channelTexts } from '../../terms/contact-terms.ts';
import { ChoiceSelect } from '../common/choice-select.tsx';
import { texts } from './texts.ts';

/** A contact with the customer. The first one from the shop stops the clock of the first answer. */
export function AddContactForm({ caseId, onDone }: { readonly caseId: string; onDone(): void }) {
  const all = useTexts(texts);
  const command = useCommand(ConsoleDeskAddCaseContactDocument, (data) => data.addCaseContact ?? null);
  const directionId = useId();
  const [via, setVia] = useState<Channel>('PHONE');
  const [direction, setDirection] = useState<Direction>('OUTBOUND');
  const [note, setNote] = useState('');
  const [waitForCustomer, setWaitForCustomer] = useState(false);
  async function save(): Promise<void> {
    const occurredAt = new Date().toISOString();
    const input = { caseId, via, direction, occurredAt, waitForCustomer, note: note.trim() || null };
    if ((await command.run(input)) !== null) onDone();
  }
  return (
    <CommandForm {...{ command, submit: all.save, onCancel: onDone }} fields={['note']} onSubmit={() => void save()}>
      <Textarea
        label={all.note}
        value={note}
        autosize
        minRows={3}
        data-autofocus
        error={errorAt(command, 'note')}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <ChoiceSelect
        label={all.via}
        texts={useTexts(channelTexts)}
        value={via}
        onChange={(value) => value !== null && setVia(value)}
      />
      <Stack gap={2}>
        <Text size="sm" id={directionId}>
          {all.direction}
        </Text>
        <SegmentedControl
          aria-labelledby={directionId}
          value={direction}
          orientation="vertical"
          data={[
            { value: 'OUTBOUND', label: all.OUTBOUND },
            { value: 'INBOUND', label: all.INBOUND },
          ]}
          onChange={(value) => setDirection(value as Direction)}
        />
      </Stack>
      <Checkbox
        label={all.waitForCustomer}
        checked={waitForCustomer}
        onChange={(event) => setWaitForCustomer(event.currentTarget.checked)}
      />
    </CommandForm>
  );
}
