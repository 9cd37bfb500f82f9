import { TextInput } from '@mantine/core';
import { ConsoleMoveItemDocument } from 'customer-graph-client/console';
import { useState } from 'react';
import { CommandForm } from '../../components/command-form.tsx';
import { errorAt } from '../../components/command-notice.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useTexts } from '../../language/language.ts';
import { useShop } from '../../shop/shop-context.ts';
import { usePresence } from '../shared/counter-store.ts';
import { PresenceField } from '../shared/presence-field.tsx';
import type { StoredItem } from './item-table.tsx';
import { texts } from './texts.ts';

type Props = { readonly job: StoredItem; onDone(): void; onCancel(): void };

/** What the work will cost. The item then waits for the answer of the person. */
export function EstimateForm({ job, onDone, onCancel }: Props) {
  const all = useTexts(texts);
  const { currency } = useShop();
  const { isElsewhere, presence } = usePresence(job.store);
  const [amount, setAmount] = useState(job.estimate?.amount ?? '');
  const [note, setNote] = useState('');
  const [present, setPresent] = useState(false);
  const command = useCommand(ConsoleMoveItemDocument, (data) => data.updateServiceJob ?? null);
  async function save(): Promise<void> {
    const done = await command.run({
      jobId: job.id,
      expectedVersion: job.version,
      // A comma is how many languages write it.
      estimate: { amount: amount.trim().replace(',', '.'), currency },
      note: note.trim() || null,
      ...presence(present),
    });
    if (done !== null) onDone();
  }
  return (
    <CommandForm
      command={command}
      fields={['estimate', 'estimate.amount', 'note']}
      submit={all.setEstimate}
      onSubmit={() => void save()}
      onCancel={onCancel}
    >
      <TextInput
        label={all.sum(currency)}
        value={amount}
        inputMode="decimal"
        autoFocus
        required
        error={errorAt(command, 'estimate.amount') ?? errorAt(command, 'estimate')}
        onChange={(event) => setAmount(event.currentTarget.value)}
      />
      <TextInput
        label={all.note}
        value={note}
        error={errorAt(command, 'note')}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {isElsewhere && job.store !== null && <PresenceField store={job.store} checked={present} onChange={setPresent} />}
    </CommandForm>
  );
}
