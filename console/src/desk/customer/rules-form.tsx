import { NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import { type ConsoleDeskPreferencesFragment, ConsoleDeskSetContactRulesDocument } from 'customer-graph-client/console';
import { useState } from 'react';
import { CommandForm } from '../../components/command-form.tsx';
import { errorAt } from '../../components/command-notice.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useTexts } from '../../language/language.ts';
import { localDay, startOfDay } from '../../language/zoned-time.ts';
import { contactChannelTexts } from '../../terms/contact-terms.ts';
import { ChoiceSelect } from '../common/choice-select.tsx';
import { texts } from './texts.ts';

type Props = {
  readonly customerId: string;
  readonly preferences: ConsoleDeskPreferencesFragment;
  onDone(): void;
};

export function RulesForm({ customerId, preferences: { version, rules }, onDone }: Props) {
  const all = useTexts(texts);
  const command = useCommand(ConsoleDeskSetContactRulesDocument, (data) => data.setContactRules ?? null);
  const [preferredChannel, setPreferred] = useState(rules.preferredChannel ?? null);
  const [quietFrom, setQuietFrom] = useState(rules.quietFrom ?? '');
  const [quietTo, setQuietTo] = useState(rules.quietTo ?? '');
  const [weeklyCap, setWeeklyCap] = useState<number | string>(rules.weeklyCap ?? '');
  const pauseBefore = rules.pausedUntil == null ? '' : localDay(rules.pausedUntil, rules.timeZone);
  const [pausedUntil, setPausedUntil] = useState(pauseBefore);
  async function save(): Promise<void> {
    const saved = await command.run({
      ...{ customer: { id: customerId }, expectedVersion: version, preferredChannel },
      quietFrom: quietFrom || null,
      quietTo: quietTo || null,
      weeklyCap: weeklyCap === '' ? null : Number(weeklyCap),
      // A pause that nobody changed here keeps its time of the day.
      pausedUntil: pausedUntil === pauseBefore ? rules.pausedUntil : startOfDay(pausedUntil, rules.timeZone),
    });
    if (saved !== null) onDone();
  }
  return (
    <CommandForm
      {...{ command, submit: all.save, onCancel: onDone }}
      fields={['quietFrom', 'quietTo', 'weeklyCap', 'pausedUntil']}
      onSubmit={() => void save()}
    >
      <ChoiceSelect
        label={all.preferred}
        texts={useTexts(contactChannelTexts)}
        any={all.noPreference}
        value={preferredChannel}
        onChange={(value) => setPreferred(value)}
      />
      <SimpleGrid cols={2}>
        <TextInput
          type="time"
          label={all.quietFrom}
          value={quietFrom}
          error={errorAt(command, 'quietFrom')}
          onChange={(event) => setQuietFrom(event.currentTarget.value)}
        />
        <TextInput
          type="time"
          label={all.quietTo}
          value={quietTo}
          error={errorAt(command, 'quietTo')}
          onChange={(event) => setQuietTo(event.currentTarget.value)}
        />
      </SimpleGrid>
      <NumberInput
        label={all.weeklyCap}
        min={0}
        value={weeklyCap}
        error={errorAt(command, 'weeklyCap')}
        onChange={setWeeklyCap}
      />
      <TextInput
        type="date"
        label={all.paused}
        value={pausedUntil}
        error={errorAt(command, 'pausedUntil')}
        onChange={(event) => setPausedUntil(event.currentTarget.value)}
      />
    </CommandForm>
  );
}
