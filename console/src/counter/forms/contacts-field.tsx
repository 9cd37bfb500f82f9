import { Button, Checkbox, CloseButton, Fieldset, Group, Stack, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useTexts } from '../../language/language.ts';
import { texts } from './texts.ts';

type Contact = {
  readonly address: string;
  readonly label: string | null;
  readonly verified: boolean;
  readonly primary: boolean;
};
export type ContactDraft = Contact & { readonly key: number };

/** One empty row where nothing is known, to type into. */
export const draftsOfContacts = (contacts: readonly Contact[]): readonly ContactDraft[] =>
  contacts.length === 0
    ? [{ key: 0, address: '', label: null, verified: false, primary: true }]
    : contacts.map(({ address, label, verified, primary }, key) => ({ key, address, label, verified, primary }));

export function isChanged(drafts: readonly ContactDraft[], before: readonly Contact[]): boolean {
  const filled = drafts.filter(({ address }) => address.trim() !== '');
  return (
    filled.length !== before.length ||
    filled.some(({ address, verified }, index) => {
      const former = before[index];
      return former === undefined || former.address !== address.trim() || former.verified !== verified;
    })
  );
}

type Props = {
  readonly legend: string;
  readonly label: string;
  readonly add: string;
  readonly type: 'tel' | 'email';
  readonly value: readonly ContactDraft[];
  errorOf(index: number): string | null;
  onChange(value: readonly ContactDraft[]): void;
};

/** Phones or emails, each with whether the person confirmed it. Another address is not confirmed any more. */
export function ContactsField({ legend, label, add, type, value, errorOf, onChange }: Props) {
  const { confirmed, remove } = useTexts(texts);
  const added = useRef<number | null>(null);
  const change = (key: number, part: Partial<ContactDraft>) =>
    onChange(value.map((contact) => (contact.key === key ? { ...contact, ...part } : contact)));
  function addRow(): void {
    const key = Math.max(-1, ...value.map((contact) => contact.key)) + 1;
    added.current = key;
    onChange([...value, { key, address: '', label: null, verified: false, primary: value.length === 0 }]);
  }
  return (
    <Fieldset legend={legend}>
      <Stack gap="xs">
        {value.map(({ key, address, verified }, index) => (
          <Group key={key} gap="xs" align="end" wrap="wrap">
            <TextInput
              label={label}
              type={type}
              value={address}
              autoComplete="off"
              autoFocus={added.current === key}
              style={{ flex: '1 1 180px' }}
              error={errorOf(index)}
              onChange={(event) => change(key, { address: event.currentTarget.value, verified: false })}
            />
            <Checkbox
              label={confirmed}
              checked={verified}
              pb={8}
              onChange={(event) => change(key, { verified: event.currentTarget.checked })}
            />
            <CloseButton
              aria-label={remove(address === '' ? label : address)}
              onClick={() => onChange(value.filter((contact) => contact.key !== key))}
            />
          </Group>
        ))}
        <Button variant="default" size="xs" onClick={addRow} style={{ alignSelf: 'start' }}>
          {add}
        </Button>
      </Stack>
    </Fieldset>
  );
}
