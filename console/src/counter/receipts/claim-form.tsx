import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { ConsoleClaimSaleDocument, type ConsoleFoundSaleFragment } from 'customer-graph-client/console';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { CommandForm } from '../../components/command-form.tsx';
import { ReadView } from '../../components/read-view.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useTexts } from '../../language/language.ts';
import { foundIn } from '../look-up/found.ts';
import { PersonResult } from '../look-up/look-up-results.tsx';
import { useLookUp } from '../look-up/use-look-up.ts';
import { texts } from './texts.ts';

type Props = {
  readonly order: ConsoleFoundSaleFragment;
  readonly customerId: string | null;
  onCancel(): void;
};

/** Gives a sale to the person who made it, and shows that person. */
export function ClaimForm({ order, customerId, onCancel }: Props) {
  const { claim, claimNote, whoFirst } = useTexts(texts);
  const navigate = useNavigate();
  const command = useCommand(ConsoleClaimSaleDocument, (data) => data.claimOrder ?? null);
  const [chosenId, setChosenId] = useState<string | null>(customerId);
  const [isMissing, setMissing] = useState(false);
  async function give(): Promise<void> {
    setMissing(chosenId === null);
    if (chosenId === null) return;
    const done = await command.run({ orderId: order.id, customer: { id: chosenId } });
    if (done !== null) await navigate(`/counter/customers/${chosenId}`);
  }
  return (
    <Stack>
      <Text>{claimNote(order.number)}</Text>
      {customerId === null && <PersonChoice chosen={chosenId} onChoose={setChosenId} />}
      <CommandForm command={command} fields={[]} submit={claim} onSubmit={() => void give()} onCancel={onCancel}>
        {isMissing && chosenId === null && (
          <Text c="var(--mantine-color-error)" role="alert">
            {whoFirst}
          </Text>
        )}
      </CommandForm>
    </Stack>
  );
}

type ChoiceProps = { readonly chosen: string | null; onChoose(id: string | null): void };

/** The same search as at the counter, whose results one chooses from. */
function PersonChoice({ chosen, onChoose }: ChoiceProps) {
  const { who, find, nobody } = useTexts(texts);
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const read = useLookUp(asked);
  function ask(event: FormEvent): void {
    event.preventDefault();
    onChoose(null);
    setAsked(typed.trim());
  }
  return (
    <Stack gap="sm">
      <form onSubmit={ask}>
        <Group align="end" gap="xs">
          <TextInput
            label={who}
            value={typed}
            data-autofocus
            autoComplete="off"
            style={{ flex: 1 }}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={read.loading}>
            {find}
          </Button>
        </Group>
      </form>
      {asked !== '' && (
        <ReadView read={read}>
          {(data) => {
            const found = foundIn(data);
            if (found.length === 0) return <Text role="status">{nobody}</Text>;
            return (
              <Radio.Group value={chosen} onChange={onChoose} aria-label={who}>
                <Stack gap="xs">
                  {found.map((one) => (
                    <Radio key={one.customer.id} value={one.customer.id} label={<PersonResult found={one} />} />
                  ))}
                </Stack>
              </Radio.Group>
            );
          }}
        </ReadView>
      )}
    </Stack>
  );
}
