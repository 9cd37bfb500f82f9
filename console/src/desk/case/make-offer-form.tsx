import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { ConsoleDeskOfferResolutionDocument, type OfferKind } from 'customer-graph-client/console';
import { useState } from 'react';
import { CommandForm } from '../../components/command-form.tsx';
import { errorAt } from '../../components/command-notice.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useTexts } from '../../language/language.ts';
import { useShop } from '../../shop/shop-context.ts';
import { offerKindTexts } from '../../terms/case-terms.ts';
import { ChoiceSelect } from '../common/choice-select.tsx';
import { texts } from './texts.ts';

export function MakeOfferForm({ caseId, onDone }: { readonly caseId: string; onDone(): void }) {
  const all = useTexts(texts);
  const { currency } = useShop();
  const command = useCommand(ConsoleDeskOfferResolutionDocument, (data) => data.offerResolution ?? null);
  const [kind, setKind] = useState<OfferKind>('REPLACEMENT');
  const [amount, setAmount] = useState('');
  const [percent, setPercent] = useState('');
  const [note, setNote] = useState('');
  const hasAmount = kind === 'REFUND' || kind === 'DISCOUNT' || kind === 'GIFT';
  async function save(): Promise<void> {
    const offered = await command.run({
      ...{ caseId, kind },
      value: hasAmount && amount.trim() !== '' ? { amount: amount.trim().replace(',', '.'), currency } : null,
      percent: kind === 'DISCOUNT' && percent.trim() !== '' ? Number(percent) : null,
      note: note.trim() || null,
    });
    if (offered !== null) onDone();
  }
  return (
    <CommandForm
      {...{ command, submit: all.save, onCancel: onDone }}
      fields={['note', 'value', 'value.amount', 'percent']}
      onSubmit={() => void save()}
    >
      <ChoiceSelect
        label={all.kind}
        texts={useTexts(offerKindTexts)}
        value={kind}
        onChange={(value) => value !== null && setKind(value)}
      />
      <SimpleGrid cols={2}>
        {hasAmount && (
          <TextInput
            label={`${all.amount} (${currency})`}
            inputMode="decimal"
            value={amount}
            error={errorAt(command, 'value') ?? errorAt(command, 'value.amount')}
            onChange={(event) => setAmount(event.currentTarget.value)}
          />
        )}
        {kind === 'DISCOUNT' && (
          <TextInput
            label={all.percent}
            inputMode="numeric"
            value={percent}
            error={errorAt(command, 'percent')}
            onChange={(event) => setPercent(event.currentTarget.value)}
          />
        )}
      </SimpleGrid>
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
