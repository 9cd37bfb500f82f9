import { Button, Group, List, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { ConsoleDeskStaffDocument } from 'customer-graph-client/console';
import { useState } from 'react';
import { useRead } from '../../graph/use-read.ts';
import { useTexts } from '../../language/language.ts';
import { useShop } from '../../shop/shop-context.ts';
import { texts } from './texts.ts';

const AFTER_KEYS_MS = 200;

type Props = { readonly busy: boolean; onChoose(staff: { readonly id: string; readonly name: string }): void };

/** Finds a member of staff by the start of a name. */
export function StaffSearch({ busy, onChoose }: Props) {
  const { staffSearch, staffHint, nobodyFound } = useTexts(texts);
  const { storeName } = useShop();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), AFTER_KEYS_MS);
  const { data } = useRead(ConsoleDeskStaffDocument, { text: asked === '' ? null : asked });
  const found = data?.staff?.nodes ?? [];
  return (
    <Stack gap="sm">
      <TextInput
        label={staffSearch}
        description={staffHint}
        value={text}
        data-autofocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {data !== undefined && found.length === 0 && <Text role="status">{nobodyFound}</Text>}
      <List listStyleType="none" spacing="xs">
        {found.map(({ id, name, stores }) => (
          <List.Item key={id}>
            <Group gap="xs">
              <Button variant="default" size="xs" disabled={busy} onClick={() => onChoose({ id, name })}>
                {name}
              </Button>
              <Text size="sm">{stores.map(storeName).join(', ')}</Text>
            </Group>
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
