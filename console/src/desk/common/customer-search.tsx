import { Button, Group, List, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { ConsoleDeskFindCustomersDocument, type ConsoleDeskPersonFragment } from 'customer-graph-client/console';
import { useState } from 'react';
import { WideList } from '../../components/wide-list.tsx';
import { useRead } from '../../graph/use-read.ts';
import { useTexts } from '../../language/language.ts';
import { PersonCard } from './person-card.tsx';
import { texts } from './texts.ts';

const AFTER_KEYS_MS = 250;
const SHORTEST = 2;

type Props = {
  /** The text of the button beside each person. */
  readonly choose: (name: string) => string;
  readonly busy: boolean;
  onChoose(customer: ConsoleDeskPersonFragment): void;
};

/** Finds a customer by what one knows, to choose one. */
export function CustomerSearch({ choose, busy, onChoose }: Props) {
  const { customerSearch, customerHint, nobodyFound, noName } = useTexts(texts);
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), AFTER_KEYS_MS);
  const pause = asked.length < SHORTEST;
  const { data } = useRead(ConsoleDeskFindCustomersDocument, { text: asked }, { pause });
  const found = pause ? [] : (data?.searchCustomers?.nodes ?? []);
  return (
    <Stack gap="sm">
      <TextInput
        label={customerSearch}
        description={customerHint}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {!pause && data !== undefined && found.length === 0 && <Text role="status">{nobodyFound}</Text>}
      <WideList spacing="md">
        {found.map((person) => (
          <List.Item key={person.id}>
            <Group justify="space-between" align="start">
              <PersonCard person={person} />
              <Button variant="default" size="xs" disabled={busy} onClick={() => onChoose(person)}>
                {choose(person.name?.display || noName)}
              </Button>
            </Group>
          </List.Item>
        ))}
      </WideList>
    </Stack>
  );
}
