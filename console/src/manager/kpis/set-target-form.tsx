import { NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { ConsoleSetKpiTargetDocument, type KpiName } from 'customer-graph-client/console';
import { useState } from 'react';
import { CommandForm } from '../../components/command-form.tsx';
import { errorAt } from '../../components/command-notice.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { addDays } from '../../language/days.ts';
import { useTexts } from '../../language/language.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { useShop } from '../../shop/shop-context.ts';
import type { KpiInfo } from './kpi-catalog.ts';
import { texts } from './texts.ts';

const A_QUARTER = 90;

type Props = {
  readonly info: KpiInfo & { readonly name: KpiName };
  /** The value now, which the target starts from. */
  readonly current: number | null;
  readonly store: string;
  readonly agent: string;
  onDone(): void;
};

/** A target for the shop, or for the store and agent that the page is about. */
export function SetTargetForm({ info: { field, name, ofShop }, current, store, agent, onDone }: Props) {
  const all = useTexts(texts);
  const { today, storeName } = useShop();
  const viewer = useViewer();
  const command = useCommand(ConsoleSetKpiTargetDocument, (data) => data.setKpiTarget ?? null);
  const [value, setValue] = useState<number | string>('');
  const [by, setBy] = useState(() => addDays(today(null), A_QUARTER));
  const [owner, setOwner] = useState(viewer.name ?? '');
  const isOfShop = ofShop === true || (store === '' && agent === '');
  async function save(): Promise<void> {
    const done = await command.run({
      ...{ kpi: name, value: Number(value), by, owner: owner === '' ? null : owner, startValue: current },
      store: isOfShop || store === '' ? null : store,
      agent: isOfShop || agent === '' ? null : agent,
    });
    if (done !== null) onDone();
  }
  return (
    <CommandForm
      command={command}
      fields={['value', 'by', 'owner']}
      submit={all.save}
      onSubmit={() => void save()}
      onCancel={onDone}
    >
      <Stack gap="sm">
        <Text size="sm">{isOfShop ? all.ofShop : store === '' ? all.ofAgent : all.ofStore(storeName(store))}</Text>
        <NumberInput
          label={all[field]}
          value={value}
          required
          data-autofocus
          error={errorAt(command, 'value')}
          onChange={setValue}
        />
        <TextInput
          type="date"
          label={all.reachedBy}
          value={by}
          error={errorAt(command, 'by')}
          onChange={(event) => setBy(event.currentTarget.value)}
        />
        <TextInput
          label={all.owner}
          value={owner}
          error={errorAt(command, 'owner')}
          onChange={(event) => setOwner(event.currentTarget.value)}
        />
      </Stack>
    </CommandForm>
  );
}
